import type { Pointer, Translation } from './edition.ts'

/** What `locate` gives: all text of the book that depends on where the pages break. */
export interface Located {
  /** The indexes, by the part each stands in. */
  indexes: Map<string, IndexGroup[]>
  /** Page number to print for what the contents list, by anchor; `00` before the first pass. */
  folios: Map<string, string>
  /** What each cross reference prints, by the reference's own id: `第12页注③`, `§6`. */
  references: Map<string, string>
}

/** The entries under one letter or number of strokes. */
export interface IndexGroup {
  /** `A`, `五画`. */
  letter: string
  entries: IndexEntry[]
}

export interface IndexEntry {
  /** Anchor: `entry-` and the authority's id; for a 见 entry `see-` and the form. */
  id: string
  heading: string
  /** BCP 47 tag of the heading. */
  language: string
  /** The heading in other languages, printed after it. */
  parallel: Translation[]
  locators: Locator[]
  /** Set on entries that only point elsewhere: 见. */
  see: Pointer | undefined
  /** 参见. */
  seeAlso: Pointer[]
  subentries: IndexEntry[]
}

/** A page, a range of pages, or a note on a page, with the anchors it stands for (the first is linked). */
export interface Locator {
  /** As printed: `12`, `12—14`, `12注③`, `D3:7`. */
  text: string
  /** A principal place, in bold. */
  principal: boolean
  anchors: string[]
}
