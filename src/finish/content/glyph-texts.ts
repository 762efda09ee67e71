import type { PDFDocument, PDFPage, PDFRef } from '@cantoo/pdf-lib'
import { PDFDict, PDFName, PDFRef as Ref } from '../pdf-lib.ts'
import { readGlyphTexts, spellOut } from './to-unicode.ts'

/** What the glyphs of a font stand for, UTF-16BE in hexadecimal, and what is to be put right in that. */
export interface GlyphTable {
  known: Map<string, string>
  spelt: Map<string, string>
}

/** The tables of a file's fonts, which its pages share. */
export class GlyphTexts {
  private readonly tables = new Map<PDFRef, GlyphTable>()
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
        spelt: new Map<string, string>()
      }
      this.tables.set(ref, table)
      return [[name.decodeText(), table]]
    })
    return new Map(named)
  }

  /** Write into the fonts what was found out. */
  spellOut(): void {
    for (const [ref, { spelt }] of this.tables) if (spelt.size > 0) spellOut(this.pdf.context, ref, spelt)
  }
}
