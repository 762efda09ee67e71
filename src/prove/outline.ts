import type { Complain } from '../model/complaint.ts'
import * as rules from '../model/rules.ts'
import type { PdfBook } from './pdf/glyph.ts'
import { withoutSpaces } from './plain.ts'
import type { HtmlPage } from './read-html.ts'

/** Check that the outline leads to pages that show its words, that links lead somewhere, and that labels are folios. */
export function checkOutline(
  html: HtmlPage[],
  { outline, pages, destinations, labels }: PdfBook,
  complain: Complain
): void {
  const texts = html.map(({ runs }) => withoutSpaces(runs.map(({ text }) => text).join('')))
  for (const { title, page } of outline) {
    if (texts[page - 1]?.includes(withoutSpaces(title))) continue
    complain(rules.outlineLeadsRight({ unit: `“${title}”`, product: 'PDF, outline', place: undefined }))
  }
  for (const [place, { targets }] of pages.entries()) {
    const product = `PDF, page ${html[place]?.folio}`
    for (const target of new Set(targets)) {
      if (!destinations.has(target)) complain(rules.linkLeadsRight({ unit: 'link', product, place: undefined }, target))
    }
  }
  for (const [place, { folio }] of html.entries()) {
    if (labels[place] === folio) continue
    const spot = { unit: `label of page ${folio}`, product: 'PDF', place: undefined }
    complain(rules.pageMapIsTrue(spot, folio, labels[place] ?? 'without a label'))
  }
}
