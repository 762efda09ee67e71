import type { SortKey } from '../sort-key.ts'
import { compareKeys, letterOf, sortKey } from '../sort-key.ts'
import type { Order } from './order.ts'

/** Chinese by its curated reading. */
export const pinyinOrder: Order<SortKey> = { keyOf: sortKey, compare: compareKeys, letterOf }
