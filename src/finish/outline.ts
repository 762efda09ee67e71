import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib'
import { PDFDict as Dict, PDFHexString, PDFName } from './pdf-lib.ts'

/**
 * Let the outline say the words of the headings.
 *
 * The browser takes all that a heading draws, with word joiners and the letters of emendations.
 */
export function setOutlineTitles(pdf: PDFDocument, headings: string[]): void {
  const outline = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), Dict)
  const items = outline === undefined ? [] : itemsUnder(outline)
  if (items.length !== headings.length) {
    throw new Error(`cannot happen: the outline has ${items.length} items, the pages have ${headings.length} headings`)
  }
  for (const [at, item] of items.entries()) item.set(PDFName.of('Title'), PDFHexString.fromText(headings[at] ?? ''))
}

/** All items below one, in the order of the document (PDF 32000-1, 12.3.3). */
function itemsUnder(parent: PDFDict): PDFDict[] {
  const items: PDFDict[] = []
  let item = parent.lookupMaybe(PDFName.of('First'), Dict)
  while (item !== undefined) {
    items.push(item, ...itemsUnder(item))
    item = item.lookupMaybe(PDFName.of('Next'), Dict)
  }
  return items
}
