import type { Finding } from '../finding.ts'
import { type Line, type Received, space } from '../received.ts'

/** A paragraph as received: a line with words, with those that only a wrap parts from it. */
export interface Passage {
  first: Line
  last: Line
  from: number
  to: number
  /** Its words as they will read, silent operations applied: for looking at; the text is made from the operations. */
  words: string
  /** Offset in the witness of each UTF-16 unit of `words`. */
  offsets: number[]
  /** Line ends between the former passage and this one. */
  gap: number
  /** How many spaces it is indented by. */
  indent: number
  /** Whether its words were letter-spaced. */
  spaced: boolean
}

/** Join the lines of a text to passages, and read them with the silent findings applied. */
export function passagesOf({ points, lines }: Received, applied: Finding[]): Passage[] {
  const wrapped = new Set(applied.filter((finding) => finding.class === 'wrap').map(({ end }) => end))
  const filled = lines.flatMap((line, position) => (line.from < line.to ? [{ line, position }] : []))
  const groups: { lines: Line[]; gap: number }[] = []
  filled.forEach(({ line, position }, at) => {
    const former = filled[at - 1]
    if (former !== undefined && wrapped.has(line.start)) groups.at(-1)?.lines.push(line)
    else groups.push({ lines: [line], gap: former === undefined ? 1 : position - former.position })
  })
  const inside = findingsWithin(applied)
  return groups.flatMap(({ lines: [first, ...others], gap }) => {
    if (first === undefined) return []
    const last = others.at(-1) ?? first
    const findings = inside(first.from, last.to)
    const indent = points.slice(first.start, first.from).filter((point) => space.test(point)).length
    const spaced = findings.some((finding) => finding.class === 'letterspacing')
    return [
      {
        first,
        last,
        from: first.from,
        to: last.to,
        gap,
        indent,
        spaced,
        ...fair(points, first.from, last.to, findings)
      }
    ]
  })
}

/** Look up the findings between two offsets; they are asked for in the order of the text. */
function findingsWithin(sorted: Finding[]): (from: number, to: number) => Finding[] {
  let at = 0
  return (from, to) => {
    while (at < sorted.length && (sorted[at]?.start ?? 0) < from) at++
    const begin = at
    while (at < sorted.length && (sorted[at]?.end ?? 0) <= to) at++
    return sorted.slice(begin, at)
  }
}

function fair(points: string[], from: number, to: number, findings: Finding[]): Pick<Passage, 'words' | 'offsets'> {
  const offsets: number[] = []
  let words = ''
  const put = (piece: string, offset: number) => {
    words += piece
    for (let unit = 0; unit < piece.length; unit++) offsets.push(offset)
  }
  let at = from
  for (const { start, end, after } of findings) {
    for (; at < start; at++) put(points[at] ?? '', at)
    // All of a word that was closed up is said to stand where it begins: nothing is proposed inside one.
    put(after, start)
    at = end
  }
  for (; at < to; at++) put(points[at] ?? '', at)
  return { words, offsets }
}
