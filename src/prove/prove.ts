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
import { checkNoteTags } from './note-tags.ts'
import { checkOutline } from './outline.ts'
import { checkPageMap } from './page-map.ts'
import type { BookReader } from './pdf/book-reader.ts'
import { withBook } from './pdf/read-book.ts'
import { piecesOf } from './pieces.ts'
import { proofOf } from './proof.ts'
import { type HtmlPage, readHtml } from './read-html.ts'
import { checkSeries } from './series.ts'
import { checkStrays } from './strays.ts'
import { checkFonts, checkTextLayer } from './text-layer.ts'
import { type ContentTag, contentTags } from './ua/content-tags.ts'
import { openTagged } from './ua/pdf-ua.ts'
import type { Unit } from './unit.ts'

/**
 * Read the book back out of the paged HTML and out of the PDF, and hold both against the edition, code point by
 * code point: each unit once, complete and in order, on pages where it can be seen.
 *
 * The HTML is held against the edition, the PDF against the HTML of the same page: what the edition says is so
 * found in both, and a fault is named with unit, page and characters. `tags` are the marked contents of each page in the
 * order of its tags.
 */
export async function prove(
  edition: Edition,
  located: Located,
  pages: Pages,
  pdf: Uint8Array,
  complain: Complain,
  tags: ContentTag[][] = contentTags(openTagged(pdf))
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
  await withBook(pdf, { trimmed: pages.size, tags }, (reader) => provePages(units, html, reader, count))
  return proofOf(edition, units, piecesOf(html), html.length, faults)
}

/** Hold the paged HTML against what the edition has to say. */
export function proveHtml(units: Unit[], html: HtmlPage[], pageMap: PageMap, complain: Complain): void {
  compare(units, piecesOf(html), 'HTML', complain)
  checkStrays(html, complain)
  checkPageMap(html, pageMap, units, complain)
  checkFolios(html, complain)
}

/** Hold the PDF against the HTML, page by page; of the PDF one page at a time is kept. */
async function provePages(units: Unit[], html: HtmlPage[], reader: BookReader, complain: Complain): Promise<void> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  if (reader.length !== html.length) {
    complain(rules.pdfHasThePages(`the PDF has ${reader.length} pages, the HTML ${html.length}`))
  }
  for await (const drawn of reader.pages()) {
    const page = html[drawn.position - 1]
    if (page === undefined) continue
    const letters = comparePage(page, drawn, byId, complain)
    checkNoteTags(page, drawn, letters, byId, complain)
    checkBesideTags(page, drawn, complain)
    checkTextLayer(drawn, page.folio, letters, byId, complain)
    checkLayout(page, drawn, letters, byId, complain)
  }
  const facts = await reader.facts()
  checkFonts(facts, complain)
  checkOutline(html, facts, complain)
}
