import type { Authority, AuthorityKind, HeadingLanguage } from '../model/authority.ts'
import { indexWords } from '../model/index-words.ts'
import { headingLanguage } from '../model/language.ts'
import type { ListEntry } from '../model/list.ts'
import { dateInWords } from './date-in-words.ts'
import { orders } from './orders/orders.ts'

/** What a list goes by. */
export interface ListDesk {
  /** Language of the list, a BCP 47 tag. */
  language: string
  /** Anything for the records that are mentioned, by id: a list has only what the book uses. */
  marks: Map<string, unknown>
  /** Anchors of the entries of the indexes. */
  entries: Set<string>
}

/** List the records of a kind that the book mentions, in the order of its language. */
export function listRecords(authorities: Authority[], kind: AuthorityKind, desk: ListDesk): ListEntry[] {
  const language = headingLanguage(desk.language)
  const rows = authorities
    .filter((record) => record.kind === kind && desk.marks.has(record.id))
    .map((record) => ({
      item: entryOf(record, language, desk),
      heading: headingIn(record, language),
      by: language === 'zh' ? record.pinyin : record.sort[language]
    }))
  const order = { zh: 'pinyin', en: 'latin', ru: 'cyrillic' } as const
  return orders[order[language]](rows).map(({ item }) => item)
}

/** Where the entry of a record is, if an index of the book has it. */
export function entryAnchor(id: string, entries: Set<string>): string | undefined {
  const anchor = `entry-${id}`
  return entries.has(anchor) ? anchor : undefined
}

/** Give a heading in a language; the Chinese one where there is none. */
export function headingIn({ heading }: Authority, language: HeadingLanguage): string {
  return heading[language] === '' ? heading.zh : heading[language]
}

function entryOf(record: Authority, language: HeadingLanguage, { entries }: ListDesk): ListEntry {
  const { id, kind, heading, unverified, dates, offices, gloss, place } = record
  const others = (['zh', 'en', 'ru'] as const).filter(
    (other) => other !== language && heading[other] !== '' && !unverified.includes(other)
  )
  const said = [dateInWords(dates, kind, language), ...offices, gloss ?? ''].filter((words) => words !== '')
  return {
    id: `${kind}-${id}`,
    heading: { words: headingIn(record, language), target: entryAnchor(id, entries) },
    forms: others.map((other) => ({ language: indexWords[other].language, heading: heading[other] })),
    details: said.map((words) => [{ words, target: undefined }]),
    place
  }
}
