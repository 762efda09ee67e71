import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formsOf } from '../../src/annotate/forms.ts'
import { findMentions } from '../../src/annotate/mentions.ts'
import { openRun } from '../../src/annotate/run.ts'
import { widthOf, wrapSpan } from '../../src/annotate/wrap.ts'
import type { Inline } from '../../src/model/text.ts'
import type { Draft } from './drafts.ts'
import {
  annotated,
  authority,
  call,
  emphasis,
  forms,
  manuscript,
  manuscripts,
  mark,
  note,
  paragraph,
  place,
  unmark
} from './drafts.ts'

const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 4 })

/** Records over three letters, so that forms overlap, nest and clash all the time. */
const authorities = fc
  .array(fc.record({ variants: fc.array(letters, { maxLength: 3 }), shared: fc.array(letters, { maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 4
  })
  .map((records) =>
    records.map(({ variants, shared }, position) =>
      authority(`a${position}`, '题', { variants: forms(...variants), shared: forms(...shared) })
    )
  )

/** Rows of words, emphasis, marks, silences and notes, three deep. */
const rows = fc.letrec<{ row: (string | Draft)[]; node: string | Draft }>((tie) => ({
  row: fc.array(tie('node'), { maxLength: 4 }),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    letters,
    fc.constant(call('n')),
    tie('row').map((inside) => emphasis(...inside)),
    tie('row').map((inside) => mark('a0', ...inside)),
    tie('row').map((inside) => unmark(undefined, ...inside))
  )
})).row

/** All words of a tree, a note's in brackets at its call. */
function words(nodes: (Draft | Inline<'fair'>)[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text') return node.value
      if (node.type === 'note' || node.type === 'noteCall') return '〔注〕'
      return 'children' in node ? words(node.children) : ''
    })
    .join('')
}

it('never changes a word, whatever is found', () => {
  fc.assert(
    fc.property(rows, authorities, (parts, records) => {
      const source = paragraph(1, parts)
      const { result } = annotated(
        manuscripts([manuscript([source], { notes: [note('n', '注')] })], { authorities: records })
      )
      const [block] = result.statements[0]?.text ?? []
      expect(words(block?.type === 'paragraph' ? block.children : [])).toBe(words(source.children))
    }),
    { numRuns: 500 }
  )
})

it('never makes two marks of one id', () => {
  fc.assert(
    fc.property(rows, authorities, (parts, records) => {
      const { result } = annotated(
        manuscripts([manuscript([paragraph(1, parts), paragraph(2, parts)])], { authorities: records })
      )
      const ids = JSON.stringify(result).match(/mark-D1-\d+-a\d+-\d+/gu) ?? []
      expect(new Set(ids).size).toBe(ids.length)
    })
  )
})

it('finds mentions that stand in the words, do not overlap, and leave no longest form behind', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 30 }), authorities, (text, records) => {
      const run = { ...openRun(), words: text }
      const table = formsOf(records)
      const { mentions, undecided } = findMentions(run, 'D1:1', table.trees.zh, table)
      const all = records.flatMap(({ variants, shared }) => [...variants.zh, ...shared.zh])
      const taken = [...mentions, ...undecided.map(({ form, start }) => ({ start, end: start + form.words.length }))]
      for (const { start, end } of mentions) expect(all).toContain(text.slice(start, end))
      for (const [position, one] of mentions.entries())
        expect(one.end).toBeLessThanOrEqual(mentions[position + 1]?.start ?? Infinity)
      for (let at = 0; at < text.length; at++)
        if (all.some((form) => text.startsWith(form, at)))
          expect(taken.some(({ start, end }) => start <= at && at < end)).toBe(true)
    }),
    { numRuns: 500 }
  )
})

it('wraps a span at its beginning, in one node, and keeps every width', () => {
  const fair: fc.Arbitrary<Inline<'fair'>[]> = fc.letrec<{ row: Inline<'fair'>[]; node: Inline<'fair'> }>((tie) => ({
    row: fc.array(tie('node'), { maxLength: 4 }),
    node: fc.oneof(
      { depthSize: 'small' },
      letters.map((value): Inline<'fair'> => ({ type: 'text', value, place })),
      tie('row').map((children): Inline<'fair'> => ({ type: 'emphasis', children, place }))
    )
  })).row
  fc.assert(
    fc.property(fair, fc.nat(), fc.nat(), (nodes, one, other) => {
      const width = nodes.reduce((sum, node) => sum + widthOf(node), 0)
      fc.pre(width > 0)
      const start = one % width
      const span = { start, end: start + 1 + (other % (width - start)) }
      const made: Inline<'fair'>[][] = []
      const wrapped = wrapSpan(nodes, span, (children) => {
        made.push(children)
        return { type: 'strong', children, place }
      })
      expect(made).toHaveLength(1)
      expect(words(wrapped)).toBe(words(nodes))
      const held = words(made[0] ?? [])
      expect(held).not.toBe('')
      expect(words(nodes).slice(span.start, span.end).startsWith(held)).toBe(true)
    }),
    { numRuns: 500 }
  )
})
