import { describe, expect, it } from 'vitest'
import {
  annotated,
  authority,
  call,
  forms,
  manuscript,
  manuscripts,
  note,
  paragraph,
  place,
  reference,
  sketch
} from './drafts.ts'

/** Resolve one reference in D1:1 of an edition with D1 and the report D2. */
function resolved(to: string): { text: string; said: string[] } {
  const first = manuscript([paragraph(1, ['见', reference(to), call('summit')]), paragraph(6, ['文'])], {
    notes: [note('summit', '注')]
  })
  const second = manuscript(
    [{ type: 'deck', id: 'D2-0', number: 0, children: [], place }, paragraph(4, ['文'], 'D2')],
    { id: 'D2', shortTitle: '莫斯科会晤', titleSupplied: true }
  )
  const { result, said } = annotated(
    manuscripts([first, second], { authorities: [authority('yeltsin', '叶利钦，鲍里斯', { variants: forms() })] })
  )
  return { text: sketch(result.statements[0]?.text.slice(0, 1) ?? []), said }
}

describe('a reference', () => {
  it.each([
    ['D1:6', '(paragraph D1-6 §6)'],
    ['D2:4', '(paragraph D2-4 〔莫斯科会晤〕§4)'],
    ['D2:0', '(paragraph D2-0 〔莫斯科会晤〕导语)'],
    ['D1', '(statement D1 《中俄联合声明》)'],
    ['note:summit', '(note note-summit )'],
    ['authority:yeltsin', '(authority entry-yeltsin 叶利钦，鲍里斯)'],
    ['page:D1:6', '(page D1-6 )'],
    ['page:note:summit', '(page note-summit )'],
    ['page:authority:yeltsin', '(page entry-yeltsin )']
  ])('to %s resolves', (to, expected) => {
    expect(resolved(to)).toEqual({ text: `见${expected}{note-summit 注}`, said: [] })
  })

  it.each([
    ['D1:60', 'nothing is called “D1:60” (did you mean “D1:6”?)'],
    ['note:sumit', 'nothing is called “note:sumit” (did you mean “note:summit”?)'],
    ['page:D7', 'nothing is called “D7” (did you mean “D1”?)'],
    ['page:page:D1', 'nothing is called “page:D1”'],
    ['', 'nothing is called “”']
  ])('to %s does not', (to, message) => {
    const { text, said } = resolved(to)
    expect(text).toBe('见{note-summit 注}')
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(`error reference-resolves 10:1 ${message}`)
  })

  it('has an id of its own, also in a note', () => {
    const { result } = annotated(
      manuscripts([
        manuscript([paragraph(1, [reference('D1:1'), reference('D1:1'), call('n')])], {
          notes: [note('n', reference('D1:1'))]
        })
      ])
    )
    expect(JSON.stringify(result).match(/ref-[\w-]+/gu)).toEqual(['ref-D1-1-1', 'ref-D1-1-2', 'ref-note-n-1'])
  })
})
