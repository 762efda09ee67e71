import type { Place } from './place.ts'

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
