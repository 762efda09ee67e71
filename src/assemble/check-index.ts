import type { Authority } from '../model/authority.ts'
import type { Complain } from '../model/complaint.ts'
import {
  authorityIsKnown,
  authorityIsMentioned,
  broaderIsNoCircle,
  headingsDiffer,
  orderIsCurated,
  readingFitsHeading,
  seeAlsoLeadsOn
} from '../model/rules.ts'
import { enteredIn } from './index-order.ts'
import type { SortKey } from './sort-key.ts'
import { compareKeys, sortKey } from './sort-key.ts'

/** Complain of all that is wrong with the index before a page is known: references astray, readings, order. */
export function checkIndex(authorities: Authority[], marks: Map<string, string[]>, complain: Complain): void {
  const entered = enteredIn(authorities, marks)
  const ids = new Set(entered.map(({ id }) => id))
  for (const authority of authorities) {
    checkPointers(authority, authorities, ids, complain)
    checkBroader(authority, authorities, complain)
    if (!ids.has(authority.id)) complain(authorityIsMentioned(authority.place, authority.heading.zh))
  }
  const entries = entered.flatMap(entriesOf)
  for (const { authority, heading, pinyin, key } of entries)
    if (key === undefined) complain(readingFitsHeading(authority.place, heading, pinyin))
  checkHeadings(entries, complain)
  checkOrder(entries, complain)
}

interface Entry {
  authority: Authority
  heading: string
  pinyin: string
  key: SortKey | undefined
  /** Headings need only differ from those under the same heading. */
  under: string | undefined
}

function entriesOf(authority: Authority): Entry[] {
  const { heading, pinyin, broader, seeFrom } = authority
  return [
    { authority, heading: heading.zh, pinyin, key: sortKey(heading.zh, pinyin), under: broader },
    ...seeFrom.map((form) => ({ authority, ...form, key: sortKey(form.heading, form.pinyin), under: undefined }))
  ]
}

/** A reference of the index must lead to an entry, and an entry that leads on, not to itself. */
function checkPointers(authority: Authority, all: Authority[], entered: Set<string>, complain: Complain): void {
  const known = all.map(({ id }) => id)
  const { id, broader, seeAlso, place, heading } = authority
  for (const target of broader === undefined ? seeAlso : [broader, ...seeAlso])
    if (!known.includes(target)) complain(authorityIsKnown(place, target, known))
  if (!entered.has(id)) return
  for (const target of seeAlso) {
    const astray = target === id || (known.includes(target) && !entered.has(target))
    if (astray) complain(seeAlsoLeadsOn(place, heading.zh, target))
  }
}

function checkBroader({ id, place, broader }: Authority, all: Authority[], complain: Complain): void {
  const path = [id]
  let above = broader
  while (above !== undefined && !path.includes(above)) {
    path.push(above)
    above = all.find((one) => one.id === above)?.broader
  }
  if (above === id) complain(broaderIsNoCircle(place, [...path, id]))
}

/** No two entries under one heading look the same: a reader could not tell them apart, nor 见 from locators. */
function checkHeadings(entries: Entry[], complain: Complain): void {
  const seen = new Set<string>()
  for (const { authority, heading, under } of entries) {
    const key = `${under ?? ''}\n${heading}`
    if (seen.has(key)) complain(headingsDiffer(authority.place, heading))
    seen.add(key)
  }
}

const collator = new Intl.Collator('zh-u-co-pinyin', { ignorePunctuation: true })

/** Hold the curated order against ICU's, which reads each character one way only. */
function checkOrder(entries: Entry[], complain: Complain): void {
  const sorted = entries
    .filter(({ heading }) => /^[\p{Script=Han}\p{P}\p{Zs}]*$/u.test(bare(heading)))
    .flatMap(({ authority, key }) => (key === undefined ? [] : [{ authority, key }]))
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
