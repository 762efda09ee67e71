import { type Alignment, align } from './align.ts'
import type { Step } from './streams.ts'
import { walk } from './walk.ts'

/** Steps of each stream that a page may show beyond as many as it has letters. */
const spare = 300

/** Share of a page's letters that may be wrong before a wider stretch of the book is searched for them. */
const mostWrong = 0.2

/** What is ahead in each stream: as many steps as there is room for. */
export type Ahead = (room: number) => Step[][]

/** Find letters in the streams: by walking, else by the best alignment, near or, where much is wrong, farther on. */
export function place(letters: string[], ahead: Ahead): Alignment {
  const near = ahead(letters.length + spare)
  const found = walk(letters, near) ?? align(letters, near)
  const isFar = found.cost / 10 > mostWrong * letters.length
  return isFar ? align(letters, ahead(3 * letters.length + 1500)) : found
}

/** A number may go over to the next page: a hole that a page ends in stays open. */
export function reopened(stream: Step[], end: number): number {
  return stream[end - 1]?.role === 'hole' ? end - 1 : end
}
