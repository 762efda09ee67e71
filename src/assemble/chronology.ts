import type { Authority, HeadingLanguage } from '../model/authority.ts'
import type { Statement } from '../model/edition.ts'
import { headingLanguage } from '../model/language.ts'
import type { ChronologyLine } from '../model/list.ts'
import type { Place } from '../model/place.ts'
import type { Block, Inline, Paragraph, Reference } from '../model/text.ts'
import { wordsFor } from '../model/words.ts'
import { saySpan } from './date-in-words.ts'
import { dateKey } from './dates.ts'
import { findDates } from './found-dates.ts'
import { entryAnchor, headingIn, type ListDesk } from './record-list.ts'
import { statementTitle } from './statement-title.ts'

/** Something of the book that has a date: a paragraph that names it, a statement, a record. */
interface Dated {
  date: string
  /** What it is called after another one of the same statement, and by itself. */
  near: string
  label: string
  form: Reference['form']
  target: string
  /** Statement it stands in. */
  statement: string | undefined
  place: Place
}

/**
 * Merge the editors' chronology with the dates that the statements name, the dates of the statements and those of the
 * records that the book mentions: each event says where the book has its date, and a date without an event gets a line.
 *
 * A date belongs to the event of exactly that date, to one that `covers` it, or to one whose days hold it.
 */
export function mergeChronology(
  events: ChronologyLine[],
  statements: Statement[],
  authorities: Authority[],
  desk: ListDesk
): ChronologyLine[] {
  const language = headingLanguage(desk.language)
  const dated = [...statements.flatMap(datedIn), ...authorities.flatMap((record) => datedRecord(record, desk))]
  const found = new Map<ChronologyLine, Dated[]>()
  const bare = new Map<string, Dated[]>()
  for (const one of dated) {
    const event = eventOf(one.date, events)
    if (event === undefined) bare.set(one.date, [...(bare.get(one.date) ?? []), one])
    else found.set(event, [...(found.get(event) ?? []), one])
  }
  const told = events.map((event) => withReferences(event, found.get(event) ?? [], language))
  const made = [...bare].map(([date, ones]) => lineOf(date, ones, language))
  return [...told, ...made]
    .map((event) => ({ event, key: dateKey(event.date) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
    .map(({ event }) => event)
}

function datedIn(statement: Statement): Dated[] {
  const { id, date, place } = statement
  const title = statementTitle(statement)
  const named = findDates(statement).map(({ date: day, anchor, number }): Dated => {
    const near = number === 0 ? wordsFor(statement.language).deck : `§${number}`
    return { date: day, near, label: title + near, form: 'paragraph', target: anchor, statement: id, place }
  })
  return [{ date, near: title, label: title, form: 'statement', target: id, statement: id, place }, ...named]
}

/** Births and deaths belong to the list of persons. */
function datedRecord(record: Authority, { marks, entries, language }: ListDesk): Dated[] {
  const { id, kind, dates, place } = record
  const target = entryAnchor(id, entries)
  if (kind === 'person' || dates.from === undefined || target === undefined || !marks.has(id)) return []
  const label = headingIn(record, headingLanguage(language))
  return [{ date: dates.from, near: label, label, form: 'authority', target, statement: undefined, place }]
}

function eventOf(date: string, events: ChronologyLine[]): ChronologyLine | undefined {
  return (
    events.find((event) => event.date === date) ??
    events.find(({ covers }) => covers.includes(date)) ??
    events.find((event) => holds(event.date, date))
  )
}

/** Ask whether a span of days, `1998-11-22/1998-11-25`, holds a day. */
function holds(span: string, day: string): boolean {
  const [from = '', to] = span.split('/')
  return to !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(day) && from <= day && day <= to
}

const words: Record<HeadingLanguage, { see: string; seeAlso: string; comma: string; stop: string }> = {
  zh: { see: '见', seeAlso: '参见', comma: '、', stop: '。' },
  en: { see: 'See ', seeAlso: ' See also ', comma: ', ', stop: '.' },
  ru: { see: 'См. ', seeAlso: ' См. также ', comma: ', ', stop: '.' }
}

/** Let an event say where the book has its date, besides what it refers to itself. */
function withReferences(event: ChronologyLine, dated: Dated[], language: HeadingLanguage): ChronologyLine {
  const named = JSON.stringify(event.event)
  const others = dated.filter(({ target }) => !named.includes(`"target":"${target}"`))
  const last = event.event.at(-1)
  if (others.length === 0 || last?.type !== 'paragraph') return event
  let children = last.children
  const untold: Dated[] = []
  for (const [at, one] of others.entries()) {
    const linked = linkedIn(children, one, nameOf(event.date, `in-${at + 1}`))
    if (linked === undefined) untold.push(one)
    else children = linked
  }
  const further =
    untold.length === 0 ? [] : referring(words[language].seeAlso, untold, event.date, last.place, language)
  return { ...event, event: [...event.event.slice(0, -1), { ...last, children: [...children, ...further] }] }
}

/**
 * Let the words of an event lead to a record that they name, by its heading or the heading without what follows in
 * brackets; nothing where they do not name it. No character changes.
 */
function linkedIn(
  nodes: Inline<'fair'>[],
  { label, form, target, place }: Dated,
  id: string
): Inline<'fair'>[] | undefined {
  if (form !== 'authority') return undefined
  const name = [label, label.replace(/\s*[（(][^（(]*[）)]$/u, '')].find((words) =>
    nodes.some((node) => node.type === 'text' && node.value.includes(words))
  )
  const at = nodes.findIndex((node) => name !== undefined && node.type === 'text' && node.value.includes(name))
  const node = nodes[at]
  if (name === undefined || node?.type !== 'text') return undefined
  const from = node.value.indexOf(name)
  const cut = (start: number, end?: number): Inline<'fair'>[] => {
    const value = node.value.slice(start, end)
    return value === '' ? [] : [{ ...node, value }]
  }
  const reference: Reference = { type: 'reference', id, target, form, label: name, place }
  return [...nodes.slice(0, at), ...cut(0, from), reference, ...cut(from + name.length), ...nodes.slice(at + 1)]
}

/** Anchor of a reference in the line of a date. */
function nameOf(date: string, which: string): string {
  return `ref-chronology-${date.replaceAll('/', '_')}-${which}`
}

function lineOf(date: string, dated: Dated[], language: HeadingLanguage): ChronologyLine {
  const place = dated[0]?.place ?? { file: '', line: 1, column: 1 }
  const children = referring(words[language].see, dated, date, place, language)
  const paragraph: Paragraph<'fair'> = { type: 'paragraph', id: undefined, number: undefined, children, place }
  const event: Block<'fair'>[] = [paragraph]
  return { date, covers: [], label: saySpan(date, language), event, sources: [], timeline: '' }
}

/** Write `参见《中俄联合声明》§1、§6、《联合国宪章》。` */
function referring(
  lead: string,
  dated: Dated[],
  date: string,
  place: Place,
  language: HeadingLanguage
): Inline<'fair'>[] {
  const { comma, stop } = words[language]
  const text = (value: string): Inline<'fair'> => ({ type: 'text', value, place })
  const references = dated.flatMap(({ near, label, form, target, statement }, at): Inline<'fair'>[] => {
    const follows = statement !== undefined && dated[at - 1]?.statement === statement
    const reference: Reference = {
      type: 'reference',
      id: nameOf(date, `${at + 1}`),
      target,
      form,
      label: follows ? near : label,
      place
    }
    return at === 0 ? [reference] : [text(comma), reference]
  })
  return [text(lead), ...references, text(stop)]
}
