import { type Finding, proposed } from '../finding.ts'
import type { Received } from '../received.ts'

/** Hyphens that parted a word at the end of a wrapped line: `co-` and `operation`. */
export function hyphens({ points, lines }: Received, applied: Finding[]): Finding[] {
  const wraps = new Set(applied.filter((finding) => finding.class === 'wrap').map(({ start }) => start))
  const text = points.join('')
  return lines.flatMap(({ to, next }) => {
    if (!wraps.has(next - 1) || points[to - 1] !== '-') return []
    const [before, after] = [wordBefore(points, to - 1), wordAfter(points, next)]
    if (before === '' || !/^\p{Ll}/u.test(after)) return []
    // Written with its hyphen elsewhere it is a compound; written in one elsewhere it surely is one word.
    if (text.includes(`${before}-${after}`)) return []
    const certainty = text.includes(before + after) ? 'high' : 'medium'
    return [proposed({ start: to - 1, end: to, after: '' }, 'hyphen', '行末断词的连字符，删', certainty)]
  })
}

function wordBefore(points: string[], end: number): string {
  let start = end
  while (/^\p{L}$/u.test(points[start - 1] ?? '')) start--
  return points.slice(start, end).join('')
}

function wordAfter(points: string[], from: number): string {
  let start = from
  while (/^\s$/u.test(points[start] ?? '')) start++
  let end = start
  while (/^\p{L}$/u.test(points[end] ?? '')) end++
  return points.slice(start, end).join('')
}
