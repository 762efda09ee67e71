import type { Authority } from '../model/authority.ts'
import type { Complain } from '../model/complaint.ts'
import type { EditionConfig, IndexConfig } from '../model/edition-config.ts'
import {
  authorityIsMentioned,
  headingIsThere,
  headingsDiffer,
  orderIsCurated,
  readingFitsHeading
} from '../model/rules.ts'
import { checkPointers } from './check-pointers.ts'
import { enteredIn, keyWords } from './indexes.ts'
import type { ListedMarks } from './listed-marks.ts'
import { orders } from './orders/orders.ts'
import type { SortKey } from './sort-key.ts'
import { compareKeys, sortKey } from './sort-key.ts'

/** Complain of all that is wrong with the indexes before a page is known: references astray, headings, readings, order. */
export function checkIndex(
  { indexes, place }: EditionConfig,
  authorities: Authority[],
  marksOf: ListedMarks,
  complain: Complain
): void {
  const marks = marksOf()
  checkPointers(authorities, marks, complain)
  const all = new Set(enteredIn(authorities, marks, everyKind(authorities)))
  for (const authority of authorities)
    if (!all.has(authority) && authority.see === undefined)
      complain(authorityIsMentioned(authority.place, authority.heading.zh))
  const complained = new Set<string>()
  for (const config of indexes) {
    const entered = enteredIn(authorities, marksOf(config), config)
    const entries = entered.flatMap((authority) => entriesOf(authority, config))
    checkKeys(entries, config, once)
    checkHeadings(entries, once)
    if (config.order === 'pinyin') checkOrder(entries, once)
  }

  /** What is wrong in two indexes is said once. */
  function once(complaint: Parameters<Complain>[0]): void {
    const key = JSON.stringify({ ...complaint, place: complaint.place ?? place })
    if (!complained.has(key)) complain(complaint)
    complained.add(key)
  }
}

function everyKind(authorities: Authority[]): Pick<IndexConfig, 'kinds'> {
  return { kinds: [...new Set(authorities.map(({ kind }) => kind))] }
}

interface Entry {
  authority: Authority
  heading: string
  /** Words the order goes by besides the heading. */
  by: string
  /** Headings need only differ from those under the same heading. */
  under: string | undefined
}

function entriesOf(authority: Authority, config: IndexConfig): Entry[] {
  const { heading, broader, seeFrom } = authority
  const forms = seeFrom.map((form) => ({
    authority,
    heading: { zh: form.heading, en: form.en, ru: form.ru }[config.language],
    by: config.order === 'pinyin' ? form.pinyin : '',
    under: undefined
  }))
  return [
    { authority, heading: heading[config.language], by: keyWords(authority, config), under: broader },
    ...forms.filter((form) => form.heading !== '')
  ]
}

/** Every entry must have words in the language of the index, and a reading that fits them. */
function checkKeys(entries: Entry[], { order, language, title }: IndexConfig, complain: Complain): void {
  for (const { authority, heading, by } of entries) {
    if (heading === '') complain(headingIsThere(authority.place, authority.id, language, title))
    else if (orders[order]([{ item: authority, heading, by }]).length === 0)
      complain(readingFitsHeading(authority.place, heading, by))
  }
}

/** No two entries under one heading look the same: a reader could not tell them apart, nor 见 from locators. */
function checkHeadings(entries: Entry[], complain: Complain): void {
  const seen = new Set<string>()
  for (const { authority, heading, under } of entries) {
    const key = `${under ?? ''}\n${heading}`
    if (heading !== '' && seen.has(key)) complain(headingsDiffer(authority.place, heading))
    seen.add(key)
  }
}

const collator = new Intl.Collator('zh-u-co-pinyin', { ignorePunctuation: true })

/** Hold the curated order against ICU's, which reads each character one way only. */
function checkOrder(entries: Entry[], complain: Complain): void {
  const sorted = entries
    .filter(({ heading }) => /^[\p{Script=Han}\p{P}\p{Zs}]*$/u.test(bare(heading)))
    .flatMap(({ authority, heading, by }): { authority: Authority; key: SortKey }[] => {
      const key = sortKey(heading, by)
      return key === undefined ? [] : [{ authority, key }]
    })
    .sort((a, b) => compareKeys(a.key, b.key))
  for (const [position, { authority, key }] of sorted.entries()) {
    const next = sorted[position + 1]
    if (next === undefined || authority.readingReviewed || next.authority.readingReviewed) continue
    if (collator.compare(bare(key.heading), bare(next.key.heading)) > 0)
      complain(orderIsCurated(authority.place, key.heading, next.key.heading))
  }
}

/** The heading without its qualifiers, which do not count in the order. */
function bare(heading: string): string {
  return heading.replace(/（[^）]*）/gu, '')
}
