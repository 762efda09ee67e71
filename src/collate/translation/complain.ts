import type { Complain } from '../../model/complaint.ts'
import type { TranslatedBook } from '../../model/manuscript.ts'
import type { Place } from '../../model/place.ts'
import * as rules from '../../model/rules.ts'
import type { PieceState, TranslationReport } from '../../model/translation-report.ts'

/** Say what of a report a build must not pass over in silence: once a file, not once a piece. */
export function complainOfTranslation(
  { language, pieces, findings }: TranslationReport,
  book: TranslatedBook,
  complain: Complain
): void {
  for (const { of, status, place } of pieces)
    if (status === 'extra' || status === 'misaligned') complain(rules.translationIsAligned(place, of, status))
  for (const [place, stale] of byFile(pieces, 'stale')) complain(rules.translationIsCurrent(place, language, stale))
  const unrecorded = pieces.filter(({ status }) => status === 'unrecorded')
  const [first] = unrecorded
  if (first !== undefined) complain(rules.translationIsRecorded(first.place, language, unrecorded.length, first.of))
  const finished = book.statements.filter(({ standing }) => standing !== 'draft')
  for (const { of, place } of finished) {
    const missing = pieces.filter((piece) => piece.status === 'missing' && piece.of.startsWith(`${of}:`))
    if (missing.length > 0)
      complain(
        rules.translationIsComplete(
          place,
          language,
          missing.map((piece) => piece.of)
        )
      )
  }
  for (const { rule, at, found, place } of findings) complain(rules.languagesAgree(place, rule, at, found))
}

/** Names of the pieces of a status, by the file of the translation, with the place of the first. */
function byFile(pieces: PieceState[], status: PieceState['status']): [Place, string[]][] {
  const files = new Map<string, [Place, string[]]>()
  for (const { of, place } of pieces.filter((piece) => piece.status === status)) {
    const known = files.get(place.file)
    if (known === undefined) files.set(place.file, [place, [of]])
    else known[1].push(of)
  }
  return [...files.values()]
}
