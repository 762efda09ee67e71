import { type Finding, silent } from '../finding.ts'
import { type Received, space } from '../received.ts'
import { runsOf } from '../runs.ts'

/** Spaces before the first word of a line; the indent is for the style to give. */
export function indents({ points, lines }: Received): Finding[] {
  return lines
    .filter(({ from, to }) => from < to)
    .flatMap(({ start, from }) => runsOf(points, start, from, space))
    .map(({ start, end }) => silent(start, end, '', 'indent', '段首空格，属版面；缩进由样式给出'))
}
