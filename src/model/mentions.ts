import type { Place } from './place.ts'

/** Where a mark stands, whatever the pages: what media-neutral locators say. */
export interface Spot {
  /** Id of the part: `D3`, `method`. */
  part: string
  /** Number of its paragraph, or what it stands in. */
  at: number | 'title' | 'close' | 'headnote' | 'sourceNote' | 'part'
  /** The note it stands in: which of those called from there, from 1. */
  note: { id: string; number: number; series: string } | undefined
  /** Position of the paragraph in the book: neighbours make a range. */
  order: number
}

/** A mark of the book: where it stands and what it says. */
export interface PlacedMark extends Spot {
  authority: string
  /** True where `annotate` found it, false where an editor wrote it. */
  found: boolean
  principal: boolean
  place: Place
  /** The words of its paragraph, or of its note, and the part of them that is marked; offsets are UTF-16 units. */
  run: { words: string }
  start: number
  end: number
}

/** The words of a paragraph or the like, as they were searched: offsets are UTF-16 units. */
export interface SearchedRun {
  /** `D1:6`, `D1:signatures`, `note:id`. */
  at: string
  statement: string | undefined
  language: string
  words: string
  /** What an editor marked, and where nothing shall be found. */
  marked: { start: number; end: number; authority: string }[]
  silenced: { start: number; end: number; authority: string | undefined }[]
  texts: { start: number; place: Place }[]
  /** What the search posted. */
  posted: { start: number; end: number; authority: string; principal: boolean }[]
}
