import { describe, expect, it } from 'vitest'
import { locate } from '../../src/locate/locate.ts'
import type { IndexHeading } from '../../src/model/edition.ts'
import type { Series } from '../../src/model/series.ts'
import type { Reference } from '../../src/model/text.ts'
import { place } from '../annotate/drafts.ts'
import { generalIndex } from '../general-index.ts'
import { editorNotes } from '../series.ts'
import { book, recordOf, unknownPages } from './pages.ts'

function heading(id: string, marks: string[], rest: Partial<IndexHeading> = {}): IndexHeading {
  const posted = marks.map((anchor) => ({ anchor, principal: false, until: undefined }))
  const nothing = { parallel: [], see: undefined, seeAlso: [], subheadings: [] }
  return { id, heading: id, language: 'zh-Hans', ...nothing, marks: posted, ...rest }
}

describe('the index', () => {
  it('keeps groups, headings and pointers, and has locators for marks', () => {
    const see = { anchor: 'entry-b', heading: 'b', language: 'zh-Hans' }
    const groups = [
      { letter: 'A', headings: [heading('a', [], { see })] },
      { letter: 'B', headings: [heading('b', ['m'], { seeAlso: [see], subheadings: [heading('c', ['n'])] })] }
    ]
    const { edition, pageMap } = book(
      { m: { position: 12 }, n: { position: 13 } },
      { indexes: [{ part: 'index', config: generalIndex, groups }] }
    )
    const entry = { language: 'zh-Hans', parallel: [], see: undefined, seeAlso: [], subentries: [], locators: [] }
    expect(locate(edition, pageMap).indexes.get('index')).toEqual([
      { letter: 'A', entries: [{ ...entry, id: 'a', heading: 'a', see }] },
      {
        letter: 'B',
        entries: [
          {
            ...entry,
            id: 'b',
            heading: 'b',
            seeAlso: [see],
            locators: [{ text: '2', principal: false, anchors: ['m'] }],
            subentries: [
              { ...entry, id: 'c', heading: 'c', locators: [{ text: '3', principal: false, anchors: ['n'] }] }
            ]
          }
        ]
      }
    ])
  })
})

describe('the contents', () => {
  const contents = {
    type: 'contents' as const,
    id: 'contents',
    name: 'contents' as const,
    matter: 'front' as const,
    title: '目录',
    listed: false,
    recto: true,
    language: 'zh-Hans',
    lines: ['method', 'D1'].map((target) => ({ target, level: 1 as const, label: [] }))
  }

  it('have the folio of each line, and two figures before the first pass', () => {
    const { edition, pageMap } = book({ method: { position: 5 }, D1: { position: 11 } }, { parts: [contents] })
    expect([...locate(edition, pageMap).folios]).toEqual([
      ['method', 'v'],
      ['D1', '1']
    ])
    expect([...locate(edition, unknownPages).folios.values()]).toEqual(['00', '00'])
  })
})

describe('a reference', () => {
  function printed(form: Reference['form'], label: string, pages = true): string | undefined {
    const reference: Reference = { type: 'reference', id: 'ref-D1-1-1', target: 'goal', form, label, place }
    const { edition, pageMap } = book(
      { 'ref-D1-1-1': { position: 15 }, goal: { position: 22 } },
      { references: [reference] }
    )
    pageMap.anchors.set('goal', recordOf(22, form === 'note' ? '③' : undefined))
    if (form === 'note')
      edition.targets.set('goal', { anchor: 'goal', kind: 'note', part: 'D1', note: undefined, series: 'editor' })
    return locate(edition, pages ? pageMap : unknownPages).references.get('ref-D1-1-1')
  }

  it.each([
    ['paragraph', '§6', '§6'],
    ['statement', '《中俄联合声明》', '《中俄联合声明》（第12页）'],
    ['note', '', '第12页注③'],
    ['authority', '叶利钦', '叶利钦'],
    ['page', '', '第12页']
  ] as const)('to a %s prints what a reader needs', (form, label, expected) => {
    expect(printed(form, label)).toBe(expected)
    expect(printed(form, label, false)).toHaveLength(expected.length)
  })

  it('to a note of its own page does not name the page', () => {
    const reference: Reference = { type: 'reference', id: 'r', target: 'note-a', form: 'note', label: '', place }
    const { edition, pageMap } = book({ r: { position: 22, note: ['note-a', '②'] } }, { references: [reference] })
    expect(locate(edition, pageMap).references.get('r')).toBe('注②')
  })

  it('names the series of a note, and knows the marks of notes that stand elsewhere than at the foot', () => {
    const series: Series = {
      ...editorNotes,
      id: 'translator',
      name: { zh: '译注', en: 'tr. n', ru: '' },
      marks: 'figures'
    }
    const target = (form: 'note' | 'recall'): Reference => ({
      type: 'reference',
      id: form,
      target: 'goal',
      form,
      label: '',
      place
    })
    const { edition, pageMap } = book(
      { note: { position: 15 }, recall: { position: 15 }, goal: { position: 22 } },
      { references: [target('note'), target('recall')], marks: new Map([['goal', '7']]) }
    )
    edition.targets.set('goal', { anchor: 'goal', kind: 'note', part: 'D1', note: undefined, series: 'translator' })
    const noted = { ...edition, config: { ...edition.config, notes: { series: [series] } } }
    expect([...locate(noted, pageMap).references]).toEqual([
      ['note', '第12页译注7'],
      ['recall', '7']
    ])
  })

  it('names roman pages as they are printed', () => {
    const reference: Reference = { type: 'reference', id: 'r', target: 'goal', form: 'page', label: '', place }
    const { edition, pageMap } = book({ r: { position: 22 }, goal: { position: 7 } }, { references: [reference] })
    expect(locate(edition, pageMap).references.get('r')).toBe('第vii页')
  })
})
