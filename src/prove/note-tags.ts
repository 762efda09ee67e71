import type { Complain } from '../model/complaint.ts'
import * as rules from '../model/rules.ts'
import { isOfNote, noteOf } from '../model/unit-name.ts'
import { type Known, spotOf } from './compare-page.ts'
import type { PdfPage } from './pdf/glyph.ts'
import type { HtmlPage } from './read-html.ts'
import type { Unit } from './unit.ts'

/**
 * Check that what hangs in the tag of a note is of that note, and all of it: who listens to a book hears a note where its
 * tag is, however many pages it stands on. Notes at the end of a statement or of the book are a list there.
 */
export function checkNoteTags(
  html: HtmlPage,
  pdf: PdfPage,
  letters: Known[],
  units: Map<string, Unit>,
  complain: Complain
): void {
  const notes = new Map(pdf.reading.map(({ number, note }) => [number, note]))
  const said = new Set<string>()
  for (const { glyph, run } of letters) {
    const unit = run.generated ? undefined : units.get(run.unit ?? '')
    if (unit === undefined || said.has(unit.id)) continue
    const found = notes.get(glyph.content ?? -1)
    const wanted = isOfNote(unit) ? noteOf(unit.id) : undefined
    if (found === wanted || (found === undefined && run.atFoot === undefined)) continue
    said.add(unit.id)
    complain(rules.noteHangsTogether(spotOf(unit.id, units, html.folio), found))
  }
}
