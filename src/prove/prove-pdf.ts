import type { Located } from '../model/book-index.ts'
import { type Complain, type Complaint, Refusal } from '../model/complaint.ts'
import type { Edition } from '../model/edition.ts'
import type { PageMap } from '../model/page-map.ts'
import type { Proof } from '../model/proof.ts'
import * as rules from '../model/rules.ts'
import { follow } from './alone/follow.ts'
import type { Followed } from './alone/followed.ts'
import { pageMapOf } from './alone/page-map.ts'
import { hole, isMarked, unlocated } from './alone/streams.ts'
import { compare, spot } from './compare.ts'
import type { Known } from './compare-page.ts'
import { expectUnits } from './expect/expect.ts'
import { checkLayout } from './layout.ts'
import type { PdfBook } from './pdf/glyph.ts'
import { readBook } from './pdf/read-book.ts'
import type { Piece } from './pieces.ts'
import { withoutSpaces } from './plain.ts'
import { proofOf } from './proof.ts'
import { checkFonts, checkTextLayer } from './text-layer.ts'
import type { Unit } from './unit.ts'

/**
 * Hold a PDF made earlier against the edition, without the pages it was printed from.
 *
 * The text is found by following the edition through the tags of the file; the page map is read from its destinations
 * and labels, and `locate` says from it what index, contents and references must print.
 */
export async function provePdf(
  edition: Edition,
  pdf: Uint8Array,
  locate: (pageMap: PageMap) => Located,
  complain: Complain
): Promise<Proof> {
  let faults = 0
  const count = (complaint: Complaint) => {
    faults++
    // Whether the file or the manuscripts are at fault nobody can tell, only that they differ.
    complain({ ...complaint, blame: 'text' })
  }
  const book = await readTagged(pdf)
  const series = edition.config.notes.series.map(({ id }) => id)
  const followed = follow(book.pages, expectUnits(edition, unlocated(edition)), series)
  const located = locatedBy(locate, pageMapOf(book, followed), complain)
  const units = expectUnits(edition, located ?? unlocated(edition))
  const pieces = followed.flatMap((letters, place) => piecesOf(letters, book, place, located === undefined))
  checkIsOfEdition(units, pieces)
  const wanted = units.map((unit) => ({ ...unit, text: withoutSpaces(unit.text).replaceAll(hole, '') }))
  compare(wanted, pieces, 'PDF', count)
  checkMarks(followed, count)
  checkPages(book, followed, units, count)
  return proofOf(edition, units, pieces, book.pages.length, faults)
}

async function readTagged(pdf: Uint8Array): Promise<PdfBook> {
  const book = await readBook(pdf).catch((error: Error) => {
    throw new Refusal(rules.pdfIsReadable(`this is no PDF that can be read: ${error.message}`))
  })
  const isTagged = book.pages.some(({ reading }) => reading.length > 0)
  if (!isTagged) throw new Refusal(rules.pdfIsReadable('this PDF has no tags to read its text by'))
  return book
}

/** A file that has not even half of the units is another book: naming each of them would say less. */
function checkIsOfEdition(units: Unit[], pieces: Piece[]): void {
  const shown = new Set(pieces.map(({ unit }) => unit)).size
  if (shown >= units.length / 2) return
  throw new Refusal(rules.pdfIsReadable(`this PDF is of another edition: it has ${shown} of ${units.length} units`))
}

/** A file whose destinations do not name every anchor cannot say which page numbers are right. */
function locatedBy(locate: (pageMap: PageMap) => Located, pageMap: PageMap, complain: Complain): Located | undefined {
  try {
    return locate(pageMap)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    complain(rules.pageNumbersAreKnown(error.message))
    return undefined
  }
}

/** Gather what a page shows of each unit; without what fills holes where nobody knows what should. */
function piecesOf(letters: Followed[], { labels, pages }: PdfBook, place: number, isUnlocated: boolean): Piece[] {
  const position = pages[place]?.position ?? 0
  const pieces = new Map<string, Piece>()
  for (const { letter, unit, role } of letters) {
    if (unit === undefined || role === 'mark' || (role === 'hole' && isUnlocated)) continue
    const piece = pieces.get(unit.id) ?? { unit: unit.id, position, folio: labels[place] ?? String(position), text: '' }
    piece.text += letter.character
    pieces.set(unit.id, piece)
  }
  return [...pieces.values()]
}

/** A note or an entry of the apparatus without its mark belongs to nothing. */
function checkMarks(followed: Followed[][], complain: Complain): void {
  const letters = followed.flat()
  const marked = new Set(letters.flatMap(({ unit, role }) => (role === 'mark' ? [unit?.id] : [])))
  const units = new Set(letters.flatMap(({ unit }) => (unit !== undefined && isMarked(unit) ? [unit] : [])))
  for (const unit of units) if (!marked.has(unit.id)) complain(rules.markIsThere(spot(unit, 'PDF')))
}

function checkPages(book: PdfBook, followed: Followed[][], units: Unit[], complain: Complain): void {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  for (const [place, page] of book.pages.entries()) {
    const folio = book.labels[place] ?? String(page.position)
    const letters = (followed[place] ?? []).map(({ letter, unit, role }): Known => {
      const run = { text: letter.character, unit: unit?.id, generated: role === 'mark', untagged: false }
      return { glyph: letter.origin, run }
    })
    checkTextLayer(page, folio, letters, byId, complain)
    checkLayout({ folio, frame: undefined }, page, letters, byId, complain)
  }
  checkFonts(book, complain)
}
