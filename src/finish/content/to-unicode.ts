import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { decodePDFRawStream, PDFRawStream } from '../pdf-lib.ts'

/** An entry for one glyph: `<0123> <4E2D>`; ranges, which have three columns, need no repair. */
const entry = /^<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*$/gim

/** Read what single glyphs stand for, both in lower-case hexadecimal; UTF-16BE as in the table. */
export function readGlyphTexts(pdf: PDFDocument, table: PDFRef): Map<string, string> {
  return new Map(
    [...sourceOf(pdf, table).matchAll(entry)].map(([, glyph = '', text = '']) => [
      glyph.toLowerCase(),
      text.toLowerCase()
    ])
  )
}

/** Write into a font's table what some of its glyphs stand for. */
export function spellOut(pdf: PDFDocument, table: PDFRef, glyphs: Map<string, string>): void {
  const spelt = sourceOf(pdf, table).replace(entry, (whole, glyph: string) => {
    const text = glyphs.get(glyph.toLowerCase())
    return text === undefined ? whole : `<${glyph}> <${text.toUpperCase()}>`
  })
  pdf.context.assign(table, pdf.context.flateStream(Buffer.from(spelt, 'latin1')))
}

function sourceOf(pdf: PDFDocument, table: PDFRef): string {
  const stream = pdf.context.lookup(table)
  return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : ''
}
