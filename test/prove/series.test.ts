import { describe, expect, test } from 'vitest'
import type { Edition } from '../../src/model/edition.ts'
import type { PageMap } from '../../src/model/page-map.ts'
import type { Series } from '../../src/model/series.ts'
import type { Reference } from '../../src/model/text.ts'
import type { HtmlPage } from '../../src/prove/read-html.ts'
import { checkSeries } from '../../src/prove/series.ts'
import { editorNotes } from '../series.ts'
import { place, smallEdition } from './small-edition.ts'

/** Notes by page, `id mark`, each of the series before the hyphen in its id; of the statement after the slash. */
function saidOf(
  series: Partial<Series>[],
  pages: string[][],
  more: Partial<Edition> = {},
  marks: [string, string][] = []
) {
  const edition: Edition = {
    ...smallEdition(),
    ...more,
    config: { ...smallEdition().config, notes: { series: series.map((one) => ({ ...editorNotes, ...one })) } }
  }
  const anchors: PageMap['anchors'] = new Map()
  const html = pages.map((notes, at) => {
    const position = at + 1
    const ids = notes.map((note) => {
      const [name = '', mark] = note.split(' ')
      const [id = '', part = 'D1'] = name.split('/')
      anchors.set(id, { position, folio: `${position}`, side: 'recto', mark })
      const of = id.replace('note-', '').split('-')[0]
      edition.targets.set(id, { anchor: id, kind: 'note', part, note: undefined, series: of })
      return id
    })
    return { ids, position, marks: new Map(at === 0 ? marks : []) } as unknown as HtmlPage
  })
  const said: string[] = []
  checkSeries(html, edition, { pages: [], anchors }, ({ message }) => said.push(message))
  return said
}

describe('the marks of a series', () => {
  test.each([
    ['anew on each page', { numbering: 'page' }, [['note-editor-a ①', 'note-editor-b ②'], ['note-editor-c ①']]],
    [
      'anew on each spread, a verso and the recto after it',
      { numbering: 'spread' },
      [['note-editor-a ①'], ['note-editor-b ①'], ['note-editor-c ②'], ['note-editor-d ①']]
    ],
    [
      'anew in each statement',
      { numbering: 'statement', marks: 'letters' },
      [['note-editor-a a'], ['note-editor-b b', 'note-editor-c/D2 a'], ['note-editor-d/D2 b']]
    ],
    ['through the book', { numbering: 'book', marks: 'figures' }, [['note-editor-a 1'], ['note-editor-b/D2 2']]]
  ] as [string, Partial<Series>, string[][]][])('are counted %s', (_, series, pages) => {
    expect(saidOf([series], pages)).toEqual([])
  })

  test('are each series’ own', () => {
    const series = [{}, { id: 'source', marks: 'letters' as const }]
    expect(saidOf(series, [['note-editor-a ①', 'note-editor-b ②', 'note-source-a a']])).toEqual([])
  })

  test.each([
    ['a gap', { numbering: 'page' }, [['note-editor-a ①', 'note-editor-b ③']], 'mark ②'],
    ['a count that goes on', { numbering: 'page' }, [['note-editor-a ①'], ['note-editor-b ②']], 'mark ①'],
    ['a mark of another kind', { marks: 'letters' }, [['note-editor-a ①']], 'mark a'],
    ['no mark', {}, [['note-editor-a']], 'mark ①']
  ] as [string, Partial<Series>, string[][], string][])('may not have %s', (_, series, pages, wanted) => {
    const said = saidOf([series], pages)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(wanted)
  })
})

describe('notes in other places, and further calls', () => {
  const recall: Reference = { type: 'reference', id: 'recall-x.2', target: 'note-x', form: 'recall', label: '', place }
  const edition = { marks: new Map([['note-x', '3']]), references: [recall] }
  const right: [string, string][] = [
    ['call-x', '3'],
    ['#call-x', '3'],
    ['recall-x.2', '3']
  ]

  test('bear the mark of their note', () => expect(saidOf([], [[]], edition, right)).toEqual([]))

  test.each([0, 1, 2])('are found where mark %i is another or none', (at) => {
    for (const mark of ['4', undefined]) {
      const marks = right.flatMap(([name, own], nth): [string, string][] =>
        nth !== at ? [[name, own]] : mark === undefined ? [] : [[name, mark]]
      )
      expect(saidOf([], [[]], edition, marks)).toHaveLength(1)
    }
  })
})
