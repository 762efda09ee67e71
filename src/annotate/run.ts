import type { Place } from '../model/place.ts'

/**
 * The words of a block in one string, with what an editor said about stretches of them.
 *
 * Offsets are UTF-16 units. Markup is transparent, so that a name may run through an emphasis or an emendation;
 * what no name can run through (a line break, a reference, a section label) stands as `barrier` characters.
 */
export interface Run {
  words: string
  /** Stretches that an editor marked, by authority. */
  marked: (Span & { authority: string })[]
  /** Stretches where nothing, or not this authority, shall be found. */
  silenced: (Span & { authority: string | undefined })[]
  /** Where the texts begin, for messages. */
  texts: { start: number; place: Place }[]
}

export interface Span {
  start: number
  end: number
}

/** Object replacement character: no form holds it. */
export const barrier = '\uFFFC'

/** Begin an empty run. */
export function openRun(): Run {
  return { words: '', marked: [], silenced: [], texts: [] }
}

/** Give the place of the word at an offset; there is one, since forms are words and words stand in texts. */
export function placeInRun(run: Run, offset: number): Place {
  const text = run.texts.findLast(({ start }) => start <= offset)
  if (text === undefined) throw new Error(`no text begins before unit ${offset}`)
  return moved(text.place, offset - text.start)
}

/** Move a place along its line. A text holds no line ends, so that its column is its start's and the units before. */
export function moved(place: Place, units: number): Place {
  return { ...place, column: place.column + units }
}
