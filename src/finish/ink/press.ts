import type { Complain } from '../../model/complaint.ts'
import { colourIsBlack, gradientIsBlack, imageIsFine } from '../../model/rules.ts'
import { pointsPerMillimetre } from '../boxes.ts'
import type { DrawnPicture } from '../content/retag.ts'
import { cornerOf } from '../destinations.ts'
import type { PdfFacts } from '../facts.ts'
import type { Draft } from '../file/draft.ts'
import { PDFDict, PDFName, PDFRawStream } from '../pdf-lib.ts'
import { marks } from './marks.ts'
import { inOneInk } from './one-colour.ts'
import { inkResources } from './resources.ts'
import { SlugSetter } from './slug.ts'

/** Coarsest resolution that is printed without a word, pixels an inch. */
const finest = 300

/** Makes pages ready for the press: one ink, marks round them. */
export class Press {
  private readonly draft: Draft
  private readonly facts: PdfFacts
  private readonly complain: Complain
  private readonly slugs: SlugSetter

  constructor(draft: Draft, facts: PdfFacts, complain: Complain) {
    this.draft = draft
    this.facts = facts
    this.complain = complain
    this.slugs = new SlugSetter(draft)
  }

  /** Give a page's drawing in black ink, its marks after it. */
  ready(drawn: string, page: number): string {
    const coloured = new Set<string>()
    const black = inOneInk(drawn, (colour) => coloured.add(colour))
    for (const colour of coloured) this.complain(colourIsBlack(this.folio(page), colour))
    const { left, top } = cornerOf(this.draft, page)
    const [width, height] = [this.facts.size.width, this.facts.size.height].map(
      (length) => length * pointsPerMillimetre
    )
    const trim = { left, bottom: top - (height ?? 0), width: width ?? 0, height: height ?? 0, isRecto: page % 2 === 0 }
    return `q\n${black}Q\n${marks(trim, this.slugs.set(page, this.slug(page)))}`
  }

  /** Make what the pages draw with ready too, and look at their pictures. */
  finish(pictures: DrawnPicture[][]): void {
    if (inkResources(this.draft) > 0) this.complain(gradientIsBlack())
    for (const [page, drawn] of pictures.entries()) for (const picture of drawn) this.look(page, picture)
  }

  private look(page: number, { name, width, height }: DrawnPicture): void {
    const pictures = this.draft.pages[page]?.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)
    const stream = pictures?.lookup(PDFName.of(name))
    if (!(stream instanceof PDFRawStream) || stream.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) return
    const [across, down] = ['Width', 'Height'].map((side) => Number(stream.dict.get(PDFName.of(side))?.toString()))
    const resolution = Math.floor(Math.min(((across ?? 0) / width) * 72, ((down ?? 0) / height) * 72))
    if (resolution < finest) this.complain(imageIsFine(this.folio(page), resolution, finest))
  }

  private folio(page: number): string {
    return this.facts.pageMap.pages[page]?.folio ?? String(page + 1)
  }

  private slug(page: number): string {
    const { title, date } = this.facts
    return `${title} ${date} ${page + 1}/${this.draft.pages.length}`
  }
}
