import { expect, it } from 'vitest'
import { dateKey } from '../../src/assemble/dates.ts'

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
