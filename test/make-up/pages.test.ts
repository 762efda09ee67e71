import { expect, test } from 'vitest'
import { makeUp } from '../../src/press/galley/make-up/make-up.ts'
import { pitch } from './arbitrary.ts'
import { book, editor, flow, heading, note, paper, paragraph, part } from './build.ts'
import { draw, tops } from './draw.ts'

test('a part that begins on a recto leaves the verso before it blank', () => {
  const parts = ['one', 'two'].map((id) => part(flow(id, [paragraph(6)]), { start: 'recto' }))
  expect(draw(makeUp({ parts, notes: [], series: [] }, paper(10)))).toEqual([
    '1 recto · one 0–6',
    '2 verso · blank',
    '3 recto · two 0–6'
  ])
})

test('the first page of a part has its own type and depth', () => {
  const plan = makeUp(book(flow('text', [paragraph(18)])), paper(12, 6))
  expect(plan.pages.map(({ type, frames }) => [type, frames[0]?.text[0]?.to])).toEqual([
    ['opening', 6],
    ['body', 18]
  ])
})

test('a forced break is charged nothing, and one to a recto may leave a page blank', () => {
  const text = flow('text', [paragraph(2), paragraph(3, { start: 'page' }), paragraph(6, { start: 'verso' })])
  const plan = makeUp(book(text), paper(10))
  expect(draw(plan)).toEqual(['1 recto · text 0–2', '2 verso · text 2–5', '3 recto · blank', '4 verso · text 5–11'])
  expect(plan.cost).toBe(0)
})

test('a part without a line has no page', () => {
  const parts = [part(flow('one', [])), part(flow('two', [paragraph(6)]))]
  expect(draw(makeUp({ parts, notes: [], series: [] }, paper(10)))).toEqual(['1 recto · two 0–6'])
})

test('white between blocks falls away at the head of a page, what is kept does not', () => {
  const text = flow('text', [
    paragraph(10, { first: { kept: 25 } }),
    paragraph(4, { first: { before: 20 } }),
    paragraph(4, { first: { before: 20 } })
  ])
  const plan = makeUp(book(text), paper(12.5))
  expect(tops(plan, 1).slice(0, 2)).toEqual([25, 35])
  expect(tops(plan, 2)).toEqual([0, 10, 20, 30, 60, 70, 80, 90])
})

test('blocks on the grid stand on it again after something of an odd height', () => {
  const text = flow('text', [
    paragraph(2, { first: { onGrid: true } }),
    heading({ each: { height: 17, before: 6 } }),
    paragraph(3, { first: { onGrid: true, before: 4 } })
  ])
  expect(tops(makeUp(book(text), paper(20)), 1)).toEqual([0, 10, 26, 50, 60, 70])
})

test('white between blocks grows by whole lines on the grid, and no more than it may', () => {
  const loose = { first: { onGrid: true, before: 10, stretch: 15 } }
  const text = flow('text', [paragraph(4), paragraph(3, loose), paragraph(2, loose), paragraph(20, { together: true })])
  const plan = makeUp(book(text), paper(14))
  // Three lines of white could be filled; both gaps take one, and may take no half.
  expect(tops(plan, 1)).toEqual([0, 10, 20, 30, 60, 70, 80, 110, 120])
  expect(draw(plan)[0]).toBe('1 recto · text 0–9 · stretched · short page')
})

test('white between blocks grows in proportion where nothing stands on the grid', () => {
  const text = flow('text', [
    paragraph(4),
    paragraph(3, { first: { stretch: 10 } }),
    paragraph(2, { first: { stretch: 30 } }),
    paragraph(11, { together: true })
  ])
  expect(tops(makeUp(book(text), paper(11)), 1)).toEqual([0, 10, 20, 30, 45, 55, 65, 90, 100])
})

test('what is taller than a page is made smaller, and the plan says so', () => {
  const picture = { lines: 1, each: { height: 20 * pitch } }
  const plan = makeUp(book(flow('text', [paragraph(4), picture, paragraph(5)])), paper(10))
  expect(draw(plan)).toEqual([
    '1 recto · text 0–4 · short page',
    '2 verso · text 4–5 at 0.50 · made smaller',
    '3 recto · text 5–10'
  ])
})

test('a note line taller than a page is made smaller too', () => {
  const notes = [note('a', 1, { each: { height: 20 * pitch } })]
  const plan = makeUp(book(flow('text', [paragraph(6, { calls: { 5: ['a'] } })]), notes), paper(10))
  const area = plan.pages.flatMap(({ frames }) => frames.flatMap(({ areas }) => areas))[0]
  expect([area?.notes[0]?.scale, area?.top, area?.height]).toEqual([0.45, 0, 100])
  expect(plan.pages.flatMap(({ charges }) => charges.map(({ reason }) => reason))).toContain('made smaller')
})

test('table heads stand again on every page that goes on with the table', () => {
  const heads = [{ id: 'head', from: 3, to: 23, height: 15 }]
  const rows = Array.from({ length: 20 }, () => paragraph(1, { orphans: 1, widows: 1 }))
  const text = flow('text', [paragraph(2), heading(), ...rows, paragraph(12)], { heads })
  const plan = makeUp(book(text), paper(10))
  expect(draw(plan)).toEqual([
    '1 recto · text 0–10',
    '2 verso · head · text 10–18',
    '3 recto · head · text 18–26',
    '4 verso · text 26–35'
  ])
  expect(tops(plan, 2)[0]).toBe(15)
})

test('heads are left out where they leave no room for a line', () => {
  const heads = [{ id: 'head', from: 1, to: 3, height: 95 }]
  const text = flow('text', [heading(), { lines: 2, each: { height: 60 } }], { heads })
  const plan = makeUp(book(text), paper(10))
  expect(draw(plan)).toEqual([
    '1 recto · text 0–2 · orphan · widow · short page',
    '2 verso · text 2–3 · repeated head left out'
  ])
})

test('galleys of nothing but notes that go over still end', () => {
  const plan = makeUp(book(flow('text', [paragraph(1, { calls: { 0: ['a'] } })]), [note('a', 40)], [editor]), paper(12))
  expect(draw(plan)).toEqual([
    '1 recto · text 0–1 · editor: ①a 0–10 … · note continued · text crowded out',
    '2 verso · editor: a 10–21 (续) … · note continued · text crowded out',
    '3 recto · editor: a 21–32 (续) … · note continued · text crowded out',
    '4 verso · editor: a 32–40 (续)'
  ])
})

test('a page fuller than its frame by a hair stands as it is', () => {
  const text = flow('text', [paragraph(10), paragraph(4)])
  for (const line of text.lines) line.height = pitch + 0.001
  const tops = makeUp(book(text), paper(10)).pages.flatMap(({ frames }) =>
    frames.flatMap((frame) => frame.text[0]?.tops)
  )
  expect(tops).toHaveLength(14)
  expect(tops.every((top) => Number.isFinite(top))).toBe(true)
})
