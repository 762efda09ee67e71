import { type Finding, proposed } from '../finding.ts'
import type { Line, Received } from '../received.ts'
import { endsSentence, isBracketed, isRunning, sizeOf } from '../structure/measure.ts'
import type { Document, Part } from '../structure/part.ts'

/** A paragraph that is shorter and has no mark at its end may be a heading. */
const shortest = 15
/** So may one that is not much longer and has no mark in it. */
const longestHeading = 30

/**
 * Paragraphs that were broken in the middle, as by a page break in the exemplar. A page number between the halves
 * is for `boilerplate`: the join ends where it begins.
 */
export function paragraphJoins({ parts }: Document, { points }: Received): Finding[] {
  const own = parts.flatMap((part, position) => (part.foreign ? [] : [{ part, position }]))
  return own.flatMap(({ part, position }, at) => {
    const next = own[at + 1]?.part
    const broken = next === undefined ? undefined : breakBetween(part, next)
    if (broken === undefined || next === undefined) return []
    const start = lineEndOf(part.passage.last, points)
    const behind = parts[position + 1] ?? next
    const after = /[\p{Script=Han}，。、；：“”]/u.test((points[part.to - 1] ?? '') + (points[next.from] ?? ''))
      ? ''
      : ' '
    return [proposed({ start, end: behind.passage.first.start, after }, 'para-join', ...broken)]
  })
}

type Judgement = [reason: string, certainty: Finding['certainty']]

function breakBetween(part: Part, next: Part): Judgement | undefined {
  const { words } = part.passage
  const following = next.passage.words
  if (!['paragraph', 'section', 'item', 'continuation'].includes(part.role)) return undefined
  if (!['paragraph', 'continuation'].includes(next.role) || next.member !== undefined) return undefined
  if (!isRunning(following) && sizeOf(following) < shortest && !/^\p{Ll}/u.test(following)) return undefined
  // In a list 。 and ； end items, and every item has its number; a half without one is no item.
  if (/[；;]$/u.test(words))
    return part.member === undefined ? undefined : ['依文意连排', next.role === 'continuation' ? 'medium' : 'low']
  if (/[，、,]$/u.test(words)) return ['句中断开，依文意连排', 'high']
  return isBroken(words, following) ? ['句中断开，依文意连排', 'medium'] : undefined
}

/** Whether a sentence goes on in the next paragraph. Scripts with small letters show it; Han has only length. */
function isBroken(words: string, following: string): boolean {
  if (endsSentence(words) || isBracketed(words) || sizeOf(words) < shortest) return false
  if (!/\p{Script=Han}/u.test(words)) return /^\p{Ll}/u.test(following)
  return /[，。；：]/u.test(words) || sizeOf(words) > longestHeading
}

/** The line end itself: spaces before it are taken away by themselves, and so is the CR of a CRLF. */
function lineEndOf({ end }: Line, points: string[]): number {
  return points[end] === '\r' && points[end + 1] === '\n' ? end + 1 : end
}
