import type { PDFDict } from '@cantoo/pdf-lib'
import type { Spot } from '../finding.ts'

/** What marked content stands in, and so what is drawn there. */
export interface Marking {
  /** Belongs to an element of the structure tree. */
  isTagged: boolean
  /** Structure type of that element. */
  type: string | undefined
  isArtifact: boolean
  /** Natural language, as far as it is stated around the content; the document's own aside. */
  language: string | undefined
}

/** What a content stream is drawn in. */
export interface Surroundings {
  marking: Marking
  resources: PDFDict | undefined
  /** Number of the page or form in the parent tree. */
  structParents: number | undefined
  spot: Spot
  /** Whether what is drawn is looked at for tags; glyphs and patterns are not, nor are signatures. */
  isJudged: boolean
}

export const unmarked: Marking = { isTagged: false, type: undefined, isArtifact: false, language: undefined }
