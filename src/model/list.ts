import type { Place } from './place.ts'
import type { Block, Note } from './text.ts'

/** The lists that are made from records and statements. */
export type ListName = 'documents' | 'persons' | 'places'

/** One line of a list: a heading, its forms in other languages, and what else is known. */
export interface ListEntry {
  /** Anchor and unit: `person-jiang-zemin`, `document-D1`. */
  id: string
  heading: ListRun
  forms: { language: string; heading: string }[]
  /** Dates, offices, who it is; each made of one run or more. */
  details: ListRun[][]
  place: Place
}

/** Words, and where they lead. */
export interface ListRun {
  words: string
  /** Anchor; `undefined` where the book has no such place. */
  target: string | undefined
}

/** One event of the chronology. */
export interface ChronologyLine {
  /** ISO 8601 or EDTF. */
  date: string
  /** Other dates that it takes in, as texts name them: `1996-04`. */
  covers: string[]
  /** The date as printed. */
  label: string
  event: Block<'fair'>[]
  sources: string[]
  /** What a timeline says in its place, in few words; empty where it does not show the event. */
  timeline: string
}

/** The notes of one statement in the part of notes. */
export interface EndNotes {
  /** Id of the statement. */
  statement: string
  heading: string
  notes: Note[]
}
