import { type Finding, silent } from '../finding.ts'
import { type Received, space } from '../received.ts'
import { runsOf, type Span } from '../runs.ts'

const fullMark = /^[，。、；：！？（）《》〈〉【】〔〕]$/
const bracketOpen = /^[(（]$/
const bracketClose = /^[)）]$/
const hanOrDigit = /^[\p{Script=Han}0-9０-９]$/u

/** Spaces beside full-width marks, which have their own; and of several spaces between words all but one. */
export function spaces({ points, lines }: Received): Finding[] {
  return lines.flatMap(({ from, to }) =>
    runsOf(points, from, to, space).flatMap((run) => {
      if (isBesideMark(points, run)) return [silent(run.start, run.end, '', 'spacing', '标点旁的空格，属版面')]
      const first = points[run.start] ?? ''
      const kept = /^[ \u00a0\u202f\u3000]$/.test(first)
      if (kept && run.end - run.start === 1) return []
      return [silent(run.start + (kept ? 1 : 0), run.end, kept ? '' : ' ', 'spacing', '多余的空格，属版面')]
    })
  )
}

function isBesideMark(points: string[], { start, end }: Span): boolean {
  const [before, after] = [points[start - 1] ?? '', points[end] ?? '']
  if (fullMark.test(before) || fullMark.test(after)) return true
  // Half-width parentheses that `width` makes full.
  return (bracketOpen.test(before) && hanOrDigit.test(after)) || (hanOrDigit.test(before) && bracketClose.test(after))
}
