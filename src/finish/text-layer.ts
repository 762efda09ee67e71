import type { PDFDocument, PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream as RawStream, PDFRef as Ref } from './pdf-lib.ts'
import { readGlyphTexts, spellOut } from './to-unicode.ts'

/** A choice of font, or glyphs under a replacement text: what changes on the way through a page. */
const steps =
  /\/(?<font>[^\s/]+)\s+[\d.]+\s+Tf\s|\/Span\s*<<\s*\/ActualText\s*<feff(?<text>[0-9a-f]*)>\s*>>\s*BDC\s(?<inside>.*?)EMC\s/gis

/** Drawing a glyph or two; what moves the pen stays. */
const drawing = /<(?<glyph>[0-9a-f]*)>\s*Tj\s/gi

/** As the tables have them, UTF-16BE in hexadecimal. */
const joiner = /2060/g
const space = '0020'

/**
 * Let the text layer be what was written, in every reader.
 *
 * The browser puts replacement texts where glyph and character do not match: word joiners (U+2060), which guide line
 * breaks and are no text, and glyphs composed of several characters (—— is one). Many readers do not look at them.
 * So joiners are taken out, and composed glyphs spelt out in the table that all readers use.
 */
export function cleanTextLayer(pdf: PDFDocument): void {
  const tables = new Map<PDFRef, Table>()
  for (const page of pdf.getPages()) {
    for (const ref of contentsOf(page)) {
      const stream = pdf.context.lookup(ref)
      if (stream instanceof RawStream) rewrite(pdf, ref, stream, fontsOf(page, pdf, tables))
    }
  }
  for (const [ref, { spelt }] of tables) if (spelt.size > 0) spellOut(pdf, ref, spelt)
}

/** What the glyphs of a font stand for, and what is to be put right in that. */
interface Table {
  known: Map<string, string>
  spelt: Map<string, string>
}

function contentsOf(page: PDFPage): PDFRef[] {
  const contents = page.node.get(PDFName.of('Contents'))
  if (contents instanceof Ref) return [contents]
  return contents instanceof PDFArray ? contents.asArray().filter((item): item is PDFRef => item instanceof Ref) : []
}

/** The table of each font of a page, by the name the page calls the font. */
function fontsOf(page: PDFPage, pdf: PDFDocument, tables: Map<PDFRef, Table>): Map<string, Table> {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
  const named = (fonts?.entries() ?? []).flatMap(([name]): [string, Table][] => {
    const ref = fonts?.lookupMaybe(name, PDFDict)?.get(PDFName.of('ToUnicode'))
    if (!(ref instanceof Ref)) return []
    const table = tables.get(ref) ?? { known: readGlyphTexts(pdf, ref), spelt: new Map<string, string>() }
    tables.set(ref, table)
    return [[name.decodeText(), table]]
  })
  return new Map(named)
}

function rewrite(pdf: PDFDocument, ref: PDFRef, stream: PDFRawStream, fonts: Map<string, Table>): void {
  const drawn = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  let table: Table | undefined
  const cleaned = drawn.replace(steps, (whole: string, ...rest: unknown[]) => {
    const { font, text = '', inside = '' } = rest.at(-1) as Record<string, string | undefined>
    const chosen = font ?? [...inside.matchAll(/\/(\S+)\s+[\d.]+\s+Tf/g)].at(-1)?.[1]
    if (chosen !== undefined) table = fonts.get(chosen)
    return font === undefined ? replaced(text, inside, table) : whole
  })
  if (cleaned !== drawn) pdf.context.assign(ref, pdf.context.flateStream(Buffer.from(cleaned, 'latin1')))
}

/** Draw without a replacement text what needs none, and note what a composed glyph stands for. */
function replaced(text: string, inside: string, table: Table | undefined): string {
  const words = text.replace(joiner, '')
  const isEmpty = (glyph: string) => table?.known.get(glyph.toLowerCase()) === space
  const bare =
    words === text
      ? inside
      : inside.replace(drawing, (whole, glyph: string) => (words === '' || isEmpty(glyph) ? '' : whole))
  const [glyph, more] = [...bare.matchAll(drawing)].map(({ groups }) => groups?.glyph?.toLowerCase())
  if (glyph === undefined) return bare
  // Glyph 0 is no glyph at all: it must stay what it is, for `prove` to find.
  const isUnknown = !/^0*$/.test(glyph) && /^0*$/.test(table?.known.get(glyph) ?? '')
  if (table === undefined || more !== undefined || !isUnknown)
    return `/Span<</ActualText <feff${words}> >> BDC\n${bare}EMC\n`
  table.spelt.set(glyph, words)
  return bare
}
