import type { PDFDocument } from '@cantoo/pdf-lib'
import type { PageMap } from '../model/page-map.ts'
import { PDFDict, PDFName } from './pdf-lib.ts'

/**
 * Name the page of every anchor, so that a paragraph can be cited (`edition.pdf#D1-6`) and the page map read back.
 *
 * The browser names only what links lead to, and exactly; those stay. Names are percent-encoded, as it writes them.
 */
export function nameAnchors(pdf: PDFDocument, { anchors }: PageMap): void {
  const pages = pdf.getPages()
  const named = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict) ?? pdf.context.obj({})
  for (const [anchor, { position }] of anchors) {
    const name = PDFName.of(encodeURI(anchor))
    const page = pages[position - 1]
    if (page === undefined || named.has(name)) continue
    const { y, height } = page.getMediaBox()
    named.set(name, pdf.context.obj([page.ref, 'XYZ', 0, y + height, 0]))
  }
  if (pdf.catalog.get(PDFName.of('Dests')) === undefined) {
    pdf.catalog.set(PDFName.of('Dests'), pdf.context.register(named))
  }
}
