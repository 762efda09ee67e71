import type { Authority } from '../model/authority.ts'
import type { ContentsLine, Part } from '../model/edition.ts'
import { chineseDate } from './dates.ts'
import { compareKeys, sortKey } from './sort-key.ts'
import { wordsOf } from './walk.ts'

/** Fill in the lists that are made from the rest of the book: contents and persons. */
export function withLists(parts: Part[], authorities: Authority[], marks: Map<string, unknown>): Part[] {
  return parts.map((part) => {
    if (part.type === 'contents') return { ...part, lines: parts.filter(({ listed }) => listed).map(contentsLine) }
    if (part.type === 'persons') return { ...part, persons: orderPersons(authorities, marks) }
    return part
  })
}

/**
 * Make a line of the contents. Only parts and statements are listed: the sections of these statements are bare
 * numerals (一, 二), which tell a reader of the contents nothing.
 */
function contentsLine(part: Part): ContentsLine {
  if (part.type !== 'statement')
    return { target: part.id, level: 1, label: [{ type: 'text', value: part.title, place: nowhere }] }
  const { text, titleSupplied, shortTitle, date, place } = part.statement
  const title = wordsOf(text.filter(({ type }) => type === 'title')) || shortTitle
  const value = `${titleSupplied ? `〔${title}〕` : title}（${chineseDate(date)}）`
  return { target: part.id, level: 1, label: [{ type: 'text', value, place }] }
}

/** The program's own words stand in no file. */
const nowhere = { file: '', line: 1, column: 1 }

/** List the persons that are mentioned, in pinyin order. */
function orderPersons(authorities: Authority[], marks: Map<string, unknown>): Authority[] {
  return authorities
    .filter(({ id, kind }) => kind === 'person' && marks.has(id))
    .flatMap((person) => {
      const key = sortKey(person.heading.zh, person.pinyin)
      return key === undefined ? [] : [{ person, key }]
    })
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ person }) => person)
}
