/*
 * What the scripts in the page and the press say to each other; plain values only.
 */

/** Functions that a script leaves on `window.engross` for the press to call. */
export interface InPage {
  pages: () => SetPages
  fontUses: () => FontUse[]
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
  rule: 'note-has-room' | 'note-is-not-nested' | 'margin-box-is-known' | 'margin-content-is-known'
  /** Anchor of the unit or note. */
  at: string
  detail: string
}
