import { type Finding, silent } from '../finding.ts'
import { type Received, space } from '../received.ts'
import { runsOf } from '../runs.ts'

/** Spaces behind the last word of a line, and line ends that are not a plain line feed. */
export function lineEnds({ points, lines }: Received): Finding[] {
  return lines.flatMap(({ from, to, end, next }) => {
    const spaces = from < to ? runsOf(points, to, end, space) : []
    const trailing = spaces.map((run) => silent(run.start, run.end, '', 'line-end', '行末空格，属版面'))
    if (points[end] === '\n' || end === next) return trailing
    const after = points[end + 1] === '\n' && points[end] === '\r' ? '' : '\n'
    return [...trailing, silent(end, end + 1, after, 'line-end', '行末符号，属文件格式')]
  })
}
