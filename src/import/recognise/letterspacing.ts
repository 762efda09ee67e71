import { type Finding, silent } from '../finding.ts'
import { han, type Received, space } from '../received.ts'
import type { Span } from '../runs.ts'

/**
 * Han words whose characters are set apart, 中 俄 联 合 声 明: a whole line, or what stands between brackets.
 *
 * One operation takes a single space away, or closes the whole word where there are several. Letter-spaced words of
 * Latin and Cyrillic are for `spaced-letters`: there a word's bounds may be lost.
 */
export function letterspacing({ points, lines }: Received): Finding[] {
  return lines.flatMap(({ from, to }) => wordsIn(points, from, to)).flatMap((word) => close(points, word))
}

/** What a letter-spaced word may stand between, in a line of its own. */
const bracket = /^[()（）[\]［］〔〕【】《》〈〉“”:：]$/

function wordsIn(points: string[], from: number, to: number): Span[] {
  const words: Span[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    if (at < to && !bracket.test(points[at] ?? '')) continue
    words.push(trimmed(points, start, at))
    start = at + 1
  }
  return words
}

function trimmed(points: string[], start: number, end: number): Span {
  while (start < end && space.test(points[start] ?? '')) start++
  while (end > start && space.test(points[end - 1] ?? '')) end--
  return { start, end }
}

function close(points: string[], { start, end }: Span): Finding[] {
  const inside = points.slice(start, end)
  const spaces = inside.flatMap((point, at) => (space.test(point) ? [start + at] : []))
  const apart = inside.every((point, at) => space.test(point) || (han.test(point) && !han.test(inside[at + 1] ?? '')))
  const [first] = spaces
  if (first === undefined || !apart) return []
  const reason = '字间空格，属版面'
  const last = spaces.at(-1) ?? first
  if (last - first === spaces.length - 1) return [silent(first, last + 1, '', 'letterspacing', reason)]
  return [silent(start, end, inside.filter((point) => han.test(point)).join(''), 'letterspacing', reason)]
}
