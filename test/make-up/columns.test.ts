import { expect, test } from 'vitest'
import type { Flow, Part } from '../../src/press/galley/make-up/galleys.ts'
import { makeUp } from '../../src/press/galley/make-up/make-up.ts'
import type { PagePlan } from '../../src/press/galley/make-up/plan.ts'
import { book, editor, flow, heading, note, paper, paragraph, part } from './build.ts'
import { draw, tops } from './draw.ts'

const entries = (count: number) => Array.from({ length: count }, () => paragraph(1))
const index = (flow: Flow, balanced: boolean) => ({ parts: [part(flow, { balanced })], notes: [], series: [] })

test('a flow fills the columns of a page from left to right', () => {
  expect(draw(makeUp(index(flow('index', entries(25)), false), paper(10, 10, 2)))).toEqual([
    '1 recto · [0] index 0–10 · [1] index 10–20',
    '2 verso · index 20–25'
  ])
})

test('the columns of the last page are as deep as each other', () => {
  expect(draw(makeUp(index(flow('index', entries(31)), true), paper(10, 10, 2)))).toEqual([
    '1 recto · [0] index 0–10 · [1] index 10–20',
    '2 verso · [0] index 20–26 · [1] index 26–31'
  ])
})

test('balancing keeps to the rules of breaks', () => {
  // Three lines each would leave the heading alone at the foot.
  const said = [...entries(2), heading(), ...entries(3)]
  expect(draw(makeUp(index(flow('index', said), true), paper(10, 10, 2)))).toEqual([
    '1 recto · [0] index 0–4 · [1] index 4–6'
  ])
})

test('a heading goes on with 续 at the head of a column', () => {
  const heads = [{ id: 'Jiang (续)', from: 1, to: 14, height: 10 }]
  const plan = makeUp(index(flow('index', entries(18), { heads }), false), paper(10, 10, 2))
  expect(draw(plan)).toEqual(['1 recto · [0] index 0–10 · [1] Jiang (续) · index 10–18'])
  expect(tops(plan, 1, 1)[0]).toBe(10)
})

test('a forced column break leaves the rest of the column white', () => {
  const text = flow('index', [paragraph(3), paragraph(3, { start: 'column' }), paragraph(9, { start: 'page' })])
  expect(draw(makeUp(index(text, false), paper(10, 10, 2)))).toEqual([
    '1 recto · [0] index 0–3 · [1] index 3–6',
    '2 verso · index 6–15'
  ])
})

test('each column has its own notes at its foot', () => {
  const text = flow('text', [paragraph(16, { calls: { 1: ['a'], 12: ['b'] } })])
  const plan = makeUp(book(text, [note('a', 1), note('b', 1)]), paper(10, 10, 2))
  expect(draw(plan)).toEqual(['1 recto · [0] text 0–8 · editor: ①a 0–1 · [1] text 8–16 · editor: ②b 0–1'])
})

const zh = (lines: number[]) =>
  flow(
    'zh',
    lines.map((count) => paragraph(count))
  )
const ru = (lines: number[]) =>
  flow(
    'ru',
    lines.map((count) => paragraph(count))
  )

function abreast(setting: 'columns' | 'facing', flows: Flow[], anchors: number[][]): Part {
  return { id: 'part', start: 'next', first: 'body', rest: 'body', setting, flows, anchors }
}

function plan(
  part: Part,
  lines: number,
  columns: number,
  notes = [] as ReturnType<typeof note>[],
  series = [editor]
): PagePlan {
  return makeUp({ parts: [part], notes, series }, paper(lines, lines, columns))
}

test('paragraphs that belong together begin at the same height in their columns', () => {
  const made = plan(
    abreast(
      'columns',
      [zh([3, 2, 4]), ru([5, 3, 6])],
      [
        [3, 5],
        [5, 8]
      ]
    ),
    20,
    2
  )
  expect(draw(made)).toEqual(['1 recto · [0] zh 0–9 · [1] ru 0–14'])
  expect([tops(made, 1, 0)[3], tops(made, 1, 1)[5]]).toEqual([50, 50])
  expect([tops(made, 1, 0)[5], tops(made, 1, 1)[8]]).toEqual([80, 80])
})

test('columns break between paragraphs in both texts', () => {
  const made = plan(
    abreast(
      'columns',
      [zh([3, 3, 3]), ru([5, 5, 5])],
      [
        [3, 5],
        [6, 10]
      ]
    ),
    11,
    2
  )
  expect(draw(made)).toEqual(['1 recto · [0] zh 0–6 · [1] ru 0–10 · short page', '2 verso · [0] zh 6–9 · [1] ru 10–15'])
})

test('a paragraph too long for what is left breaks at about the same share of both texts', () => {
  const made = plan(abreast('columns', [zh([12]), ru([24])], []), 16, 2)
  expect(draw(made)).toEqual([
    '1 recto · [0] zh 0–8 · [1] ru 0–16 · passage divided',
    '2 verso · [0] zh 8–12 · [1] ru 16–24'
  ])
})

test('facing pages begin on a verso and hold the same paragraphs; the shorter text is left short', () => {
  const made = plan(
    abreast(
      'facing',
      [zh([4, 4, 4]), ru([7, 7, 7])],
      [
        [4, 7],
        [8, 14]
      ]
    ),
    14,
    1
  )
  expect(draw(made)).toEqual([
    '1 recto · blank',
    '2 verso · zh 0–8',
    '3 recto · ru 0–14',
    '4 verso · zh 8–12',
    '5 recto · ru 14–21'
  ])
  expect(made.cost).toBe(0)
})

test('each text has its notes on its own page, numbered through the spread', () => {
  const flows = [
    flow('zh', [paragraph(4, { calls: { 0: ['a'], 3: ['b'] } })]),
    flow('ru', [paragraph(7, { calls: { 2: ['c'] } })])
  ]
  const notes = [note('a', 1), note('b', 1), note('c', 1)]
  const made = plan(abreast('facing', flows, []), 14, 1, notes, [{ ...editor, numbering: 'spread' }])
  expect(draw(made).slice(1)).toEqual([
    '2 verso · zh 0–4 · editor: ①a 0–1, ②b 0–1',
    '3 recto · ru 0–7 · editor: ③c 0–1'
  ])
})

test('a text without a translation stands beside empty pages', () => {
  const made = plan(abreast('facing', [zh([4, 8]), ru([])], [[4, 0]]), 10, 1)
  expect(draw(made)).toEqual([
    '1 recto · blank',
    '2 verso · zh 0–4 · short page',
    '3 recto',
    '4 verso · zh 4–12',
    '5 recto'
  ])
})
