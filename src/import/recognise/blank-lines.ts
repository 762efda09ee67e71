import { type Finding, silent } from '../finding.ts'
import { type Received, space } from '../received.ts'
import { runsOf } from '../runs.ts'

/** Empty lines before the first words, and the spaces of lines that hold nothing else. */
export function blankLines({ points, lines }: Received): Finding[] {
  const firstFilled = lines.findIndex(({ start, end }) => start < end)
  const leading = firstFilled === -1 ? points.length : (lines[firstFilled]?.start ?? 0)
  const empty = leading === 0 ? [] : [silent(0, leading, '', 'layout', '篇首空行，属版面')]
  const spaces = lines
    .filter(({ from, to }) => from === to)
    .flatMap(({ start, end }) => runsOf(points, start, end, space))
    .map(({ start, end }) => silent(start, end, '', 'layout', '仅含空格的行，属版面'))
  return [...empty, ...spaces]
}
