import type { PDFDict, PDFRef } from '@cantoo/pdf-lib'
import { readGlyphTexts } from '../content/to-unicode.ts'
import type { Draft } from '../file/draft.ts'
import { PDFDict as Dict, PDFName, PDFRef as Ref } from '../pdf-lib.ts'
import type { Slug } from './marks.ts'

/** Name of the slug's font on the pages. */
const fontName = 'EngrossSlug'

/**
 * Sets slugs in type of the book: only what its fonts have glyphs for can be said, for a font more would only be there
 * for the waste paper.
 */
export class SlugSetter {
  private readonly draft: Draft
  private readonly fonts: { ref: PDFRef; codes: Map<string, string> }[]

  constructor(draft: Draft) {
    this.draft = draft
    this.fonts = fontsIn(draft)
  }

  /** Set words for a page in the font that has most of them; `undefined` where none has any. */
  set(page: number, words: string): Slug | undefined {
    const [best] = this.fonts
      .map(({ ref, codes }) => ({ ref, glyphs: [...words].flatMap((character) => glyphOf(character, codes)) }))
      .sort((a, b) => b.glyphs.length - a.glyphs.length)
    if (best === undefined || best.glyphs.length === 0) return undefined
    this.draft.pages[page]?.node.setFontDictionary(PDFName.of(fontName), best.ref as never)
    return { font: fontName, glyphs: best.glyphs }
  }
}

function glyphOf(character: string, codes: Map<string, string>): { code: string; width: number }[] {
  const code = codes.get(character)
  return code === undefined ? [] : [{ code, width: /[\u2e80-\uffef]/u.test(character) ? 1 : 0.62 }]
}

/** The fonts of the file, in the order in which they stand in it, and their glyphs by character. */
function fontsIn({ pdf: { context } }: Draft): { ref: PDFRef; codes: Map<string, string> }[] {
  return context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    const table = object instanceof Dict ? tableOf(object) : undefined
    if (table === undefined) return []
    const texts = [...readGlyphTexts(context, table)]
    return [{ ref, codes: new Map(texts.map(([code, text]) => [characterOf(text), code])) }]
  })
}

function tableOf(font: PDFDict): PDFRef | undefined {
  if (font.get(PDFName.of('Subtype')) !== PDFName.of('Type0')) return undefined
  const table = font.get(PDFName.of('ToUnicode'))
  return table instanceof Ref ? table : undefined
}

function characterOf(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}
