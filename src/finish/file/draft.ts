import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'

/**
 * A file in the making: the objects of the library, and beside them those that are written down as PDF source at once.
 *
 * A book has tens of thousands of tags; as objects of the library they would take minutes.
 */
export class Draft {
  readonly pdf: PDFDocument
  readonly pages: PDFPage[]
  /** Upper left corners of the pages in their own space, pt. */
  readonly corners: { left: number; top: number }[]
  /** PDF source by object number. */
  readonly sources = new Map<number, string>()

  constructor(pdf: PDFDocument) {
    this.pdf = pdf
    this.pages = pdf.getPages()
    this.corners = this.pages.map((page) => {
      const { x, y, height } = page.getMediaBox()
      return { left: x, top: y + height }
    })
  }

  /** Give the number of an object that will be written later: without the library's reference, which it keeps for ever. */
  reserve(): number {
    this.pdf.context.largestObjectNumber++
    return this.pdf.context.largestObjectNumber
  }

  add(source: string): number {
    const number = this.reserve()
    this.sources.set(number, source)
    return number
  }

  /** Number of a page's object. */
  page(place: number): number {
    const page = this.pages[place]
    if (page === undefined) throw new Error(`cannot happen: the file has no page ${place + 1}`)
    return page.ref.objectNumber
  }
}
