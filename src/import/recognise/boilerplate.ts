import { type Finding, proposed } from '../finding.ts'
import { captions, termsHeadings, termsPhrases } from '../phrases.ts'
import type { Received } from '../received.ts'
import { isBracketed, isDocumentTitle, isRunning, isTitleLike } from '../structure/measure.ts'
import type { Document } from '../structure/part.ts'
import type { Passage } from '../structure/passages.ts'

/** Find what belongs to the site and not to a document: terms of use, captions, buttons. */
export function foreignPassages(passages: Passage[]): Set<Passage> {
  const foreign = new Set<Passage>()
  let inTerms = false
  for (const passage of passages) {
    const { words } = passage
    const bare = words.replace(/\s+/gu, ' ').trim()
    const heading = termsHeadings.test(bare)
    const phrases = termsPhrases.filter((phrase) => phrase.test(words)).length
    inTerms = heading || (inTerms && phrases > 0 && !isTitleLike(words))
    if (inTerms || phrases > 2 || captions.some((caption) => caption.test(bare))) foreign.add(passage)
  }
  for (const passage of beforeTitle(passages.filter((one) => !foreign.has(one)))) foreign.add(passage)
  // A file of nothing but terms is a text like any other.
  return foreign.size === passages.length ? new Set() : foreign
}

/** The lines of a page's head that may stand above a title. */
const longestHead = 12

/** Short lines above a title that names its document, where they do not begin with what may be a title themselves. */
function beforeTitle(passages: Passage[]): Passage[] {
  const [first] = passages
  if (first === undefined || isTitleLike(first.words) || isBracketed(first.words) || isRunning(first.words)) return []
  const head = passages.slice(0, longestHead)
  const title = head.findIndex(({ words }) => isTitleLike(words) && isDocumentTitle(words))
  const above = head.slice(0, Math.max(title, 0))
  return above.some(({ words }) => isRunning(words)) ? [] : above
}

/**
 * Propose to leave foreign passages out.
 *
 * Those before the first document are one operation, and take the empty lines behind them along, as empty lines at
 * the head of a file go. So does one inside a document: what it parted may be one paragraph (a page number).
 */
export function boilerplate(
  foreign: Set<Passage>,
  passages: Passage[],
  documents: Document[],
  { points }: Received
): Finding[] {
  const inside = new Set(
    documents.flatMap(({ parts }) => parts.filter((part) => part.foreign).map(({ passage }) => passage))
  )
  const first = passages.findIndex((passage) => !foreign.has(passage))
  const leading = passages.slice(0, Math.max(first, 0))
  const [head, behind] = [leading[0], passages[first]]
  const end = behind?.first.start ?? 0
  const closed = head !== undefined && points.slice(0, head.from).every(isLineEnd) && isWhole(leading, end, points)
  const merged = closed && head !== undefined ? [exclude(head.from, end, '网站的声明或栏目文字，非文件文字')] : []
  const others = passages.flatMap((passage, at) => {
    if (!foreign.has(passage) || (merged.length > 0 && at < first)) return []
    const next = inside.has(passage) ? passages[at + 1]?.first.start : undefined
    return [exclude(passage.from, next ?? passage.to, '网站的声明或栏目文字，不属任何一篇')]
  })
  return [...merged, ...others]
}

function isLineEnd(point: string): boolean {
  return point === '\n' || point === '\r'
}

/** Whether nothing but line ends stands between the passages and behind the last: else indents would be lost in it. */
function isWhole(passages: Passage[], end: number, points: string[]): boolean {
  return passages.every(({ to }, at) => points.slice(to, passages[at + 1]?.from ?? end).every(isLineEnd))
}

function exclude(start: number, end: number, reason: string): Finding {
  return proposed({ start, end, after: '' }, 'boilerplate', reason, 'high', 'excluded')
}
