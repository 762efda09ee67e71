import type { Glyph, PdfPage } from './pdf/glyph.ts'
import { plain } from './plain.ts'
import type { HtmlPage, Run } from './read-html.ts'

/** A printed character with what it came from; white space is not a letter but parts them. */
export interface Letter<Origin> {
  character: string
  origin: Origin
  /** True where white space stands before it. */
  apart: boolean
}

/** List the letters that the HTML page shows and that must have tags in the PDF. */
export function htmlLetters(page: HtmlPage): Letter<Run>[] {
  const letters: Letter<Run>[] = []
  let apart = true
  // Columns have each its notes below it; in the tags notes stand behind the text, in the order in which they begin.
  const runs = [undefined, 'rest', 'note'].flatMap((foot) => page.runs.filter(({ atFoot }) => atFoot === foot))
  for (const run of runs) {
    if (run.untagged) continue
    for (const character of plain(run.text)) {
      if (isSpace(character)) apart = true
      else {
        letters.push({ character, origin: run, apart })
        apart = false
      }
    }
  }
  return letters
}

/** List the tagged letters of the PDF page in the order of its tags. */
export function pdfLetters(page: PdfPage): Letter<Glyph>[] {
  const byContent = new Map<number, Glyph[]>()
  for (const glyph of page.glyphs) {
    if (glyph.content === undefined) continue
    const own = byContent.get(glyph.content)
    if (own === undefined) byContent.set(glyph.content, [glyph])
    else own.push(glyph)
  }
  return lettersOf(page.reading.flatMap(({ number }) => byContent.get(number) ?? []))
}

/** List the letters of some glyphs in their order. A gap alone is no white space: titles are letter-spaced. */
function lettersOf(glyphs: Glyph[]): Letter<Glyph>[] {
  const letters: Letter<Glyph>[] = []
  let before: Glyph | undefined
  let apart = true
  for (const glyph of glyphs) {
    if (before === undefined || !isSameLine(before, glyph)) apart = true
    before = glyph
    for (const character of plain(glyph.text)) {
      if (isSpace(character)) apart = true
      else {
        letters.push({ character, origin: glyph, apart })
        apart = false
      }
    }
  }
  return letters
}

/** Ask whether two glyphs share a line; a raised mark shares that of its word. */
export function isSameLine(a: Glyph, b: Glyph): boolean {
  return Math.abs(a.y - b.y) < Math.max(a.size, b.size) / 2
}

export function isSpace(character: string): boolean {
  // Asked of every glyph of a book, most of them Han: all white space lies below U+3001, but for U+FEFF.
  const code = character.charCodeAt(0)
  return (code <= 0x3000 || code === 0xfeff) && /^\s$/u.test(character)
}

export function textOf(letters: Letter<unknown>[]): string {
  return letters.map(({ character }) => character).join('')
}
