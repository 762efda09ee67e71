import { type Finding, silent } from '../finding.ts'
import { han, type Received, space } from '../received.ts'
import { runsOf, type Span } from '../runs.ts'

/**
 * Han words whose characters are set apart, 中 俄 联 合 声 明: a whole line, or what stands between brackets.
 *
 * One operation takes a single space away, or closes the whole word where there are several. Letter-spaced words of
 * Latin and Cyrillic are for `spaced-letters`: there a word's bounds may be lost.
 */
export function letterspacing({ points, lines }: Received): Finding[] {
  return lines.flatMap(({ from, to }) => wordsIn(points, from, to)).flatMap((word) => close(points, word))
}

/** What a letter-spaced word may stand between. */
const bracket = /^[()（）[\]［］〔〕【】《》〈〉“”:：]$/
/** And, in a line that is letter-spaced throughout. */
const mark = /^[()（）[\]［］〔〕【】《》〈〉“”:：、，·—]$/

/** A gap this wide (in half-width spaces) among narrower ones parts words or columns, not characters. */
const wideGap = 3

/** Cut a line at its brackets and at its wide gaps. */
function wordsIn(points: string[], from: number, to: number): Span[] {
  const gaps = runsOf(points, from, to, space).map((gap) => ({ ...gap, width: widthOf(points, gap) }))
  if (gaps.length === 0) return []
  const least = gaps.reduce((narrowest, { width }) => Math.min(narrowest, width), wideGap)
  const wide = gaps.filter(({ width }) => width >= wideGap && width > 2 * least)
  const ends = isSpacedThroughout(points, from, to) ? mark : bracket
  const words: Span[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    const gap = wide.find((one) => one.start === at)
    if (at < to && gap === undefined && !ends.test(points[at] ?? '')) continue
    words.push(trimmed(points, start, at))
    start = gap?.end ?? at + 1
    at = start - 1
  }
  return words
}

function widthOf(points: string[], { start, end }: Span): number {
  return points.slice(start, end).reduce((width, point) => width + (point === '\u3000' ? 2 : 1), 0)
}

function isSpacedThroughout(points: string[], from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at++) if (han.test(points[at] ?? '') && han.test(points[at + 1] ?? '')) return false
  return true
}

function trimmed(points: string[], start: number, end: number): Span {
  while (start < end && space.test(points[start] ?? '')) start++
  while (end > start && space.test(points[end - 1] ?? '')) end--
  return { start, end }
}

/** Close up a word, if all its characters stand apart. */
function close(points: string[], { start, end }: Span): Finding[] {
  const apart = (at: number) =>
    space.test(points[at] ?? '') || (han.test(points[at] ?? '') && !han.test(points[at + 1] ?? ''))
  for (let at = start; at < end; at++) if (!apart(at)) return []
  return closeWord(points, start, end)
}

function closeWord(points: string[], start: number, end: number): Finding[] {
  const [first, ...others] = runsOf(points, start, end, space)
  const reason = '字间空格，属版面'
  if (first === undefined) return []
  if (others.length === 0) return [silent(first.start, first.end, '', 'letterspacing', reason)]
  const closed = points.slice(start, end).filter((point) => han.test(point))
  return [silent(start, end, closed.join(''), 'letterspacing', reason)]
}
