import { expect, test } from 'vitest'
import { Refusal } from '../src/model/complaint.ts'
import { glyphExists, noteHasRoom } from '../src/model/rules.ts'
import { placed, withPlaces } from '../src/placed.ts'
import { expectUnits } from '../src/prove/expect/expect.ts'
import { smallEdition, smallLocated } from './prove/small-edition.ts'

const edition = smallEdition()
const placeOf = (unit: string) => expectUnits(edition, smallLocated()).find(({ id }) => id === unit)?.place

test('a complaint that names a unit gets the place where it was written', () => {
  const place = placeOf('note-jiang-p1')
  expect(place).toBeDefined()
  expect(placed(glyphExists('\u{30EDE}', ['Noto Serif SC', 'serif'], 'note-jiang-p1'), edition).place).toEqual(place)
  expect(placed({ ...noteHasRoom('x'), unit: 'note-jiang' }, edition).place).toEqual(place)
})

test('a refusal of the press comes out with its place', async () => {
  const refuse = () => Promise.reject(new Refusal(noteHasRoom('D1-2')))
  await expect(withPlaces(edition, refuse)).rejects.toMatchObject({ complaint: { place: placeOf('D1-2') } })
})

test('what no manuscript says has no place, and a place that is known stays', () => {
  expect(placed(glyphExists('字', ['serif'], undefined), edition).place).toBeUndefined()
  const known = { file: 'x.md', line: 1, column: 1 }
  expect(placed({ ...noteHasRoom('D1-2'), place: known }, edition).place).toEqual(known)
})

test('a missing glyph says what to do, and names fonts but no CSS keyword', () => {
  const { hint } = glyphExists('字', ['Noto Serif SC', 'serif'], 'D1-2')
  expect(hint).toBe(
    'name a font that has it under fonts in edition.yaml, or write another character; “Noto Serif SC” lacks it'
  )
})
