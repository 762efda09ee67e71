import type { ContentTag } from '../ua/content-tags.ts'

/** A rectangle on a page in pt, origin at the lower left. */
export interface Box {
  left: number
  bottom: number
  right: number
  top: number
}

/** A character drawn on a page. */
export interface Glyph {
  /** Code points of the text layer: one, or more for a ligature. */
  text: string
  /** Origin on the baseline, pt. */
  x: number
  y: number
  /** Advance and size of the type, pt. */
  width: number
  size: number
  /** Name of the font in the reader, and number of the glyph in it. */
  font: string
  code: number
  /** Marked content it belongs to; `undefined` for what has no tag. */
  content: number | undefined
  /** What of the page can be seen where it is drawn. */
  clip: Box
}

/** A page of the PDF as it was read. */
export interface PdfPage {
  position: number
  box: Box
  /** In the order in which they are drawn. */
  glyphs: Glyph[]
  /** Marked contents in the order of the tag tree; empty where the page has no tags. */
  reading: ContentTag[]
}

export interface PdfFont {
  /** `AAAAAA+NotoSerifSC-Regular`. */
  name: string
  isType3: boolean
  isEmbedded: boolean
}

/** What a PDF says of itself beside its pages. */
export interface BookFacts {
  fonts: PdfFont[]
  outline: { title: string; page: number }[]
  /** Position of the page that each name leads to; 0 for none. */
  destinations: Map<string, number>
  /** Printed labels by position; empty where there are none. */
  labels: string[]
}

export interface PdfBook extends BookFacts {
  pages: PdfPage[]
}
