import type { Place } from '../model/place.ts'

/** A text as handed in, with the way from its points to places in the real file. */
export interface Source {
  file: string
  text: string
  /** Point in `text` (unist: 1-based, UTF-16 units) to place in the file. */
  place: (point: { line: number; column: number }) => Place
}

/**
 * Take a whole file as a source: its points are its places.
 *
 * Lines that end with CRLF or CR end with LF from here on, which moves no point.
 */
export function wholeFile(file: string, text: string): Source {
  return { file, text: text.replace(/\r\n?/g, '\n'), place: ({ line, column }) => ({ file, line, column }) }
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

/** The same for many offsets of one text, whose lines end with LF. */
export function pointsOf(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
  return (offset) => {
    let [first, last] = [0, starts.length - 1]
    while (first < last) {
      const middle = Math.ceil((first + last) / 2)
      if ((starts[middle] ?? 0) <= offset) first = middle
      else last = middle - 1
    }
    return { line: first + 1, column: offset - (starts[first] ?? 0) + 1 }
  }
}
