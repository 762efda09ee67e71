import type { Complain } from '../../model/complaint.ts'
import { primary } from '../../model/language.ts'
import type { Manuscripts, TranslatedBook } from '../../model/manuscript.ts'
import { dismissalMeetsAFinding } from '../../model/rules.ts'
import type { TranslationReport } from '../../model/translation-report.ts'
import { bookPieces, originalTexts, translatedTexts } from './book-pieces.ts'
import { complainOfTranslation } from './complain.ts'
import { withGaps } from './gaps.ts'
import { type LintDesk, lintPair } from './lint/lint.ts'
import { nameForms } from './lint/names.ts'
import { pairPieces } from './pair.ts'
import { piecesOf } from './pieces.ts'
import { statesOf } from './states.ts'

/**
 * Pair the languages that editions ask for with their originals, complain of what is out of step or out of date, and put a
 * gap wherever a paragraph is not translated.
 */
export function pairLanguages(manuscripts: Manuscripts, languages: string[], complain: Complain): Manuscripts {
  const wanted = new Set(languages.map(primary))
  const translations = manuscripts.translations.map((book) => {
    if (!wanted.has(book.language)) return book
    complainOfTranslation(reportTranslation(book, manuscripts, complain), book, complain)
    return { ...book, statements: book.statements.map((translation) => filled(translation, book, manuscripts)) }
  })
  return { ...manuscripts, translations }
}

function filled(
  translation: TranslatedBook['statements'][number],
  { language }: TranslatedBook,
  { manuscripts }: Manuscripts
): TranslatedBook['statements'][number] {
  const original = manuscripts.find(({ id }) => id === translation.of)
  return original === undefined ? translation : withGaps(translation, original, language)
}

/** Hold every text of a language against its original: what is missing, out of date or out of place, what does not agree. */
export function reportTranslation(
  book: TranslatedBook,
  manuscripts: Manuscripts,
  complain: Complain
): TranslationReport {
  const { language, records, dismissals } = book
  const pairs = [
    ...manuscripts.manuscripts.flatMap((original) => {
      const translation = book.statements.find(({ of }) => of === original.id)
      const translated = translation === undefined ? [] : piecesOf(translation, original.id)
      return pairPieces(piecesOf(original, original.id), translated)
    }),
    ...pairPieces(
      bookPieces(originalTexts(manuscripts, book)),
      bookPieces(translatedTexts(book, manuscripts.config.place))
    )
  ]
  const desk: LintDesk = {
    language,
    names: nameForms(manuscripts.authorities, ['zh', language]),
    noted: new Set(book.statements.filter(({ notes }) => notes.length > 0).map(({ of }) => of)),
    notes: new Set(manuscripts.manuscripts.flatMap(({ notes }) => notes.map(({ id }) => id)))
  }
  const all = pairs.flatMap((pair) => lintPair(pair, desk))
  const meets = (dismissal: (typeof dismissals)[number], finding: (typeof all)[number]) =>
    dismissal.rule === finding.rule && dismissal.at === finding.at && dismissal.found === finding.found
  for (const dismissal of dismissals)
    if (!all.some((finding) => meets(dismissal, finding)))
      complain(dismissalMeetsAFinding(dismissal.place, dismissal.rule, dismissal.at))
  const findings = all.filter((finding) => !dismissals.some((dismissal) => meets(dismissal, finding)))
  return { language, pieces: statesOf(pairs, records), findings, dismissed: all.length - findings.length }
}
