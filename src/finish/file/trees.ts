import type { Draft } from './draft.ts'
import { textSource } from './source.ts'

/** Entries in a leaf: readers look leaves through, so they should be short, and there should be few. */
const leafLength = 64

/**
 * Write a name tree (PDF 32000-1, 7.9.6). Values are PDF source. Names are sorted as the bytes they are written with:
 * ASCII by its order, and after it UTF-16 by that of its units. Gives its number.
 */
export function addNameTree(draft: Draft, entries: Iterable<[name: string, value: string]>): number {
  const sorted = [...entries].map(([name, value]): [string, string, string] => [sortKey(name), name, value])
  sorted.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return addTree(
    draft,
    'Names',
    sorted.map(([, name, value]) => [textSource(name), value])
  )
}

function sortKey(name: string): string {
  return /^[\x20-\x7e]*$/.test(name) ? name : `\ufeff${name}`
}

/** Write a number tree (PDF 32000-1, 7.9.7) of entries that are sorted. Gives its number. */
export function addNumberTree(draft: Draft, entries: [key: number, value: string][]): number {
  return addTree(
    draft,
    'Nums',
    entries.map(([key, value]) => [String(key), value])
  )
}

function addTree(draft: Draft, kind: 'Names' | 'Nums', entries: [key: string, value: string][]): number {
  const leaves = chunks(entries).map((own) => ({
    own,
    content: own.map(([key, value]) => `${key} ${value}`).join(' ')
  }))
  const [only] = leaves
  if (leaves.length <= 1) return draft.add(`<</${kind}[${only?.content ?? ''}]>>`)
  const kids = leaves.map(({ own, content }) => {
    const limits = `${own[0]?.[0] ?? ''} ${own.at(-1)?.[0] ?? ''}`
    return `${draft.add(`<</Limits[${limits}]/${kind}[${content}]>>`)} 0 R`
  })
  return draft.add(`<</Kids[${kids.join(' ')}]>>`)
}

function chunks<Item>(items: Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / leafLength) }, (_, at) =>
    items.slice(at * leafLength, (at + 1) * leafLength)
  )
}
