import { expect, it } from 'vitest'
import { chineseDate, dateKey } from '../../src/assemble/dates.ts'

it('sorts ISO and EDTF dates by their beginning', () => {
  const dates = [
    '1991-05-16',
    '1996-04',
    '1996-04-25',
    '1998-05-11/30',
    '1998-06',
    '1999',
    '1999-02-24',
    '1999-21',
    '1999-04'
  ]
  const sorted = [...dates].reverse().sort((a, b) => (dateKey(a) < dateKey(b) ? -1 : 1))
  // Spring stands at its first month; a year or month before its days.
  expect(sorted).toEqual(dates)
})

it('prints a date as far as it goes', () => {
  expect(['1997-11-10', '1997-11', '1997', '1998-07-03'].map(chineseDate)).toEqual([
    '1997年11月10日',
    '1997年11月',
    '1997年',
    '1998年7月3日'
  ])
})
