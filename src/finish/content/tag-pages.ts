import { deflateSync } from 'node:zlib'
import type { PDFPage, PDFRef } from '@cantoo/pdf-lib'
import type { Draft } from '../file/draft.ts'
import { PDFArray, PDFName, PDFNumber, PDFRawStream, PDFRef as Ref } from '../pdf-lib.ts'
import type { Slot } from '../structure/element.ts'
import type { ReadSheet } from '../structure/sheets.ts'
import { GlyphTexts } from './glyph-texts.ts'
import { Places } from './places.ts'
import { Retagger } from './retag.ts'
import { decoded } from './streams.ts'

/** Tag the drawings of all pages. Gives for each page what its marked contents belong to. */
export function tagPages(draft: Draft, sheets: ReadSheet[]): Slot[][] {
  const glyphs = new GlyphTexts(draft.pdf)
  const contents = draft.pages.map((page, place) => {
    const { texts, pictures } = sheets[place] ?? { texts: [], pictures: [] }
    const { x, y, height } = page.getMediaBox()
    const surface = { places: new Places(texts, pictures), fonts: glyphs.of(page), left: x, top: y + height }
    const retagger = new Retagger(surface)
    rewrite(draft, page, (drawn) => retagger.retag(drawn))
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(place))
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
    return retagger.contents
  })
  glyphs.spellOut()
  return contents
}

function rewrite({ pdf: { context } }: Draft, page: PDFPage, change: (drawn: string) => string): void {
  const refs = contentsOf(page)
  const drawn = refs.map((ref) => {
    const stream = context.lookup(ref)
    return stream instanceof PDFRawStream ? decoded(stream) : ''
  })
  const [first, ...others] = refs
  if (first === undefined) return
  const bytes = deflateSync(Buffer.from(change(drawn.join('\n')), 'latin1'))
  context.assign(first, PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: bytes.length }), bytes))
  for (const other of others) context.delete(other)
  page.node.set(PDFName.of('Contents'), first)
}

function contentsOf(page: PDFPage): PDFRef[] {
  const contents = page.node.get(PDFName.of('Contents'))
  if (contents instanceof Ref) return [contents]
  return contents instanceof PDFArray ? contents.asArray().filter((item): item is PDFRef => item instanceof Ref) : []
}
