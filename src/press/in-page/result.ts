/*
 * What the scripts in the page and the press say to each other; plain values only.
 */

/** Functions that a script leaves on `window.engross` for the press to call. */
export interface InPage {
  pages: () => SetPages
  fontUses: () => FontUse[]
  galley: import('./galley/messages.ts').GalleyInPage
  /** JSON of a `ReadBack`. */
  readBack: (from: number, to: number) => string
  unlink: () => void
  leaveUnset: (windowWidth: number) => void
  showOnly: (from: number, to: number) => void
}

/** Characters set with one list of families, weight and style. */
export interface FontUse {
  families: string[]
  weight: number
  italic: boolean
  characters: string
}

export interface SetPages {
  pages: SetPage[]
  /** Style sheets as the engine rewrote them, one a file, in order. */
  styles: string[]
  /** As CSS lengths: `140mm`. */
  size: { width: string; height: string }
  faults: Fault[]
}

export interface SetPage {
  kind: 'front' | 'opening' | 'body' | 'index' | 'blank'
  folio: string
  part: string
  /** Classes that the style sheets' page rules ask for. */
  classes: string[]
  /** Left, top, width and height of the type area on the page, in CSS px. */
  frame: [number, number, number, number]
  /** Running heads and folios by margin box: `top-left`. */
  margins: Record<string, string>
  text: string
  notes: string
  /** Ids of everything on the page, in order. */
  anchors: string[]
  /** Printed marks of the notes that begin on the page, by anchor. */
  marks: Record<string, string>
}

/** Something the make-up could not do soundly. */
export interface Fault {
  rule: 'note-has-room' | 'margin-box-is-known' | 'counter-is-known' | 'image-is-readable' | 'engine-is-content'
  /** Anchor of the unit or note, or the page. */
  at: string
  detail: string
}

/** What stands in finished pages, read back. */
export interface Examination {
  /** Text, then notes, page by page. */
  runs: TextRun[]
  anchors: string[]
  misplaced: Misplaced[]
}

/** Finished pages, read back for the press and written down for `finish`. */
export interface ReadBack extends Examination {
  /** How many they are. */
  pages: number
  record: PageRecord
}

/**
 * What stands on pages, as short as it can be: it goes through a pipe as text. Strings stand in a list, each once; all
 * else is numbers in a row, lengths in hundredths of a px. As `Sheet` has it (`model/print.ts`), each list after its length:
 *
 *     sheet      anchors… (id left top), content…
 *     text       0 text boxes… (left top right bottom)
 *     element    1 tag attributes… (name value) boxes… children…
 */
export interface PageRecord {
  strings: string[]
  numbers: number[]
}

/** A piece of a unit's text; `page` is the folio. */
export interface TextRun {
  unit: string
  page: string
  text: string
}

/** Text that is not where it can be read. */
export interface Misplaced {
  unit: string
  page: string
  detail: string
}
