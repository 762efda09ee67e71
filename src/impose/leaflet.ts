import type { PDFDocument, PDFFont, PDFPage } from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'
import subsetFont from 'subset-font'
import type { Size } from '../model/imposition.ts'
import { PDFDocument as Document, PDFName, PDFString } from './pdf-lib.ts'
import { pointsPerMillimetre } from './read-pages.ts'

/** A sheet of paper to write on, in mm from the lower left corner; sizes of type in pt. */
export interface Paper extends Size {
  write: (words: string, at: { x: number; y: number; size: number }) => void
  /** Write in a measure, downwards from `y`; gives the y below the last line. */
  paragraph: (words: string, at: { x: number; y: number; size: number; measure: number; leading: number }) => number
  line: (from: [number, number], to: [number, number], thickness?: number) => void
  /** Length of a line of words in mm. */
  lengthOf: (words: string, size: number) => number
}

/** Marks that may not begin a line (GB/T 15834 5.1): they stay with what they follow, in the margin if need be. */
const closing = /^[，。；：、？！）》”’…,.;:?!)]/u

/**
 * Make a small document for the person at the machine: drawn, then closed. Its font holds just what it says.
 *
 * `draw` is called twice, first to learn which characters there are.
 */
export async function leaflet(
  title: string,
  date: Date | undefined,
  font: Uint8Array,
  draw: (newPaper: (size: Size) => Paper) => void
): Promise<Uint8Array> {
  const characters = charactersOf(draw)
  const pdf = await Document.create({ updateMetadata: false })
  pdf.registerFontkit({ create: letterByLetter })
  const cut = await subsetFont(Buffer.from(font), characters, { targetFormat: 'sfnt' })
  // A name of our own: pdf-lib would add one made by chance. Six letters and + say that it is a subset.
  const embedded = await pdf.embedFont(cut, { customName: 'ENGROS+NotoSerifSC-Regular' })
  draw((size) => paperOn(pdf, embedded, size))
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setCreator('engross')
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of('zh-Hans'))
  if (date !== undefined) {
    pdf.setCreationDate(date)
    pdf.setModificationDate(date)
  }
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
}

function charactersOf(draw: (newPaper: (size: Size) => Paper) => void): string {
  const characters = new Set<string>(' ')
  const note = (words: string): void => {
    for (const character of words) characters.add(character)
  }
  draw((size) => ({
    ...size,
    write: note,
    paragraph(words, { y }) {
      note(words)
      return y
    },
    line: () => undefined,
    lengthOf(words) {
      note(words)
      return 0
    }
  }))
  return [...characters].sort().join('')
}

function paperOn(pdf: PDFDocument, font: PDFFont, size: Size): Paper {
  const mm = (value: number): number => value * pointsPerMillimetre
  const page: PDFPage = pdf.addPage([mm(size.width), mm(size.height)])
  const lengthOf = (words: string, type: number): number => font.widthOfTextAtSize(words, type) / pointsPerMillimetre
  const write: Paper['write'] = (words, { x, y, size: type }) =>
    page.drawText(words, { x: mm(x), y: mm(y), size: type, font })
  return {
    ...size,
    write,
    paragraph(words, { x, y, size: type, measure, leading }) {
      const lines = broken(words, (line) => lengthOf(line, type) <= measure)
      for (const [at, line] of lines.entries())
        write(line, { x, y: y - (at * leading) / pointsPerMillimetre, size: type })
      return y - (lines.length * leading) / pointsPerMillimetre
    },
    line: ([x1, y1], [x2, y2], thickness = 0.15) =>
      page.drawLine({
        start: { x: mm(x1), y: mm(y1) },
        end: { x: mm(x2), y: mm(y2) },
        thickness: mm(thickness)
      }),
    lengthOf
  }
}

/**
 * Read a font so that every character is the glyph of its own. The library writes down no widths of other glyphs:
 * ligatures and variants of figures would be drawn with gaps.
 */
function letterByLetter(bytes: Uint8Array): ReturnType<typeof fontkit.create> {
  const font = fontkit.create(Buffer.from(bytes)) as fontkit.Font
  const layout = (words: string) => ({ glyphs: [...words].map((c) => font.glyphForCodePoint(c.codePointAt(0) ?? 0)) })
  return Object.assign(font, { layout: layout as typeof font.layout })
}

/** Break words into lines that fit: between any two Chinese characters, at the spaces of Latin words. */
function broken(words: string, fits: (line: string) => boolean): string[] {
  const pieces =
    words.match(/[\p{sc=Han}\u3000-\u303F\uFF00-\uFFEF“”]|[^\p{sc=Han}\u3000-\u303F\uFF00-\uFFEF“”\s]+|\s+/gu) ?? []
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line === '' || fits(line + piece) || closing.test(piece)) line += line === '' ? piece.trimStart() : piece
    else {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    }
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}
