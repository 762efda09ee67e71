/** What `locate` gives: all text of the book that depends on where the pages break. */
export interface Located {
  groups: IndexGroup[]
  /** Page number to print for what the contents list, by anchor; `00` before the first pass. */
  folios: Map<string, string>
  /** What each cross reference prints, by the reference's own id: `第12页注③`, `§6`. */
  references: Map<string, string>
}

/** The entries under one letter. */
export interface IndexGroup {
  /** `A`. */
  letter: string
  entries: IndexEntry[]
}

export interface IndexEntry {
  /** Anchor: `entry-` and the authority's id; for a 见 entry `see-` and the form. */
  id: string
  heading: string
  /** Language of the heading. */
  language: string
  locators: Locator[]
  /** Set on entries that only point elsewhere: 见. */
  see: { anchor: string; heading: string } | undefined
  /** 参见. */
  seeAlso: { anchor: string; heading: string }[]
  subentries: IndexEntry[]
}

/** A page, a range of pages, or a note on a page, with the anchors it stands for (the first is linked). */
export interface Locator {
  /** As printed: `12`, `12—14`, `12注③`. */
  text: string
  anchors: string[]
}
