import type { Authority } from '../model/authority.ts'
import type { ContentsLine, Part, Statement } from '../model/edition.ts'
import type { EditionConfig } from '../model/edition-config.ts'
import { headingLanguage } from '../model/language.ts'
import { mergeChronology } from './chronology.ts'
import { sayDate } from './date-in-words.ts'
import { listDocuments } from './document-list.ts'
import { type ListDesk, listRecords } from './record-list.ts'
import { recordWords } from './record-words.ts'
import { wordsOf } from './walk.ts'

/** Fill in the lists that are made from the rest of the book. A list that has nothing to list is left out. */
export function withLists(
  parts: Part[],
  authorities: Authority[],
  { languages, language }: EditionConfig,
  desk: Pick<ListDesk, 'marks' | 'entries'>
): Part[] {
  const listDesk = { ...desk, language }
  const all = parts.flatMap((part) => (part.type === 'statement' ? [part] : []))
  const [statements, besides] = [true, false].map((leads) =>
    all.filter(({ listed }) => listed === leads).map(({ statement }) => statement)
  ) as [Statement[], Statement[]]
  const filled = parts.flatMap((part): Part[] => {
    if (part.type === 'chronology')
      return [{ ...part, events: mergeChronology(part.events, statements, authorities, listDesk) }]
    if (part.type !== 'list') return [part]
    const entries =
      part.list === 'documents'
        ? listDocuments(statements, authorities, { ...listDesk, languages, besides })
        : listRecords(authorities, part.list === 'persons' ? 'person' : 'place', listDesk)
    return entries.length === 0 ? [] : [{ ...part, entries }]
  })
  const lines = filled.filter(({ listed }) => listed).map((part) => contentsLine(part, language))
  return filled.map((part) => (part.type === 'contents' ? { ...part, lines } : part))
}

/**
 * Make a line of the contents. Only parts and statements are listed: the sections of these statements are bare
 * numerals (一, 二), which tell a reader of the contents nothing.
 */
function contentsLine(part: Part, language: string): ContentsLine {
  if (part.type !== 'statement')
    return { target: part.id, level: 1, label: [{ type: 'text', value: part.title, place: nowhere }] }
  const { text, titleSupplied, shortTitle, date, place } = part.statement
  const title = wordsOf(text.filter(({ type }) => type === 'title')) || shortTitle
  const value = recordWords(language).listed(title, titleSupplied, sayDate(date, headingLanguage(language)))
  return { target: part.id, level: 1, label: [{ type: 'text', value, place }] }
}

/** The program's own words stand in no file. */
const nowhere = { file: '', line: 1, column: 1 }
