import type { PDFPage, PDFRef } from '@cantoo/pdf-lib'
import { cornerOf } from '../destinations.ts'
import type { Draft } from '../file/draft.ts'
import { pack } from '../file/pack.ts'
import { PDFArray, PDFName, PDFNumber, PDFRawStream, PDFRef as Ref } from '../pdf-lib.ts'
import type { Slot } from '../structure/element.ts'
import type { ReadSheet } from '../structure/sheets.ts'
import { GlyphTexts } from './glyph-texts.ts'
import { Places } from './places.ts'
import { type DrawnPicture, Retagger } from './retag.ts'
import { decoded } from './streams.ts'

/** What was found on the pages while they were tagged, a list a page. */
export interface Tagged {
  /** What each marked content belongs to, by number. */
  contents: Slot[][]
  pictures: DrawnPicture[][]
}

/** Tag the drawings of all pages, a sheet each; `change` may do more to a drawing that is tagged. */
export function tagPages(
  draft: Draft,
  sheets: Iterator<ReadSheet>,
  change: (drawn: string, place: number) => string
): Tagged {
  const glyphs = new GlyphTexts(draft.pdf)
  const tagged: Tagged = { contents: [], pictures: [] }
  for (const [place, page] of draft.pages.entries()) {
    const { value, done } = sheets.next()
    if (done === true) throw new Error(`cannot happen: page ${place + 1} has no sheet`)
    const { texts, pictures } = value
    const { left, top } = cornerOf(draft, place)
    const retagger = new Retagger({ places: new Places(texts, pictures), fonts: glyphs.of(page), left, top })
    rewrite(draft, page, (drawn) => change(retagger.retag(drawn), place))
    glyphs.addHyphenFonts(page, retagger.hyphenated)
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(place))
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
    tagged.contents.push(retagger.contents)
    tagged.pictures.push(retagger.pictures)
  }
  glyphs.spellOut()
  return tagged
}

function rewrite({ pdf: { context } }: Draft, page: PDFPage, change: (drawn: string) => string): void {
  const refs = contentsOf(page)
  const drawn = refs.map((ref) => {
    const stream = context.lookup(ref)
    return stream instanceof PDFRawStream ? decoded(stream) : ''
  })
  const [first, ...others] = refs
  if (first === undefined) return
  const bytes = pack(change(drawn.join('\n')))
  context.assign(first, PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: bytes.length }), bytes))
  for (const other of others) context.delete(other)
  page.node.set(PDFName.of('Contents'), first)
}

function contentsOf(page: PDFPage): PDFRef[] {
  const contents = page.node.get(PDFName.of('Contents'))
  if (contents instanceof Ref) return [contents]
  return contents instanceof PDFArray ? contents.asArray().filter((item): item is PDFRef => item instanceof Ref) : []
}
