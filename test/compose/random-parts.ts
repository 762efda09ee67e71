import fc from 'fast-check'
import type { Part } from '../../src/model/edition.ts'
import type { Block, Inline } from '../../src/model/text.ts'
import { place } from './edition.ts'

/** Pieces of text that meet every cure of the composition, alone and side by side. */
const pieces = [
  ...'中国俄，。；：“”‘’（）《》〔〕、·①③㊿—～§',
  ...['——', '……', '1997', '年', '第', '12', 'Noto Serif', 'Борис Ельцин', 'https://example.org/a', ' ', 'a'.repeat(40)]
]

const words = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((list) => list.join(''))

type Node = Inline<'fair'>

const text = words.map((value): Node => ({ type: 'text', value, place }))

/** Lines of text with everything that may stand in one; ids are given by `numbered`. */
const { line } = fc.letrec<{ line: Node[]; node: Node }>((tie) => ({
  line: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constant<Node>({ type: 'break', place }),
    fc.record({ id: fc.constant(''), label: words }).map(
      ({ id, label }): Node => ({
        type: 'reference',
        id,
        target: 'method',
        form: 'paragraph',
        label,
        place
      })
    ),
    tie('line').map((children): Node => ({ type: 'emphasis', children, place })),
    tie('line').map((children): Node => ({ type: 'supplied', children, place })),
    tie('line').map((children): Node => ({ type: 'foreign', language: 'ru', children, place })),
    fc.option(tie('line'), { nil: [] }).map(
      (children): Node => ({
        type: 'mark',
        id: '',
        authority: 'x',
        found: true,
        principal: false,
        range: undefined,
        children,
        place
      })
    )
  )
}))

const paragraph = line.map(
  (children): Block<'fair'> => ({ type: 'paragraph', id: undefined, number: undefined, children, place })
)

const list = fc
  .record({
    ordered: fc.boolean(),
    items: fc.array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { maxLength: 3 })
  })
  .map(
    ({ ordered, items }): Block<'fair'> => ({
      type: 'list',
      ordered,
      items: items.map((children, at) => ({
        type: 'listItem',
        label: ordered ? `${at + 1}.` : undefined,
        children,
        place
      })),
      place
    })
  )

const simple = fc.oneof(
  paragraph,
  list,
  paragraph.map((child): Block<'fair'> => ({ type: 'quotation', children: [child], place }))
)

const note = fc
  .record({ children: fc.array(simple, { minLength: 1, maxLength: 3 }), sources: fc.subarray(['R96', '本书']) })
  .map(
    ({ children, sources }): Node => ({
      type: 'note',
      id: '',
      series: 'editor',
      children,
      sources,
      unsourced: false,
      place
    })
  )

/** A paragraph with notes among its words. */
const annotated = fc
  .array(fc.oneof({ weight: 3, arbitrary: line }, { weight: 1, arbitrary: note.map((one) => [one]) }), {
    minLength: 1,
    maxLength: 4
  })
  .map(
    (lines): Block<'fair'> => ({ type: 'paragraph', id: undefined, number: undefined, children: lines.flat(), place })
  )

/** A part of prose with notes, marks and references, every one with an id of its own. */
export const prosePart: fc.Arbitrary<Part> = fc
  .array(fc.oneof(annotated, simple), { minLength: 1, maxLength: 5 })
  .map((children) =>
    numbered({
      type: 'prose',
      id: 'method',
      name: 'method',
      matter: 'front',
      title: '编辑说明',
      listed: true,
      recto: true,
      language: 'zh-Hans',
      children
    })
  )

/** Give ids to what needs one, in the order of the text. */
function numbered<Value>(value: Value): Value {
  let count = 0
  const visit = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(visit)
    if (typeof inner !== 'object' || inner === null) return inner
    const wanted = 'id' in inner && inner.id === '' && 'type' in inner
    const id = wanted ? { id: `${String(inner.type)}-x${++count}` } : {}
    return { ...Object.fromEntries(Object.entries(inner).map(([key, child]) => [key, visit(child)])), ...id }
  }
  return visit(value) as Value
}
