import type { PDFDocument, PDFPage, PDFRef } from '@cantoo/pdf-lib'
import { PDFDict, PDFName, PDFRef as Ref } from '../pdf-lib.ts'
import { hyphenFont } from './hyphens.ts'
import { readGlyphTexts, spellOut, writeHyphens } from './to-unicode.ts'

/** What the glyphs of a font stand for, UTF-16BE in hexadecimal, and what is to be put right in that. */
export interface GlyphTable {
  known: Map<string, string>
  spelt: Map<string, string>
  /** Glyphs that were drawn as the hyphens of divided words. */
  hyphens: Set<string>
}

/** The tables of a file's fonts, which its pages share. */
export class GlyphTexts {
  private readonly tables = new Map<PDFRef, GlyphTable>()
  /** Fonts for hyphens by the font they are of, and the glyphs of their tables. */
  private readonly hyphenFonts = new Map<PDFRef, PDFRef>()
  private readonly hyphenTables = new Map<PDFRef, Set<string>>()
  private readonly pdf: PDFDocument

  constructor(pdf: PDFDocument) {
    this.pdf = pdf
  }

  /** Give the table of each font of a page, by the name the page calls the font. */
  of(page: PDFPage): Map<string, GlyphTable> {
    const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
    const named = (fonts?.entries() ?? []).flatMap(([name]): [string, GlyphTable][] => {
      const ref = fonts?.lookupMaybe(name, PDFDict)?.get(PDFName.of('ToUnicode'))
      if (!(ref instanceof Ref)) return []
      const table = this.tables.get(ref) ?? {
        known: readGlyphTexts(this.pdf.context, ref),
        spelt: new Map<string, string>(),
        hyphens: new Set<string>()
      }
      this.tables.set(ref, table)
      return [[name.decodeText(), table]]
    })
    return new Map(named)
  }

  /** Give a page the fonts in which the hyphens of divided words are drawn: its own, with tables of their own. */
  addHyphenFonts(page: PDFPage, names: Iterable<string>): void {
    const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
    for (const name of names) {
      const ref = fonts?.get(PDFName.of(name))
      if (!(ref instanceof Ref)) continue
      const own = this.hyphenFonts.get(ref) ?? this.hyphenFontOf(ref)
      this.hyphenFonts.set(ref, own)
      fonts?.set(PDFName.of(hyphenFont(name)), own)
    }
  }

  /** Give the font a copy whose table is written in the end, when all glyphs are known. */
  private hyphenFontOf(ref: PDFRef): PDFRef {
    const { context } = this.pdf
    const font = context.lookup(ref, PDFDict).clone(context)
    const table = this.tables.get(font.get(PDFName.of('ToUnicode')) as PDFRef)
    const written = context.nextRef()
    if (table !== undefined) this.hyphenTables.set(written, table.hyphens)
    font.set(PDFName.of('ToUnicode'), written)
    return context.register(font)
  }

  /** Write into the fonts what was found out. */
  spellOut(): void {
    const { context } = this.pdf
    for (const [ref, { spelt }] of this.tables) if (spelt.size > 0) spellOut(context, ref, spelt)
    for (const [ref, glyphs] of this.hyphenTables) writeHyphens(context, ref, glyphs)
  }
}
