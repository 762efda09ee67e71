import type { PDFDict, PDFStream } from '@cantoo/pdf-lib'

/** A font as the rules see it. */
export interface PdfFont {
  /** `BaseFont`, or where there is none, the kind. */
  name: string
  subtype: string
  /** Whether its program is in the file; always true of Type 3, whose glyphs are content. */
  isEmbedded: boolean
  /** The character codes in a text that is shown. */
  codesIn: (text: Uint8Array) => number[]
  glyphOf: (code: number) => GlyphFacts
  trueType: TrueTypeFacts | undefined
  composite: CompositeFacts | undefined
  /** How the list of glyphs in the descriptor (`CharSet`, `CIDSet`) differs from the program; undefined where it agrees. */
  unlisted: { list: 'CharSet' | 'CIDSet'; difference: string } | undefined
  /** Glyph procedures of a Type 3 font and their resources. */
  procedures: { streams: PDFStream[]; resources: PDFDict | undefined } | undefined
}

/** What is known of one code of a font. */
export interface GlyphFacts {
  code: number
  /** `.notdef` where the code leads to no glyph. */
  name: string | undefined
  /** Whether the program has the glyph; undefined where there is no program that can be read. */
  isPresent: boolean | undefined
  widthInProgram: number | undefined
  widthInFont: number | undefined
  unicode: string | undefined
}

export interface TrueTypeFacts {
  isSymbolic: boolean
  /** `Encoding`, or `BaseEncoding` of the dictionary that it is. */
  encoding: string | undefined
  hasEncoding: boolean
  /** Glyph names of `Differences` that are not in the Adobe Glyph List; undefined without `Differences`. */
  unknownNames: string[] | undefined
  /** Sub-tables of `cmap` as `platform,encoding`; undefined where there is no program that can be read. */
  cmaps: string[] | undefined
}

export interface CompositeFacts {
  /** Name of the CMap in `Encoding`. */
  cmapName: string | undefined
  isCmapEmbedded: boolean
  /** Writing mode of the dictionary and of the program of an embedded CMap. */
  writingModes: { dictionary: number; program: number } | undefined
  /** The CMap that an embedded one builds on. */
  uses: string | undefined
  collection: Collection | undefined
  cmapCollection: Collection | undefined
  descendant: string | undefined
  /** `Identity`, `Custom`, or undefined where it is absent or of no use. */
  cidToGidMap: string | undefined
}

/** A character collection: `Adobe`, `GB1`, 5. */
export interface Collection {
  registry: string | undefined
  ordering: string | undefined
  supplement: number | undefined
}
