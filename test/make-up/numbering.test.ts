import { expect, test } from 'vitest'
import { noteMark } from '../../src/model/note-mark.ts'
import { makeUp } from '../../src/press/galley/make-up/make-up.ts'
import { editor, flow, note, paper, paragraph, part } from './build.ts'

/** Two parts of two pages with a note on every page but the first of the book, which has two. */
function numbers(numbering: 'page' | 'spread' | 'part' | 'book'): number[] {
  const texts = [
    flow('one', [paragraph(20, { calls: { 1: ['a', 'b'], 15: ['c'] } })]),
    flow('two', [paragraph(20, { calls: { 1: ['d'], 15: ['e'] } })])
  ]
  const notes = ['a', 'b', 'c', 'd', 'e'].map((id) => note(id, 1))
  const galleys = { parts: texts.map((flow) => part(flow)), notes, series: [{ ...editor, numbering }] }
  const { marks } = makeUp(galleys, paper(13))
  return notes.map(({ id }) => marks.get(id)?.number ?? 0)
}

test('numbers begin again where their series says', () => {
  expect(numbers('page')).toEqual([1, 2, 1, 1, 1])
  expect(numbers('spread')).toEqual([1, 2, 1, 2, 1])
  expect(numbers('part')).toEqual([1, 2, 3, 1, 2])
  expect(numbers('book')).toEqual([1, 2, 3, 4, 5])
})

test.each([
  ['circled', [1, 20, 21, 35, 36, 50, 51], '① ⑳ ㉑ ㉟ ㊱ ㊿ (51)'],
  ['letters', [1, 26, 27, 52, 53, 702, 703], 'a z aa az ba zz aaa'],
  ['figures', [1, 10, 100], '1 10 100'],
  ['symbols', [1, 2, 6, 7, 13], '* † ¶ ** ***']
] as const)('%s are written so', (marks, numbers, written) => {
  expect(numbers.map((number) => noteMark(number, marks)).join(' ')).toBe(written)
})
