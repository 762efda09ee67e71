import type { Finding } from '../../../model/translation-report.ts'
import type { Pair } from '../pair.ts'
import type { Piece } from '../pieces.ts'
import { ownWordsOf } from '../words.ts'
import { datesIn, wholeDays } from './dates.ts'
import { mentionedIn, type NameForms } from './names.ts'
import { numbersIn } from './numbers.ts'
import { unbalanced } from './quotes.ts'
import { callsOf, itemsOf, sectionsOf } from './structure.ts'

/** What is known beside the pair: names, and which notes belong to the original. */
export interface LintDesk {
  language: string
  names: NameForms[]
  /** Statements whose notes are translated. */
  noted: Set<string>
  /** Ids of the notes of the original: others are notes on the translation. */
  notes: Set<string>
}

type Said = { rule: string; found: string }[]

/** Compare an original and its translation in all that must not differ between languages. */
export function lintPair({ original, translated }: Pair, desk: LintDesk): Finding[] {
  const [first] = translated
  if (original === undefined || first === undefined || translated.some(({ gap }) => gap !== undefined)) return []
  const joined: Piece = {
    ...first,
    blocks: translated.flatMap(({ blocks }) => blocks),
    words: translated.map(({ words }) => words).join('\n')
  }
  // A citation is as its work has it, in whatever language.
  const isCitation = original.of.startsWith('source:')
  const words = isCitation ? [] : [...numbers(original, joined, desk), ...dates(original, joined, desk)]
  const said = [
    ...words,
    ...differing('items', itemsOf(original.blocks), itemsOf(joined.blocks), desk),
    ...differing('sections', sectionsOf(original), sectionsOf(joined), desk),
    ...(isCitation ? [] : names(original, joined, desk)),
    ...unbalanced(joined.blocks.length === 0 ? joined.words : ownWordsOf(joined.blocks), desk.language).map(
      (found) => ({ rule: 'quotes', found })
    ),
    ...(desk.noted.has(original.of.split(':')[0] ?? '')
      ? differing('calls', callsOf(original).sort(), calls(joined, desk).sort(), desk)
      : []),
    ...differing('sources', original.sources, joined.sources, desk)
  ]
  return said.map(({ rule, found }) => ({ rule, at: original.of, found, place: first.place }))
}

function calls(piece: Piece, { notes }: LintDesk): string[] {
  return callsOf(piece).filter((id) => notes.has(id))
}

/** Every number in figures must be in the other text, in figures or in words. */
function numbers(original: Piece, translated: Piece, { language }: LintDesk): Said {
  const zh = numbersIn(halfWidth(original.words), 'zh')
  const other = numbersIn(translated.words, language)
  const lost = without(zh.figures, [...other.figures, ...other.words])
  const added = without(other.figures, [...zh.figures, ...zh.words])
  return lost.length + added.length === 0 ? [] : [{ rule: 'numbers', found: both(lost, added, language) }]
}

function dates(original: Piece, translated: Piece, { language }: LintDesk): Said {
  const zh = datesIn(halfWidth(original.words), 'zh')
  const other = datesIn(translated.words, language)
  const parts = (['years', 'months', 'days'] as const).flatMap((part) => {
    const found = differing('dates', zh[part], other[part], { language })
    return found.map((one) => ({ ...one, found: `${part}: ${one.found}` }))
  })
  return parts.length > 0 ? parts : yearsOfDays(original, translated, language)
}

/** The same day must not be of another year, though all years occur in both texts. */
function yearsOfDays(original: Piece, translated: Piece, language: string): Said {
  const others = wholeDays(translated.words, language)
  return wholeDays(halfWidth(original.words), 'zh').flatMap(({ year, month, day }) => {
    const same = others.filter((one) => one.month === month && one.day === day)
    const agrees = same.some((one) => one.year === year || one.year === undefined || year === undefined)
    if (same.length === 0 || agrees) return []
    return [
      {
        rule: 'dates',
        found: `year of ${day}/${month}: ${both(
          [year ?? ''],
          same.map((one) => one.year ?? ''),
          language
        )}`
      }
    ]
  })
}

function names(original: Piece, translated: Piece, { language, names: known }: LintDesk): Said {
  const zh = mentionedIn(original.words, 'zh', known)
  const other = mentionedIn(translated.words, language, known)
  const lost = [...zh].filter((id) => !other.has(id)).sort()
  const added = [...other].filter((id) => !zh.has(id)).sort()
  return lost.length + added.length === 0 ? [] : [{ rule: 'names', found: both(lost, added, language) }]
}

function differing(
  rule: string,
  zh: (string | number)[],
  other: (string | number)[],
  { language }: Pick<LintDesk, 'language'>
): Said {
  return zh.join() === other.join() ? [] : [{ rule, found: both(zh, other, language) }]
}

function both(zh: (string | number)[], other: (string | number)[], language: string): string {
  const told = (values: (string | number)[]) => (values.length === 0 ? 'nothing' : values.join(', '))
  return `zh ${told(zh)}; ${language} ${told(other)}`
}

/** What is in the first list and not in the second, each as often as it lacks there. */
function without(values: number[], others: number[]): number[] {
  const left = [...others]
  return values.filter((value) => {
    const at = left.indexOf(value)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Figures of the width of a Han character as plain ones: they are quoted from witnesses. */
function halfWidth(words: string): string {
  return words.replace(/[０-９]/gu, (figure) => figure.normalize('NFKC'))
}
