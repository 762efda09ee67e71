import { header } from './header.ts'
import { endsSentence, isDocumentTitle, isRunning, isTitleLike, sizeOf } from './measure.ts'
import { type Document, numberedRoles, type Part, partOf } from './part.ts'
import type { Passage } from './passages.ts'
import { bodyRole } from './roles.ts'
import { seriesIn } from './series.ts'
import { isDateline, signatures } from './signatures.ts'

/**
 * Find the documents of a text and what each of their passages is.
 *
 * `foreign` are passages that belong to no document (a caption of the site). Those that stand between two passages
 * of one document stay among its parts until an editor has decided.
 */
export function documentsOf(passages: Passage[], foreign: Set<Passage>): Document[] {
  const usualGap = median(passages.slice(1).map(({ gap }) => gap))
  const firstRunning = passages.findIndex((passage) => !foreign.has(passage) && isRunning(passage.words))
  const starts = [...passages.keys()].filter(
    (at) => firstRunning !== -1 && firstRunning < at && beginsDocument(passages, at, foreign, usualGap)
  )
  return [0, ...starts].flatMap((start, at) => {
    const own = trimmed(passages.slice(start, starts[at] ?? passages.length), foreign)
    return own.length === 0 ? [] : [documentOf(own, foreign)]
  })
}

/** Take foreign passages off both ends, but none that shares a line with one of the document's own. */
function trimmed(passages: Passage[], foreign: Set<Passage>): Passage[] {
  const isOwn = (passage: Passage) => !foreign.has(passage)
  let from = passages.findIndex(isOwn)
  let to = passages.findLastIndex(isOwn)
  while (from > 0 && shareLine(passages[from - 1], passages[from])) from--
  while (shareLine(passages[to], passages[to + 1])) to++
  return passages.slice(from, to + 1)
}

function shareLine(former: Passage | undefined, passage: Passage | undefined): boolean {
  return former !== undefined && passage?.first.number === former.last.number
}

/**
 * Whether another document begins here: a title that names its kind, or is set off by its spacing, parted from
 * what is before and followed by running text.
 */
function beginsDocument(passages: Passage[], at: number, foreign: Set<Passage>, usualGap: number): boolean {
  const passage = passages[at]
  const former = passages[at - 1]
  if (passage === undefined || former === undefined || foreign.has(passage)) return false
  if (!isTitleLike(passage.words) || shareLine(former, passage)) return false
  const setOff = passage.spaced && sizeOf(passage.words) > 3
  if (!setOff && !isDocumentTitle(passage.words)) return false
  const closed = foreign.has(former) || isDateline(former.words) || passage.gap > usualGap || setOff
  const parted = closed || (passage.gap > 1 && endsSentence(former.words))
  return parted && passages.slice(at + 1, at + 5).some(({ words }) => isRunning(words))
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 1
}

function documentOf(passages: Passage[], foreign: Set<Passage>): Document {
  const series = seriesIn(passages.filter((passage) => !foreign.has(passage)))
  const members = new Map(series.flatMap(({ members }) => members.map((member) => [member.passage, member] as const)))
  const closing = signatures(passages, members)
  const rest = passages.slice(0, passages.length - closing.length)
  const opening = header(
    rest,
    members,
    foreign,
    closing.every(({ role }) => role !== 'dateline')
  )
  const taken = new Set(opening.map(({ passage }) => passage))
  const body = rest
    .filter((passage) => !taken.has(passage))
    .map((passage): Part => {
      const member = members.get(passage)
      return { ...partOf(passage, bodyRole(passage, member), member), foreign: foreign.has(passage) }
    })
  const found = [...opening, ...continued(body), ...closing].sort((a, b) => a.from - b.from)
  const parts = withParagraph(found)
  return { parts, series, from: passages[0]?.first.number ?? 1, to: passages.at(-1)?.last.number ?? 1 }
}

/** A paragraph without a number between items 2 and 3 of a list belongs to item 2. */
function continued(body: Part[]): Part[] {
  const followers: (Part | undefined)[] = []
  let next: Part | undefined
  for (const part of body.toReversed()) {
    followers.push(next)
    if (part.role !== 'paragraph') next = part
  }
  followers.reverse()
  let former: Part | undefined
  return body.map((part, at) => {
    if (part.role !== 'paragraph') former = part
    const follower = followers[at]
    if (part.role !== 'paragraph' || former?.role !== 'item' || follower?.role !== 'item') return part
    return follower.member?.value === (former.member?.value ?? 0) + 1 ? { ...part, role: 'continuation' } : part
  })
}

/** A statement without a paragraph is none: what stands below the title, or else the title, is its paragraph. */
function withParagraph(parts: Part[]): Part[] {
  const own = parts.filter((part) => !part.foreign)
  if (own.some(({ role }) => numberedRoles.includes(role))) return parts
  const isHead = ({ role, from, passage }: Part) => role === 'title' || (role === 'subtitle' && from > passage.from)
  if (own.every(isHead)) return [...new Set(parts.map(({ passage }) => passage))].map((one) => partOf(one, 'paragraph'))
  return parts.map((part) => (isHead(part) ? part : { ...part, role: 'paragraph' }))
}
