import { expect, it } from 'vitest'
import { annotated, call, manuscript, manuscripts, note, paragraph, row, sketch } from './drafts.ts'

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

it('complains of a note without a call, and of a second call', () => {
  const { said } = annotated(
    manuscripts([
      manuscript([paragraph(1, [call('one'), call('one')])], { notes: [note('one', '注'), note('two', '注')] })
    ])
  )
  expect(said).toEqual([
    'error note-is-called-once 10:1 the note “one” is called here again (refer to it with :ref{to=note:one})',
    'error note-is-called 10:1 nothing calls the note “two” (write [^two] at its lemma)'
  ])
})

it('complains of a note within a note, also of one that calls itself', () => {
  const { said } = annotated(
    manuscripts([manuscript([paragraph(1, [call('one')])], { notes: [note('one', '注', call('one'))] })])
  )
  expect(said).toEqual([
    'error note-holds-no-note 10:1 the note “one” calls another note, “one” (say it in the note, or refer to the other with :ref)'
  ])
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
