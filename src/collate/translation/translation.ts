import type { Complain } from '../../model/complaint.ts'
import { idIn, primary } from '../../model/language.ts'
import type { Manuscript, Manuscripts, TranslatedBook, Translation } from '../../model/manuscript.ts'
import { dismissalMeetsAFinding } from '../../model/rules.ts'
import type { TranslationReport } from '../../model/translation-report.ts'
import { bookPieces, originalTexts, translatedTexts } from './book-pieces.ts'
import { complainOfTranslation } from './complain.ts'
import { withGaps } from './gaps.ts'
import { type LintDesk, lintPair } from './lint/lint.ts'
import { nameForms } from './lint/names.ts'
import { pairPieces } from './pair.ts'
import { piecesOf } from './pieces.ts'
import { withPlaceholders } from './placeholders.ts'
import { withStaleMarks } from './stale.ts'
import { statesOf } from './states.ts'

/**
 * Pair the languages that editions ask for with their originals, complain of what is out of step or out of date, and put a
 * gap wherever a paragraph is not translated.
 */
export function pairLanguages(manuscripts: Manuscripts, languages: string[], complain: Complain): Manuscripts {
  const wanted = new Set(languages.map(primary))
  const translations = manuscripts.translations.map((book) => {
    if (!wanted.has(book.language)) return book
    const report = reportTranslation(book, manuscripts, complain)
    complainOfTranslation(report, book, complain)
    const stale = new Set(report.pieces.flatMap(({ of, status }) => (status === 'stale' ? [of] : [])))
    return { ...book, statements: manuscripts.manuscripts.map((original) => filled(original, book, stale)) }
  })
  return { ...manuscripts, translations }
}

/** Make a statement of a language whole: what is not translated, or all of it, says so; what is out of date, too. */
function filled(original: Manuscript, book: TranslatedBook, stale: Set<string>): Translation {
  const { language, statements } = book
  const own = statements.find(({ of }) => of === original.id) ?? unwritten(original, book)
  const status = own.standing === 'draft' ? 'preparation' : 'missing'
  return withPlaceholders(
    withGaps(withStaleMarks(own, original.id, stale), original, language, status),
    original,
    status
  )
}

/** A statement that nobody has begun to translate: a draft without a word. It is called by its original title. */
function unwritten(original: Manuscript, { language, statements }: TranslatedBook): Translation {
  return {
    ...original,
    id: idIn(original.id, language),
    of: original.id,
    language: statements[0]?.language ?? language,
    standing: 'draft',
    translator: '',
    titleUnverified: true,
    paragraphs: { there: 0, of: 0 },
    text: [],
    headnote: [],
    sourceNote: [],
    notes: []
  }
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
