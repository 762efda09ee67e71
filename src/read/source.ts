import type { Place } from '../model/place.ts'

/** A text as handed in, with the way from its points to places in the real file. */
export interface Source {
  file: string
  text: string
  /** Point in `text` (unist: 1-based, UTF-16 units) to place in the file. */
  place: (point: { line: number; column: number }) => Place
}

/** Take a whole file as a source: its points are its places. */
export function wholeFile(file: string, text: string): Source {
  return { file, text, place: ({ line, column }) => ({ file, line, column }) }
}

/** The place of a file as such, where no line is to blame. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 }
}

/** Point of an offset: lines end at LF, CRLF or CR, as in CommonMark. */
export function pointAt(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
