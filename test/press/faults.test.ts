import type { Root } from 'hast'
import { h } from 'hastscript'
import { describe, expect, test } from 'vitest'
import { expectedOf } from '../../src/press/expected.ts'
import { faultsOf } from '../../src/press/faults.ts'
import type { Examination, TextRun } from '../../src/press/in-page/result.ts'

const root: Root = {
  type: 'root',
  children: [
    h('section#D1', [
      h('h1', { id: 'D1-title', dataUnit: 'D1-title' }, '声明'),
      '\n',
      h('p', { id: 'D1-1', dataUnit: 'D1-1' }, [
        '甲乙',
        h('span.note#note-a', { dataSeries: 'editor' }, h('span', { dataUnit: 'note-a-p1' }, '注文')),
        '丙丁',
        h('sup', { dataGenerated: '' }, 'a')
      ]),
      h('p', { id: 'D1-2', dataUnit: 'D1-2' }, '戊己')
    ])
  ]
}

const run = (unit: string, text: string): TextRun => ({ unit, page: '1', text })
const note = run('note-a-p1', '注文')
const sound: Examination = {
  runs: [
    run('D1-title', '声明'),
    run('D1-1', '甲'),
    run('note-a-p1', '注文'),
    run('D1-1', '乙丙丁'),
    run('D1-2', '戊己')
  ],
  anchors: ['D1', 'D1-title', 'D1-1', 'call-a', 'D1-2', 'note-a'],
  misplaced: []
}

function said(change: Partial<Examination>): string[] {
  return faultsOf(expectedOf(root), { ...sound, ...change }).map(({ rule, message }) => `${rule} ${message}`)
}

describe('what is expected of the pages', () => {
  test('is text and notes apart, without what is generated and the white space of layout', () => {
    const { runs, anchors } = expectedOf(root)
    expect(runs).toEqual([
      { unit: 'D1-title', text: '声明', stream: ' ' },
      { unit: 'D1-1', text: '甲乙', stream: ' ' },
      { unit: 'note-a-p1', text: '注文', stream: ' note-a' },
      { unit: 'D1-1', text: '丙丁', stream: ' ' },
      { unit: 'D1-2', text: '戊己', stream: ' ' }
    ])
    expect(anchors).toEqual(['D1', 'D1-title', 'D1-1', 'note-a', 'D1-2'])
  })

  test('names notes in notes', () => {
    const nested: Root = {
      type: 'root',
      children: [h('span.note#note-a', h('span.note#note-b', { dataUnit: 'u' }, 'words'))]
    }
    const { nestedNotes } = expectedOf(nested)
    expect(nestedNotes).toEqual(['note-b'])
  })
})

describe('the pages read back', () => {
  test('are sound when each text stands once and in order', () => {
    expect(said({})).toEqual([])
  })

  test('miss a unit', () => {
    expect(said({ runs: sound.runs.slice(0, 4) })).toEqual([
      'nothing-is-lost-in-layout D1-2: is missing from the pages'
    ])
  })

  test('miss a note', () => {
    expect(said({ runs: sound.runs.filter(({ unit }) => unit !== 'note-a-p1') })).toEqual([
      'nothing-is-lost-in-layout note-a-p1: is missing from the pages'
    ])
  })

  test('miss words at a page break', () => {
    const runs = [run('D1-title', '声明'), run('D1-1', '甲'), note, run('D1-1', '丙丁'), run('D1-2', '戊己')]
    expect(said({ runs })).toEqual([
      'nothing-is-lost-in-layout D1-1: text is missing: after “甲” stands “丙丁” for “乙丙丁”'
    ])
  })

  test('have words twice at a page break', () => {
    const runs = [run('D1-title', '声明'), run('D1-1', '甲乙'), note, run('D1-1', '乙丙丁'), run('D1-2', '戊己')]
    expect(said({ runs })).toEqual([
      'nothing-is-lost-in-layout D1-1: text is doubled or changed: after “甲乙” stands “乙丙丁” for “丙丁”'
    ])
  })

  test('have units in another order', () => {
    const [title, first, , second, last] = sound.runs as [TextRun, TextRun, TextRun, TextRun, TextRun]
    expect(said({ runs: [title, last, first, note, second] })).toEqual([
      'nothing-is-lost-in-layout D1-1: stands in another order in the pages'
    ])
  })

  test('have a unit that the book has not', () => {
    expect(said({ runs: [...sound.runs, run('D9', '庚')] })).toEqual([
      'nothing-is-lost-in-layout D9: stands in the pages but not in the flow'
    ])
  })

  test('have an anchor twice, or not at all', () => {
    expect(said({ anchors: ['D1', 'D1-title', 'D1-1', 'D1-1', 'note-a'] })).toEqual([
      'nothing-is-lost-in-layout D1-1: its anchor is doubled',
      'nothing-is-lost-in-layout D1-2: its anchor is missing'
    ])
  })

  test('have something clipped', () => {
    const misplaced = [{ unit: 'D1-1', page: '3', detail: 'runs into the notes' }]
    expect(said({ misplaced })).toEqual(['nothing-is-clipped D1-1, page 3: runs into the notes'])
  })
})
