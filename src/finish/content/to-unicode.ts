import type { PDFContext, PDFRef } from '@cantoo/pdf-lib'
import { decodePDFRawStream, PDFRawStream } from '../pdf-lib.ts'

/** An entry for one glyph: `<0123> <4E2D>`; ranges, which have three columns, need no repair. */
const entry = /^<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*$/gim

/** Neighbouring glyphs that stand for neighbouring characters: `<0010> <0019> <0030>`. */
const range = /^<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]{4})>\s*$/gim

/** Read what glyphs stand for, both in lower-case hexadecimal; UTF-16BE as in the table. */
export function readGlyphTexts(context: PDFContext, table: PDFRef): Map<string, string> {
  const source = sourceOf(context, table)
  const single = [...source.matchAll(entry)].map(([, glyph = '', text = '']): [string, string] => [
    glyph.toLowerCase(),
    text.toLowerCase()
  ])
  return new Map([
    ...single,
    ...[...source.matchAll(range)].flatMap(([, first, last, text]) => spread(first, last, text))
  ])
}

function spread(first = '', last = '', text = ''): [string, string][] {
  const [from, to, character] = [first, last, text].map((digits) => Number.parseInt(digits, 16))
  if (from === undefined || to === undefined || character === undefined) return []
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, by) => [
    (from + by).toString(16).padStart(first.length, '0'),
    (character + by).toString(16).padStart(4, '0')
  ])
}

/** Write into a font's table what some of its glyphs stand for. */
export function spellOut(context: PDFContext, table: PDFRef, glyphs: Map<string, string>): void {
  const spelt = sourceOf(context, table).replace(entry, (whole, glyph: string) => {
    const text = glyphs.get(glyph.toLowerCase())
    return text === undefined ? whole : `<${glyph}> <${text.toUpperCase()}>`
  })
  context.assign(table, context.flateStream(Buffer.from(spelt, 'latin1')))
}

/** Write a table in which glyphs stand for soft hyphens (PDF 32000-1, 9.10.3). */
export function writeHyphens(context: PDFContext, table: PDFRef, glyphs: Iterable<string>): void {
  const entries = [...glyphs].sort().map((glyph) => `<${glyph}> <00AD>\n`)
  const source = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${entries.length} beginbfchar
${entries.join('')}endbfchar
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
  context.assign(table, context.flateStream(Buffer.from(source, 'latin1')))
}

function sourceOf(context: PDFContext, table: PDFRef): string {
  const stream = context.lookup(table)
  return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : ''
}
