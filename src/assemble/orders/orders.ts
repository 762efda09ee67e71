import type { IndexOrder } from '../../model/edition-config.ts'
import { alphabet } from './alphabet.ts'
import type { Order } from './order.ts'
import { pinyinOrder } from './pinyin.ts'
import { strokeOrder } from './strokes.ts'

/** Something to be put in order by its heading. */
export interface Sortable<Item> {
  item: Item
  heading: string
  /** What the order goes by: the reading for `pinyin`, for others the words that stand for the heading, else empty. */
  by: string
}

/** Put in order, each with the letter it stands under. What has no key (a reading that does not fit) is left out. */
export type Arrange = <Item>(rows: Sortable<Item>[]) => { item: Item; letter: string }[]

/** The orders of an index. */
export const orders: Record<IndexOrder, Arrange> = {
  pinyin: (rows) => arranged(rows, pinyinOrder),
  strokes: (rows) => arranged(rows, strokeOrder),
  latin: (rows) => arranged(rows, alphabet('en')),
  cyrillic: (rows) => arranged(rows, alphabet('ru'))
}

function arranged<Item, Key>(
  rows: Sortable<Item>[],
  { keyOf, compare, letterOf }: Order<Key>
): { item: Item; letter: string }[] {
  return rows
    .flatMap(({ item, heading, by }) => {
      const key = keyOf(heading, by)
      return key === undefined ? [] : [{ item, key }]
    })
    .sort((a, b) => compare(a.key, b.key))
    .map(({ item, key }) => ({ item, letter: letterOf(key) }))
}
