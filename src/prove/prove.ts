import type { Located } from '../model/book-index.ts'
import type { Complain, Complaint } from '../model/complaint.ts'
import type { Edition } from '../model/edition.ts'
import type { PageMap } from '../model/page-map.ts'
import type { Pages } from '../model/pages.ts'
import type { Proof } from '../model/proof.ts'
import * as rules from '../model/rules.ts'
import { checkBesideTags, checkFolios } from './beside-tags.ts'
import { compare } from './compare.ts'
import { comparePage } from './compare-page.ts'
import { expectUnits } from './expect/expect.ts'
import { checkLayout } from './layout.ts'
import { checkOutline } from './outline.ts'
import { checkPageMap } from './page-map.ts'
import type { PdfBook } from './pdf/glyph.ts'
import { readBook } from './pdf/read-book.ts'
import { piecesOf } from './pieces.ts'
import { proofOf } from './proof.ts'
import { type HtmlPage, readHtml } from './read-html.ts'
import { checkSeries } from './series.ts'
import { checkStrays } from './strays.ts'
import { checkFonts, checkTextLayer } from './text-layer.ts'
import type { Unit } from './unit.ts'

/**
 * Read the book back out of the paged HTML and out of the PDF, and hold both against the edition, code point by
 * code point: each unit once, complete and in order, on pages where it can be seen.
 *
 * The HTML is held against the edition, the PDF against the HTML of the same page: what the edition says is so
 * found in both, and a fault is named with unit, page and characters.
 */
export async function prove(
  edition: Edition,
  located: Located,
  pages: Pages,
  pdf: Uint8Array,
  complain: Complain
): Promise<Proof> {
  let faults = 0
  const count = (complaint: Complaint) => {
    faults++
    complain(complaint)
  }
  const units = expectUnits(edition, located)
  const html = readHtml(pages.html)
  proveHtml(units, html, pages.pageMap, count)
  checkSeries(html, edition, pages.pageMap, count)
  provePages(units, html, await readBook(pdf, pages.size), count)
  return proofOf(edition, units, piecesOf(html), html.length, faults)
}

/** Hold the paged HTML against what the edition has to say. */
export function proveHtml(units: Unit[], html: HtmlPage[], pageMap: PageMap, complain: Complain): void {
  compare(units, piecesOf(html), 'HTML', complain)
  checkStrays(html, complain)
  checkPageMap(html, pageMap, units, complain)
  checkFolios(html, complain)
}

/** Hold the PDF against the HTML, page by page. */
function provePages(units: Unit[], html: HtmlPage[], book: PdfBook, complain: Complain): void {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  if (book.pages.length !== html.length) {
    complain(rules.pdfHasThePages(`the PDF has ${book.pages.length} pages, the HTML ${html.length}`))
  }
  for (const [place, page] of html.entries()) {
    const drawn = book.pages[place]
    if (drawn === undefined) continue
    const letters = comparePage(page, drawn, byId, complain)
    checkBesideTags(page, drawn, complain)
    checkTextLayer(drawn, page.folio, letters, byId, complain)
    checkLayout(page, drawn, letters, byId, complain)
  }
  checkFonts(book, complain)
  checkOutline(html, book, complain)
}
