import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PartOnPage } from '../../src/press/in-page/folios.ts'
import { Folios, roman } from '../../src/press/in-page/folios.ts'

const titlePage: PartOnPage = { matter: 'front', part: 'title-page' }
const statement: PartOnPage = { matter: 'body', part: 'D1' }
const statementGoesOn: PartOnPage = { ...statement, splitFrom: 'e1' }
const index: PartOnPage = { matter: 'back', part: 'index' }

function read(pages: (PartOnPage | undefined | 'blank')[]): string[] {
  const folios = new Folios()
  return pages.map((first) => {
    const { folio, kind, part } = first === 'blank' ? folios.next(undefined, true) : folios.next(first, false)
    return `${folio} ${kind}${part === '' ? '' : ` ${part}`}`
  })
}

describe('folios', () => {
  test('are roman in front, and begin at 1 with the body', () => {
    expect(read([titlePage, 'blank', statement, statementGoesOn])).toEqual([
      'i front title-page',
      'ii blank',
      '1 opening D1',
      '2 body D1'
    ])
  })

  test('go on from body to back', () => {
    expect(read([statement, 'blank', index, { ...index, splitFrom: 'e9' }])).toEqual([
      '1 opening D1',
      '2 blank',
      '3 opening index',
      '4 index index'
    ])
  })

  test('of a page that has only the rest of a note go on with its part', () => {
    expect(read([statement, undefined, statementGoesOn])).toEqual(['1 opening D1', '2 body D1', '3 body D1'])
  })

  test('of a blank before any text are those of the front', () => {
    expect(read(['blank', titlePage])).toEqual(['i blank', 'ii front title-page'])
  })
})

describe('roman', () => {
  test.each([
    [1, 'i'],
    [4, 'iv'],
    [9, 'ix'],
    [14, 'xiv'],
    [40, 'xl'],
    [90, 'xc'],
    [400, 'cd'],
    [1999, 'mcmxcix']
  ])('writes %i as %s', (number, text) => expect(roman(number)).toBe(text))

  test('can be read back', () => {
    const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), (number) => {
        const signs = [...roman(number)].map((sign) => values[sign] ?? Number.NaN)
        const sum = signs.reduce((total, value, at) => total + (value < (signs[at + 1] ?? 0) ? -value : value), 0)
        expect(sum).toBe(number)
      })
    )
  })
})
