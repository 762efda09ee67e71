import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeEndNotes } from '../../src/assemble/end-notes.ts'
import { collectTargets } from '../../src/assemble/targets.ts'
import type { Edition, Part } from '../../src/model/edition.ts'
import type { Engine, StyleSheet } from '../../src/model/pages.ts'
import type { Series } from '../../src/model/series.ts'
import type { Block, Inline, Note, Reference } from '../../src/model/text.ts'
import { createEngine } from '../../src/press/press.ts'
import { expectUnits } from '../../src/prove/expect/expect.ts'
import { proveHtml } from '../../src/prove/prove.ts'
import { readHtml } from '../../src/prove/read-html.ts'
import { checkSeries } from '../../src/prove/series.ts'
import { settle } from '../../src/settle.ts'
import { realWorld } from '../../src/world.ts'
import { place, smallEdition } from '../prove/small-edition.ts'
import { editorNotes } from '../series.ts'
import { words } from './book.ts'

/*
 * Books by chance with four series of notes: long and short ones, in titles and lists, called again, called in notes of
 * another series. Each is set, and its pages are proved: every note once, under its mark, on the page of its call.
 */
const ids = ['apparatus', 'editor', 'translator', 'source'] as const

const series = fc
  .tuple(
    fc.constantFrom<Series['numbering']>('page', 'spread', 'statement', 'book'),
    fc.constantFrom<Series['marks']>('circled', 'figures', 'letters', 'symbols'),
    fc.constantFrom<Series['place']>('statement', 'book')
  )
  .map(([numbering, marks, end]): Series[] => [
    { ...editorNotes, id: 'apparatus', numbering: 'statement', marks: 'letters' },
    { ...editorNotes, numbering },
    { ...editorNotes, id: 'translator', marks },
    { ...editorNotes, id: 'source', place: end, numbering: end, marks: 'figures' }
  ])

/** A word with a note behind it: its series, its length, whether a note of the next series is called in it, and then again. */
const spot = fc.record({
  before: fc.integer({ min: 3, max: 120 }),
  of: fc.nat(3),
  long: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 4, max: 60 }) }, fc.integer({ min: 200, max: 700 })),
  nested: fc.integer({ min: 0, max: 3 }),
  again: fc.boolean()
})
const paragraph = fc.record({
  spots: fc.array(spot, { maxLength: 4 }),
  after: fc.integer({ min: 1, max: 200 }),
  list: fc.boolean()
})
const statements = fc.array(fc.array(paragraph, { minLength: 2, maxLength: 12 }), { minLength: 1, maxLength: 3 })

type Drawn = {
  spots: { before: number; of: number; long: number; nested: number; again: boolean }[]
  after: number
  list: boolean
}

function editionOf(drawn: Drawn[][], declared: Series[]): Edition {
  let count = 0
  const text = (length: number): Inline<'fair'> => ({ type: 'text', value: words(++count, length), place })
  const plain = (children: Inline<'fair'>[]): Block<'fair'> => ({
    type: 'paragraph',
    id: undefined,
    number: undefined,
    children,
    place
  })
  const references: Reference[] = []
  const note = (of: number, long: number, nested: number): Note => {
    const id = `note-${++count}`
    const inner = nested === 1 && of + 1 < ids.length ? [note(of + 1, 20, 0)] : []
    const children = [plain([text(long), ...inner]), ...(long > 300 ? [plain([text(60)])] : [])]
    return { type: 'note', id, series: ids[of] ?? 'editor', children, sources: [], unsourced: of === 1, place }
  }
  const again = (first: Note): Inline<'fair'> => {
    const numbering = declared.find(({ id }) => id === first.series)?.numbering
    const form = numbering === 'statement' || numbering === 'book' ? 'recall' : 'note'
    const reference: Reference = { type: 'reference', id: `ref-${++count}`, target: first.id, form, label: '', place }
    references.push(reference)
    if (form === 'recall') return { ...reference, id: Object.assign(reference, { id: `recall-${count}` }).id }
    return {
      ...first,
      id: `${first.id}.2`,
      children: [plain([{ type: 'text', value: '见', place }, reference])],
      unsourced: false
    }
  }
  const parts = drawn.map((paragraphs, nth): Part => {
    const id = `D${nth + 1}`
    const blocks = paragraphs.map(({ spots, after, list }, at): Block<'fair'> => {
      const children = spots.flatMap(({ before, of, long, nested, again: twice }): Inline<'fair'>[] => {
        const first = note(of, long, nested)
        return [text(before), first, ...(twice ? [text(9), again(first)] : [])]
      })
      const block: Block<'fair'> = {
        type: 'paragraph',
        id: `${id}-${at + 1}`,
        number: at + 1,
        children: [...children, text(after)],
        place
      }
      return list
        ? { type: 'list', ordered: true, items: [{ type: 'listItem', label: '1.', children: [block], place }], place }
        : block
    })
    const title: Block<'fair'> = { type: 'title', children: [text(6), note(1, 12, 0)], place }
    const base = smallEdition().parts.find((part) => part.type === 'statement')
    if (base?.type !== 'statement') throw new Error('the small edition has a statement')
    return {
      ...base,
      id,
      number: nth + 1,
      apparatus: [],
      statement: { ...base.statement, id, headnote: [], sourceNote: [], text: [title, ...blocks] }
    }
  })
  const notes: Part = {
    type: 'endNotes',
    id: 'notes',
    name: 'notes',
    matter: 'back',
    title: '注释',
    listed: true,
    recto: true,
    language: 'zh-Hans',
    groups: []
  }
  const small = smallEdition()
  const placed = placeEndNotes([...parts, notes], declared)
  return {
    ...small,
    config: { ...small.config, notes: { series: declared }, page: { ...small.config.page, profile: 'a5' } },
    parts: placed.parts,
    marks: placed.marks,
    targets: collectTargets(placed.parts, []),
    references
  }
}

let engine: Engine
let styles: StyleSheet[]

beforeAll(async () => {
  const profile = 'styles/profiles/a5.css'
  styles = realWorld()
    .styleSheets()
    .filter(({ file }) => !file.startsWith('styles/profiles/') || file === profile)
  engine = await createEngine('galley', () => undefined)
})

afterAll(() => engine?.close())

test('whatever the notes, each stands once, under its mark, on the page of its call', {
  timeout: 600_000
}, async () => {
  await fc.assert(
    fc.asyncProperty(statements, series, async (drawn, declared) => {
      const edition = editionOf(drawn, declared)
      const { located, pages } = await settle(edition, styles, new Map(), engine, () => undefined)
      const said: string[] = []
      const html = readHtml(pages.html)
      const hear = ({ rule, message }: { rule: string; message: string }) => said.push(`${rule} ${message}`)
      proveHtml(expectUnits(edition, located), html, pages.pageMap, hear)
      checkSeries(html, edition, pages.pageMap, hear)
      expect(said).toEqual([])
    }),
    { numRuns: Number(process.env.ENGROSS_RUNS ?? 12), endOnFailure: true }
  )
})
