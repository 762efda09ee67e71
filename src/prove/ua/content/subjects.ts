import type { GlyphFacts, PdfFont } from '../font/font.ts'
import type { Properties } from './properties.ts'
import type { Marking } from './surroundings.ts'

/** A sequence of marked content, `BMC` or `BDC` to `EMC`. */
export interface MarkedContent {
  tag: string
  properties: Properties
  /** Structure type of its own element. */
  type: string | undefined
  around: Marking
  isInArtifact: boolean
  /** Whether a natural language is stated for it or around it. */
  hasLanguage: boolean
}

/** Something drawn: a text, a line or an area, an image, a shading. */
export interface ContentItem {
  kind: 'text' | 'line art' | 'an image' | 'a shading'
  marking: Marking
  documentHasLanguage: boolean
}

/** A font as used for text that is seen, or (rendering mode 3) only for text that is not. */
export interface FontUse {
  font: PdfFont
  isVisible: boolean
}

export interface GlyphUse extends FontUse {
  glyph: GlyphFacts
}

/** A form that is drawn. */
export interface Form {
  isReference: boolean
  hasStructure: boolean
  times: number
}

/** What the reader of content tells of; each is told of where it is met. */
export interface Listener {
  markedContent: (content: MarkedContent) => void
  item: (item: ContentItem) => void
  font: (use: FontUse) => void
  glyph: (use: GlyphUse) => void
  form: (form: Form) => void
}
