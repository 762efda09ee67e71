import type { Authority, HeadingLanguage } from '../model/authority.ts'
import type { Edition } from '../model/edition.ts'
import type { SearchedRun } from '../model/mentions.ts'
import type { Place } from '../model/place.ts'
import { recordsFor } from './records.ts'
import { formIn, inContext, marksOf, placeName } from './spots.ts'
import { type Judgement, verdictOn } from './verdict.ts'

/** All that is known of the mentions of a name. */
export interface Explanation {
  /** The records that the name may mean; none where no record has it. */
  records: Explained[]
  /** Where the words stand in texts and notes, if no record has them. */
  loose: Mentioned[]
}

export interface Explained {
  authority: Authority
  mentions: Mentioned[]
}

/** One place where a form stands, indexed or not. */
export interface Mentioned extends Judgement {
  /** `D1:6`, `note:islands`. */
  at: string
  /** The words with what stands around them. */
  words: string
  place: Place
}

/** Show every mention of a name, accepted or not, and why. */
export function explain(edition: Edition, name: string): Explanation {
  const records = recordsFor(name, edition.authorities)
  return {
    records: records.map((authority) => ({ authority, mentions: mentionsOf(authority, edition) })),
    loose: records.length > 0 ? [] : edition.searched.flatMap((run) => looseIn(run, name, edition))
  }
}

/** List the places of a record: its marks, then what a form of it would be but is not indexed, in the order of the text. */
function mentionsOf(authority: Authority, edition: Edition): Mentioned[] {
  const marks = marksOf(edition, authority.id).map(({ run, start, end, place, found, ...spot }): Mentioned => {
    const at = placeName({ run, start, end, place, found, ...spot })
    const accept = authority.accepts.find((one) => one.at === at && one.variant === run.words.slice(start, end))
    const words = inContext(run.words, start, end)
    if (!found) return { at, words, place, verdict: 'marked', reason: 'the editor marked it in the text' }
    if (accept !== undefined) return { at, words, place, verdict: 'accepted', reason: accept.reason }
    return { at, words, place, verdict: 'indexed', reason: `“${run.words.slice(start, end)}” is its longest form here` }
  })
  const others = edition.searched.flatMap((run) => unpostedIn(run, authority, edition))
  return [...marks, ...others].sort(
    (a, b) => compareText(a.place.file, b.place.file) || a.place.line - b.place.line || a.place.column - b.place.column
  )
}

/** Find the forms of a record in a run where it has no mark; of forms that stand inside one another the longest. */
function unpostedIn(run: SearchedRun, authority: Authority, edition: Edition): Mentioned[] {
  const language = languageOf(run)
  if (language === undefined) return []
  const { variants, shared, heading } = authority
  const forms = new Set([...variants[language], ...shared[language], heading[language]].filter((form) => form !== ''))
  const own = [...run.posted, ...run.marked].filter((span) => span.authority === authority.id)
  const spans = [...forms].flatMap((form) => formIn(form, run).map((span) => ({ ...span, form })))
  return spans
    .filter((span) => !own.some((mark) => span.start < mark.end && mark.start < span.end))
    .filter((span) => !spans.some((other) => holds(other, span)))
    .map(({ start, end, form }) => ({
      at: run.at,
      words: inContext(run.words, start, end),
      place: placeIn(run, start),
      ...verdictOn({ start, end, form }, run, authority, edition.authorities)
    }))
}

function holds(outer: { start: number; end: number }, inner: { start: number; end: number }): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
}

/** Say of words that no record has whether they stand inside a mention of another. */
function looseIn(run: SearchedRun, name: string, { authorities }: Edition): Mentioned[] {
  return formIn(name, run).map(({ start, end }) => {
    const around = [...run.posted, ...run.marked].find((span) => span.start < end && start < span.end)
    const heading = authorities.find(({ id }) => id === around?.authority)?.heading.zh
    return {
      at: run.at,
      words: inContext(run.words, start, end),
      place: placeIn(run, start),
      verdict: around === undefined ? ('undecided' as const) : ('inside' as const),
      reason:
        around === undefined
          ? 'no record has this form'
          : `inside “${run.words.slice(around.start, around.end)}”, a mention of ${heading}`
    }
  })
}

/** Give the language of the records for the words of a run, if they have it. */
export function languageOf({ language }: SearchedRun): HeadingLanguage | undefined {
  const [primary] = language.split('-')
  return primary === 'zh' || primary === 'en' || primary === 'ru' ? primary : undefined
}

/** Give the place of a word in its file. */
export function placeIn({ texts }: SearchedRun, offset: number): Place {
  const text = texts.findLast(({ start }) => start <= offset)
  if (text === undefined) throw new Error(`no text begins before unit ${offset}`)
  return { ...text.place, column: text.place.column + offset - text.start }
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
