import type { Complain } from '../model/complaint.ts'
import * as rules from '../model/rules.ts'
import type { BookFacts } from './pdf/glyph.ts'
import type { HtmlPage } from './read-html.ts'

/** Check that the outline leads to headings of exactly its words, links to where they shall, and that labels are folios. */
export function checkOutline(html: HtmlPage[], book: BookFacts, complain: Complain): void {
  for (const { title, page } of book.outline) {
    if (html[page - 1]?.headings.includes(title)) continue
    complain(rules.outlineLeadsRight({ unit: `“${title}”`, product: 'PDF, outline', place: undefined }))
  }
  checkLinks(html, book, complain)
  for (const [place, { folio }] of html.entries()) {
    if (book.labels[place] === folio) continue
    const spot = { unit: `label of page ${folio}`, product: 'PDF', place: undefined }
    complain(rules.pageMapIsTrue(spot, folio, book.labels[place] ?? 'without a label'))
  }
}

/** A link must have its target in the HTML, and the PDF must know it, percent-encoded as in an address, on the same page. */
function checkLinks(html: HtmlPage[], { destinations }: BookFacts, complain: Complain): void {
  const stands = new Map<string, number>()
  for (const { ids, position } of html) for (const id of ids) if (!stands.has(id)) stands.set(id, position)
  for (const { targets, screenTargets, folio } of html) {
    for (const target of new Set(screenTargets)) {
      const spot = { unit: 'link', product: `HTML, page ${folio}`, place: undefined }
      if (!stands.has(target)) complain(rules.linkLeadsRight(spot, target))
    }
    for (const target of new Set(targets)) {
      const spot = (product: string) => ({ unit: 'link', product: `${product}, page ${folio}`, place: undefined })
      const position = stands.get(target)
      if (position === undefined) complain(rules.linkLeadsRight(spot('HTML'), target))
      else if ((destinations.get(target) ?? destinations.get(encodeURI(target))) !== position)
        complain(rules.linkLeadsRight(spot('PDF'), target))
    }
  }
}
