import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orders } from '../../src/assemble/orders/orders.ts'
import { chineseNumber, strokesOf } from '../../src/assemble/orders/strokes.ts'
import type { IndexOrder } from '../../src/model/edition-config.ts'
import lists from '../fixtures/orders.json' with { type: 'json' }

/*
 * `fixtures/orders.json` has headings in the order in which a printed index has them, each with the letter it stands under:
 * polyphones (重庆, 单于, 长江, 行业), surnames (单 解 仇 区 曾 查), ü and Ü, ё, figures, 《》 and “ ”.
 */

const rowsOf = (order: IndexOrder) =>
  lists[order].map(([letter = '', heading = '', by = '']) => ({ letter, heading, by }))

/** Put headings in an order: `C 重庆`. */
function arranged(order: IndexOrder, rows: { heading: string; by: string }[]): string[] {
  const sortable = rows.map(({ heading, by }) => ({ item: heading, heading, by }))
  return orders[order](sortable).map(({ item, letter }) => `${letter} ${item}`)
}

describe.each(Object.keys(lists) as IndexOrder[])('%s', (order) => {
  const rows = rowsOf(order)

  it('has the traps right, wherever they begin', () => {
    const expected = rows.map(({ letter, heading }) => `${letter} ${heading}`)
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(arranged(order, shuffled)).toEqual(expected)
      }),
      { numRuns: 50 }
    )
  })

  it('leaves out what has no key, and nothing else', () => {
    expect(arranged(order, [{ heading: '《》', by: order === 'pinyin' ? 'shū' : '' }]).length).toBe(
      order === 'pinyin' || order === 'strokes' ? 0 : 1
    )
    expect(arranged(order, [{ heading: '', by: '' }])).toEqual([])
  })
})

it('counts strokes as the People’s Republic writes, and those of traditional characters as ICU has them', () => {
  const counts = { 一: 1, 女: 3, 及: 3, 长: 4, 区: 4, 庆: 6, 重: 9, 查: 9, 镕: 15 }
  for (const [character, strokes] of Object.entries(counts)) expect(strokesOf(character)).toBe(strokes)
  expect(strokesOf('聯')).toBeGreaterThan(15)
  expect(strokesOf('𠀀')).toBeGreaterThan(0)
})

it('orders characters of one number by 横竖撇点折', () => {
  const rows = [...'丰中午六引'].map((heading) => ({ heading, by: '' }))
  expect(arranged('strokes', [...rows].reverse())).toEqual([...'丰中午六引'].map((one) => `四画 ${one}`))
})

it('goes by other words where a record names them', () => {
  expect(arranged('strokes', [{ heading: '21世纪', by: '二十一世纪' }])).toEqual(['二画 21世纪'])
  expect(arranged('latin', [{ heading: '21st century', by: 'Twenty-first century' }])).toEqual(['T 21st century'])
})

it('reads numbers of strokes in Chinese', () => {
  expect([1, 9, 10, 11, 19, 20, 21, 35].map(chineseNumber)).toEqual([
    '一',
    '九',
    '十',
    '十一',
    '十九',
    '二十',
    '二十一',
    '三十五'
  ])
})
