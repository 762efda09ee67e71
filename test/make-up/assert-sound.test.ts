import { expect, test } from 'vitest'
import type { Galleys } from '../../src/press/galley/make-up/galleys.ts'
import { makeUp } from '../../src/press/galley/make-up/make-up.ts'
import { book, editor, flow, note, paper, paragraph, part } from './build.ts'

const text = flow('text', [paragraph(4, { calls: { 1: ['a'] } })])
const sound = book(text, [note('a', 1)])

function complaint(galleys: Galleys, geometry = paper(10)): string {
  try {
    makeUp(galleys, geometry)
  } catch (error) {
    return error instanceof Error ? error.message.replace('galleys contradict themselves: ', '') : ''
  }
  return ''
}

test('galleys that hold together are made up', () => {
  expect(complaint(sound)).toBe('')
})

test.each<[string, Galleys]>([
  ['every note is called once', { ...sound, notes: [] }],
  ['every note is called once', book(text, [note('a', 1), note('b', 1)])],
  ['every note is called once', book(flow('text', [paragraph(2, { calls: { 0: ['a'], 1: ['a'] } })]), [note('a', 1)])],
  [
    'every note is called from a flow, and gathered if it is an end note',
    book(flow('text', [paragraph(2)]), [note('a', 1, { calls: { 0: ['a'] } })])
  ],
  [
    'every note is called from a flow, and gathered if it is an end note',
    { ...sound, series: [{ ...editor, place: 'end' }] }
  ],
  ['note a belongs to a series', { ...sound, series: [] }],
  ['note a is called and has lines', book(text, [{ ...note('a', 1), lines: [], blocks: [] }])],
  ['flows and notes have ids of their own', book({ ...text, id: 'a' }, [note('a', 1)])],
  ['part text names page types that exist', { ...sound, parts: [{ ...part(text), rest: 'nowhere' }] }],
  [
    'lines of text have heights',
    book({ ...text, lines: text.lines.map((line) => ({ ...line, height: -1 })) }, [note('a', 1)])
  ],
  [
    'ranges of text lie in it',
    book({ ...text, blocks: text.blocks.map((block) => ({ ...block, to: 9 })) }, [note('a', 1)])
  ],
  [
    'series editor leaves room for notes on pages of type opening',
    { ...sound, series: [{ ...editor, separator: 100 }] }
  ],
  [
    'anchor 1 of part p lies after the one before',
    {
      notes: [],
      series: [],
      parts: [
        {
          id: 'p',
          start: 'next',
          first: 'body',
          rest: 'body',
          setting: 'facing',
          flows: [flow('zh', [paragraph(4)]), flow('ru', [paragraph(4)])],
          anchors: [
            [2, 3],
            [3, 2]
          ]
        }
      ]
    }
  ]
])('a contradiction is named: %s', (message, galleys) => {
  expect(complaint(galleys)).toBe(message)
})

test('paper without a pitch is no paper', () => {
  expect(complaint(sound, { ...paper(10), pitch: 0 })).toBe('the pitch is a height')
})
