/** What an embedded font program says of its glyphs; glyphs are known by name, by CID or by number. */
export interface FontProgram {
  kind: 'TrueType' | 'CFF' | 'Type 1'
  glyphCount: number
  /** Advance width of a glyph by its number, in thousandths of the type size. */
  widthOf: (glyph: number) => number | undefined
  /** Number of the glyph of that name. */
  glyphOfName: (name: string) => number | undefined
  /** Names of all glyphs; of a TrueType font none. */
  names: string[]
  /** Name that the program itself gives to a code. */
  nameOfCode: (code: number) => string | undefined
  /** CIDs of a CID-keyed font, by glyph; undefined for others. */
  cids: number[] | undefined
  trueType: TrueTypeTables | undefined
}

/** What only TrueType has. */
export interface TrueTypeTables {
  cmaps: CmapTable[]
  /** Glyphs with an advance width of their own. */
  metricCount: number
}

export interface CmapTable {
  platform: number
  encoding: number
  glyphOf: (code: number) => number
  /** Any code that is in the table. */
  sample: number
}
