import { isBracketed, isRunning, isTitleLike, sizeOf } from './measure.ts'
import { type Part, partOf } from './part.ts'
import type { Passage } from './passages.ts'
import type { Member } from './series.ts'
import { isDateline } from './signatures.ts'

/** The longest subtitle in parentheses; what is longer is a deck. */
const longestSubtitle = 32

/**
 * Find title, subtitle, deck and a date line at the head of a document.
 *
 * Only the first passage can be the title. No title is made up: a document that begins with its deck has lost it.
 */
export function header(
  passages: Passage[],
  members: Map<Passage, Member>,
  foreign: Set<Passage>,
  wantsDateline: boolean
): Part[] {
  const parts: Part[] = []
  const has = (role: Part['role']) => parts.some((part) => part.role === role)
  const body = passages.findIndex((passage) => isRunning(passage.words) || members.has(passage))
  const head = passages.slice(0, Math.min(body === -1 ? passages.length : body + 1, 6))
  for (const [at, passage] of head.entries()) {
    if (foreign.has(passage) || members.has(passage)) continue
    const { words } = passage
    if (at === 0 && passages.length > 1 && isTitleLike(words) && !isDateline(words)) parts.push(...titleParts(passage))
    else if (isDateline(words) && wantsDateline && !has('dateline')) parts.push(partOf(passage, 'dateline'))
    else if (isSubtitle(passage, at, body) && has('title') && !has('subtitle')) parts.push(partOf(passage, 'subtitle'))
    else if (isBracketed(words) && !has('deck')) parts.push(partOf(passage, 'deck'))
  }
  return parts
}

/** Directly under the title: in parentheses, after a dash, or another short line before the text begins. */
function isSubtitle({ words }: Passage, at: number, body: number): boolean {
  if (isBracketed(words)) return sizeOf(words) <= longestSubtitle
  return at === 1 && isTitleLike(words) && (/^[—―–-]/u.test(words) || body > 1)
}

/** A title may have its subtitle behind it in parentheses. */
function titleParts(passage: Passage): Part[] {
  const open = passage.words.search(/[（(][^（()）]{6,}[）)]$/u)
  const split = open > 0 ? passage.offsets[open] : undefined
  // Words that were closed up as a whole cannot be parted.
  if (split === undefined || split === passage.offsets[open - 1]) return [partOf(passage, 'title')]
  return [
    { ...partOf(passage, 'title'), to: split },
    { ...partOf(passage, 'subtitle'), from: split }
  ]
}
