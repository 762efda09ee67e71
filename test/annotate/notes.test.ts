import { expect, it } from 'vitest'
import type { Authority } from '../../src/model/authority.ts'
import type { Manuscript, Manuscripts } from '../../src/model/manuscript.ts'
import type { Series } from '../../src/model/series.ts'
import { editorNotes } from '../series.ts'
import { annotated, authority, call, manuscript, manuscripts, note, paragraph, row, sketch } from './drafts.ts'

it('puts a note at its call, with its sources', () => {
  const { result, said } = annotated(
    manuscripts([manuscript([paragraph(1, ['甲', call('one'), '乙'])], { notes: [note('one', '注文')] })])
  )
  expect(said).toEqual([])
  const [block] = result.statements[0]?.text ?? []
  expect(sketch(block === undefined ? [] : [block])).toBe('甲{note-one 注文}乙')
  const found = block?.type === 'paragraph' ? block.children.find(({ type }) => type === 'note') : undefined
  expect(found).toMatchObject({
    id: 'note-one',
    series: 'editor',
    sources: ['W1'],
    place: { file: 'statements/D1/notes.zh.md' }
  })
})

it('puts notes into titles and signatures too', () => {
  const { result } = annotated(
    manuscripts([
      manuscript(
        [
          { type: 'title', children: row('题', call('one')), place: { file: '', line: 1, column: 1 } },
          {
            type: 'signatures',
            id: 'D1-signatures',
            parties: [{ type: 'party', lines: [row('名', call('two'))], place: { file: '', line: 1, column: 1 } }],
            place: { file: '', line: 1, column: 1 }
          }
        ],
        { notes: [note('one', '一'), note('two', '二')] }
      )
    ])
  )
  expect(sketch(result.statements[0]?.text ?? [])).toBe('题{note-one 一}名{note-two 二}')
})

it('complains of a call without a note, and names the nearest', () => {
  const { said } = annotated(
    manuscripts([manuscript([paragraph(1, [call('summit'), call('sumit')])], { notes: [note('summit', '注')] })])
  )
  expect(said).toEqual(['error call-has-note 10:1 there is no note “sumit” (did you mean “summit”?)'])
})

it('complains of a note without a call', () => {
  const { said } = annotated(
    manuscripts([manuscript([paragraph(1, [call('one')])], { notes: [note('one', '注'), note('two', '注')] })])
  )
  expect(said).toEqual(['error note-is-called 10:1 nothing calls the note “two” (write [^two] at its lemma)'])
})

it('leads from a further call to the first where marks begin again with each page', () => {
  const { result, said } = annotated(
    manuscripts([manuscript([paragraph(1, ['甲', call('one'), '乙', call('one')])], { notes: [note('one', '注文')] })])
  )
  expect(said).toEqual([])
  expect(sketch(result.statements[0]?.text ?? [])).toBe('甲{note-one 注文}乙{note-one.2 见(note note-one )。}')
})

it('repeats the mark at a further call where it is the same all through the statement, and finds mentions over it', () => {
  const series = [{ ...editorNotes, numbering: 'statement' as const }]
  const { result } = annotated(
    withSeries(
      series,
      manuscript([paragraph(1, ['甲', call('one'), '联', call('one'), '合国', call('one')])], {
        notes: [note('one', '注文')]
      }),
      [authority('un', '联合国')]
    )
  )
  const [block] = result.statements[0]?.text ?? []
  const ids = JSON.stringify(block).match(/"(?:recall|mark|note)-[^"]*"/gu)
  expect(ids).toEqual([
    '"note-one"',
    '"mark-D1-1-un-1"',
    '"recall-one.2"',
    '"note-one"',
    '"recall-one.3"',
    '"note-one"'
  ])
})

it('lets a note call one of another series, and no other', () => {
  const series = [editorNotes, { ...editorNotes, id: 'source' }]
  const source = (id: string, ...parts: Parameters<typeof note>[1][]) => ({ ...note(id, ...parts), series: 'source' })
  const draft = manuscript([paragraph(1, [call('one')])], {
    notes: [
      note('one', '注', call('two'), call('one')),
      source('two', '出处', call('one'), call('three')),
      source('three', '三')
    ]
  })
  const { result, said } = annotated(withSeries(series, draft))
  expect(sketch(result.statements[0]?.text ?? [])).toBe('{note-one 注{note-two 出处}}')
  const hint = '(say it in the note, refer to the other with :ref, or put the other into another series)'
  expect(said).toEqual([
    `error note-holds-no-note 10:1 the note “two” calls another note of its own series, “one” ${hint}`,
    `error note-holds-no-note 10:1 the note “two” calls another note of its own series, “three” ${hint}`,
    `error note-holds-no-note 10:1 the note “one” calls another note of its own series, “one” ${hint}`,
    'error note-is-called 10:1 nothing calls the note “three” (write [^three] at its lemma)'
  ])
})

it('knows which notes still want their sources', () => {
  const series = [editorNotes, { ...editorNotes, id: 'translator', sourced: false }]
  const bare = (id: string, of: string) => ({ ...note(id, '注'), series: of, sources: [] })
  const draft = manuscript([paragraph(1, [call('one'), call('two'), call('three')])], {
    notes: [bare('one', 'editor'), bare('two', 'translator'), note('three', '注')]
  })
  const [block] = annotated(withSeries(series, draft)).result.statements[0]?.text ?? []
  const notes = block?.type === 'paragraph' ? block.children : []
  expect(notes.map((one) => one.type === 'note' && one.unsourced)).toEqual([true, false, false])
})

it('takes no note from another statement', () => {
  const { said } = annotated(
    manuscripts([
      manuscript([paragraph(1, ['文', call('one')])], { notes: [note('one', '注')] }),
      manuscript([paragraph(1, ['文', call('one')], 'D2')], { id: 'D2' })
    ])
  )
  expect(said).toEqual(['error call-has-note 10:1 there is no note “one” (see manuscripts/README.md)'])
})

function withSeries(series: Series[], draft: Manuscript, authorities: Authority[] = []): Manuscripts {
  const all = manuscripts([draft], { authorities })
  return { ...all, config: { ...all.config, notes: { series } } }
}
