import type { Authority } from '../model/authority.ts'
import type { HeadingGroup, IndexHeading, Pointer } from '../model/edition.ts'
import type { SortKey } from './sort-key.ts'
import { compareKeys, letterOf, sortKey } from './sort-key.ts'

/** A heading with its key, before it is put in order. */
interface Keyed {
  heading: IndexHeading
  key: SortKey
}

/**
 * Put the index in order: headings with their subheadings, 见 forms among them, under letters.
 *
 * `marks` gives the anchors of each authority's marks, in the order of the book. An authority without marks stands
 * in the index only for its subheadings. What is wrong with the records is `checkIndex`'s to say.
 */
export function orderIndex(authorities: Authority[], marks: Map<string, string[]>): HeadingGroup[] {
  const entered = enteredIn(authorities, marks)
  const top = entered.filter(({ broader }) => broader === undefined || !entered.some(({ id }) => id === broader))
  const keyed = [
    ...top.flatMap((authority) => keyedHeading(authority, entered, marks)),
    ...entered.flatMap((authority) => keyedForms(authority, entered))
  ].sort((a, b) => compareKeys(a.key, b.key))
  const letters = [...new Set(keyed.map(({ key }) => letterOf(key)))]
  return letters.map((letter) => ({
    letter,
    headings: keyed.filter(({ key }) => letterOf(key) === letter).map(({ heading }) => heading)
  }))
}

/** List the authorities that have an entry: the mentioned ones, and those above them. */
export function enteredIn(authorities: Authority[], marks: Map<string, string[]>): Authority[] {
  const byId = new Map(authorities.map((authority) => [authority.id, authority]))
  const entered = new Set<string>()
  for (const { id } of authorities) {
    if (!marks.has(id)) continue
    for (
      let above: string | undefined = id;
      above !== undefined && !entered.has(above);
      above = byId.get(above)?.broader
    )
      entered.add(above)
  }
  return authorities.filter(({ id }) => entered.has(id))
}

function keyedHeading(authority: Authority, entered: Authority[], marks: Map<string, string[]>): Keyed[] {
  const key = sortKey(authority.heading.zh, authority.pinyin)
  if (key === undefined) return []
  const narrower = entered.filter(({ broader }) => broader === authority.id)
  const subheadings = narrower
    .flatMap((narrow) => keyedHeading(narrow, entered, marks))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ heading }) => heading)
  const seeAlso = authority.seeAlso
    .flatMap((id) => entered.filter((other) => other.id === id))
    .flatMap((other) => keyedPointer(other, entered))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ anchor, heading }) => ({ anchor, heading }))
  const heading: IndexHeading = {
    id: `entry-${authority.id}`,
    heading: authority.heading.zh,
    language: 'zh-Hans',
    marks: marks.get(authority.id) ?? [],
    see: undefined,
    seeAlso,
    subheadings
  }
  return [{ heading, key }]
}

function keyedPointer(authority: Authority, entered: Authority[]): (Pointer & { key: SortKey })[] {
  const key = sortKey(authority.heading.zh, authority.pinyin)
  return key === undefined ? [] : [{ ...pointerTo(authority, entered), key }]
}

/** Point to an entry by the words under which a reader finds it: a subheading after its heading, 联合国：安理会. */
function pointerTo(authority: Authority, entered: Authority[]): Pointer {
  const path = [authority]
  for (;;) {
    const above = entered.find(({ id }) => id === path[0]?.broader)
    if (above === undefined || path.includes(above)) break
    path.unshift(above)
  }
  return { anchor: `entry-${authority.id}`, heading: path.map(({ heading }) => heading.zh).join('：') }
}

/** Make the entries that only point: 中国 见 中华人民共和国. */
function keyedForms(authority: Authority, entered: Authority[]): Keyed[] {
  return authority.seeFrom.flatMap(({ heading, pinyin }) => {
    const key = sortKey(heading, pinyin)
    const see = pointerTo(authority, entered)
    const form: IndexHeading = {
      id: `see-${heading.replace(/\s+/gu, '-')}`,
      heading,
      language: 'zh-Hans',
      marks: [],
      see,
      seeAlso: [],
      subheadings: []
    }
    return key === undefined ? [] : [{ heading: form, key }]
  })
}
