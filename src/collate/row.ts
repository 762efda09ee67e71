import type { Place } from '../model/place.ts'

/** A character, the line breaks between paragraphs too, and where it was written. */
export interface Letter {
  value: string
  place: Place
}

/** What ends every line in a row. */
export const lineEnd = '\n'

/** A spot between the letters of some lines. */
export interface Spot {
  line: number
  at: number
}

/** Lines as one row of letters, each line with its end, so that two texts can be held side by side. */
export interface Row<L extends Letter> {
  letters: L[]
  /** Where each line begins in `letters`. */
  starts: number[]
}

/** Set lines one behind the other. */
export function rowOf<L extends Letter>(lines: L[][]): Row<L> {
  const starts: number[] = []
  const letters: L[] = []
  for (const line of lines) {
    starts.push(letters.length)
    letters.push(...line)
  }
  return { letters, starts }
}

/** Whether nothing but white space stands in a line. */
export function isBlank(line: Letter[]): boolean {
  return wordsOf(line).trim() === ''
}

/** Words of letters. */
export function wordsOf(letters: Letter[]): string {
  return letters.map(({ value }) => value).join('')
}
