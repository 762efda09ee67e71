import { type Finding, proposed, silent } from '../finding.ts'
import { type Received, space } from '../received.ts'
import { runsOf, type Span } from '../runs.ts'
import { endsSentence } from '../structure/measure.ts'

const fullMark = /^[，。、；：！？（）《》〈〉【】〔〕]$/
const bracketOpen = /^[(（]$/
const bracketClose = /^[)）]$/
const hanOrDigit = /^[\p{Script=Han}0-9０-９]$/u

/** So many spaces part columns: names of two parties beside each other. */
const column = 3

/**
 * Spaces beside full-width marks, which have their own; and of several spaces between words all but one. Where they
 * may part columns, what they say would be lost with them: it is only proposed.
 */
export function spaces({ points, lines }: Received): Finding[] {
  return lines.flatMap(({ from, to }) => {
    const runs = runsOf(points, from, to, space)
    const running = runs.length > 0 && endsSentence(points.slice(from, to).join(''))
    return runs.flatMap((run) => {
      if (isBesideMark(points, run)) return [silent(run.start, run.end, '', 'spacing', '标点旁的空格，属版面')]
      const kept = /^[ \u00a0\u202f\u3000]$/.test(points[run.start] ?? '')
      if (kept && run.end - run.start === 1) return []
      const rest = { start: run.start + (kept ? 1 : 0), end: run.end, after: kept ? '' : ' ' }
      if (!running && run.end - run.start >= column)
        return [proposed(rest, 'spacing', '词间多余的空格，或为分栏', 'low', 'silent')]
      return [silent(rest.start, rest.end, rest.after, 'spacing', '词间多余的空格，属版面')]
    })
  })
}

function isBesideMark(points: string[], { start, end }: Span): boolean {
  const [before, after] = [points[start - 1] ?? '', points[end] ?? '']
  if (fullMark.test(before) || fullMark.test(after)) return true
  // Half-width parentheses that `width` makes full.
  return (bracketOpen.test(before) && hanOrDigit.test(after)) || (hanOrDigit.test(before) && bracketClose.test(after))
}
