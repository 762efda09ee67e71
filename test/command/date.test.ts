import { expect, test } from 'vitest'
import { dateOf } from '../../src/command/date.ts'

test.each([
  [undefined, undefined],
  ['', undefined],
  ['0', '1970-01-01'],
  ['879120000', '1997-11-10'],
  ['911779199', '1998-11-22'],
  ['911779200', '1998-11-23']
])('SOURCE_DATE_EPOCH %s is the date %s', (epoch, date) => expect(dateOf(epoch)).toBe(date))

test.each(['yesterday', '-1', '1e9', '12.5', '99999999999999999999'])('SOURCE_DATE_EPOCH %s is refused', (epoch) =>
  expect(() => dateOf(epoch)).toThrow(`SOURCE_DATE_EPOCH is “${epoch}”`)
)
