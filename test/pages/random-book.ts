import fc from 'fast-check'
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Composed, StyleSheet } from '../../src/model/pages.ts'
import { book, note, styles, words } from './book.ts'

/** A book of any shape: what engine-notes lists as trouble, in any order and of any length. */
export interface RandomBook {
  composed: Composed
  styles: StyleSheet[]
}

/** Number everything as it is built: the arbitraries below give shapes only. */
interface Numbers {
  unit: number
  note: number
  mark: number
}

type Make = (numbers: Numbers) => ElementContent[]

const length = fc.oneof(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 60, max: 500 }))
const noteLength = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 3, max: 160 }) },
  { weight: 1, arbitrary: fc.integer({ min: 160, max: 1200 }) }
)

const text: fc.Arbitrary<Make> = fc.tuple(fc.nat(999), length).map(([seed, size]) => () => [
  { type: 'text', value: words(seed, size) }
])
/** The same run of words again and again: what the engine looks up in the wrong place. */
const refrain: fc.Arbitrary<Make> = fc
  .integer({ min: 2, max: 40 })
  .map((times) => () => [{ type: 'text', value: '和平与发展，'.repeat(times) }])
const mark: fc.Arbitrary<Make> = fc
  .integer({ min: 0, max: 30 })
  .map((size) => (numbers) => [h('span.mark', { id: `mark-${++numbers.mark}` }, words(size, size).slice(0, size))])
const foreign: fc.Arbitrary<Make> = fc
  .constantFrom('Boris Yeltsin', 'Nuclear-Test-Ban Treaty', 'Шанхайская пятёрка')
  .map((name) => () => [h('span', { lang: 'en' }, name)])
const strong: fc.Arbitrary<Make> = fc.nat(99).map((seed) => () => [h('strong', words(seed, 12)), h('br')])
const noted: fc.Arbitrary<Make> = fc.tuple(noteLength, fc.nat(3)).map(([size, more]) => (numbers) => {
  const id = `n${++numbers.note}`
  return [note(id, words(size, size), ...Array.from({ length: more === 3 ? 1 : 0 }, () => words(size + 1, 40)))]
})
const inline = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: text },
    { weight: 1, arbitrary: refrain },
    { weight: 3, arbitrary: mark },
    { weight: 1, arbitrary: foreign },
    { weight: 1, arbitrary: strong },
    { weight: 3, arbitrary: noted }
  ),
  { minLength: 1, maxLength: 9 }
)

/** An element that is a unit of its own, with anything inline in it. */
function unitOf(selector: string, content: Make[], numbers: Numbers): ElementContent {
  const id = `u${++numbers.unit}`
  return h(selector, { id, dataUnit: id }, [`${id}。`, ...content.flatMap((make) => make(numbers))])
}

const paragraph: fc.Arbitrary<Make> = inline.map((content) => (numbers) => [unitOf('p', content, numbers)])
const heading: fc.Arbitrary<Make> = fc
  .tuple(fc.constantFrom('h2', 'h3'), fc.option(noted, { nil: undefined }))
  .map(([name, called]) => (numbers) => [unitOf(name, called === undefined ? [] : [called], numbers)])
const quotation: fc.Arbitrary<Make> = fc.array(inline, { minLength: 1, maxLength: 3 }).map((all) => (numbers) => [
  h(
    'blockquote',
    all.map((content) => unitOf('p', content, numbers))
  )
])
const list: fc.Arbitrary<Make> = fc
  .tuple(fc.constantFrom('ol', 'ul'), fc.array(inline, { minLength: 1, maxLength: 4 }))
  .map(([name, all]) => (numbers) => [
    h(
      name,
      all.map((content) => h('li', unitOf('p', content, numbers)))
    )
  ])
const table: fc.Arbitrary<Make> = fc
  .array(fc.tuple(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 2, max: 30 })), { minLength: 1, maxLength: 8 })
  .map((rows) => (numbers) => [
    h('table', [
      h(
        'tbody',
        rows.map((row) =>
          h(
            'tr',
            row.map((size) => unitOf('td', [() => [{ type: 'text', value: words(size, size) }]], numbers))
          )
        )
      )
    ])
  ])
const signatures: fc.Arbitrary<Make> = fc.constant((numbers) => [
  h(
    'div.signatures',
    [0, 1].map(() =>
      h(
        'div',
        [0, 1, 2].map(() => unitOf('div', [], numbers))
      )
    )
  )
])

const block = fc.oneof(
  { weight: 10, arbitrary: paragraph },
  { weight: 3, arbitrary: heading },
  { weight: 1, arbitrary: quotation },
  { weight: 1, arbitrary: list },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: signatures }
)

/** Page sizes from a pocket book to a large page: the fewer lines, the more trouble. */
const pageSize = fc.constantFrom('90mm 110mm', '140mm 203mm', '184mm 260mm')

export const randomBook: fc.Arbitrary<RandomBook> = fc
  .tuple(fc.array(fc.array(block, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 3 }), pageSize)
  .map(([parts, size]) => {
    const numbers: Numbers = { unit: 0, note: 0, mark: 0 }
    const sections = parts.map((blocks, at) =>
      h(
        'section.part',
        {
          id: `D${at}`,
          dataPart: `D${at}`,
          dataMatter: at === 0 && parts.length > 2 ? 'front' : 'body',
          dataTitle: '书'
        },
        [unitOf('h1', [], numbers), ...blocks.flatMap((make) => make(numbers))]
      )
    )
    const sheet = { file: 'styles/random.css', text: `@page { size: ${size} } ${trouble}` }
    return { composed: book(...sections), styles: [...styles, sheet] }
  })

const trouble = `
blockquote { margin: 6pt 0; padding: 6pt 10pt; border: .5pt solid }
ol, ul { margin: 0; padding-left: 2em }
h3 { break-after: avoid; font-size: 11pt; margin: .5em 0 }
table { width: 100%; border-collapse: collapse }
td { vertical-align: top; padding: 2pt 4pt; border: .5pt solid }
.signatures { display: flex; justify-content: space-around; break-inside: avoid; margin: 1em 0 }
span[lang] { font-family: 'Engross Latin', 'Engross Serif' }
`
