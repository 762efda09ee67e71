import { expect, test } from 'vitest'
import { makeUp } from '../../src/press/galley/make-up/make-up.ts'
import { book, editor, flow, note, paper, paragraph, part } from './build.ts'
import { draw } from './draw.ts'

const apparatus = { ...editor, id: 'apparatus', marks: 'letters' as const }

test('notes stand on the page of their call, which holds so much less text', () => {
  const text = flow('text', [paragraph(20, { calls: { 2: ['a'], 4: ['b'] } })])
  expect(draw(makeUp(book(text, [note('a', 2), note('b', 1)]), paper(14)))).toEqual([
    '1 recto · text 0–10 · editor: ①a 0–2, ②b 0–1',
    '2 verso · text 10–20'
  ])
})

test('a line whose note finds no room goes over with it', () => {
  const text = flow('text', [paragraph(20, { calls: { 9: ['a'] } })])
  expect(draw(makeUp(book(text, [note('a', 2)]), paper(11)))[0]).toBe('1 recto · text 0–9 · short page')
})

test('a long note goes on overleaf, and leaves the text a quarter of each page', () => {
  const text = flow('text', [paragraph(30, { calls: { 2: ['a'] } })])
  const plan = makeUp(book(text, [note('a', 20)]), paper(14))
  expect(draw(plan)).toEqual([
    '1 recto · text 0–4 · editor: ①a 0–9 … · note continued',
    '2 verso · text 4–8 · editor: a 9–18 (续) … · note continued',
    '3 recto · text 8–19 · editor: a 18–20 (续)',
    '4 verso · text 19–30'
  ])
  const areas = plan.pages.slice(0, 3).map(({ frames }) => frames[0]?.areas[0])
  expect(areas.map((area) => area?.continued)).toEqual([false, true, true])
  expect(areas.map((area) => area?.notes[0]?.continues)).toEqual([true, true, false])
})

test('the rest of a note bears its own separator and its marker line', () => {
  const text = flow('text', [paragraph(30, { calls: { 2: ['a'] } })])
  const series = { ...editor, separator: 4, continuedSeparator: 6, marker: 10 }
  const { pages } = makeUp(book(text, [note('a', 20)], [series]), paper(14))
  const areas = pages.slice(0, 2).map(({ frames }) => frames[0]?.areas[0])
  expect(areas[0]?.notes[0]?.tops[0]).toBe((areas[0]?.top ?? 0) + 4)
  expect(areas[1]?.notes[0]?.tops[0]).toBe((areas[1]?.top ?? 0) + 6 + 10)
})

test('series stand in areas of their own, in their order, with their own marks', () => {
  const text = flow('text', [paragraph(8, { calls: { 1: ['x'], 2: ['a', 'y'] } })])
  const notes = [note('a', 2), note('x', 1, { series: 'apparatus' }), note('y', 1, { series: 'apparatus' })]
  const plan = makeUp(book(text, notes, [apparatus, editor]), paper(20))
  expect(draw(plan)).toEqual(['1 recto · text 0–8 · apparatus: ax 0–1, by 0–1 · editor: ①a 0–2'])
  const areas = plan.pages[0]?.frames[0]?.areas
  expect(areas?.map(({ top, height }) => [top, height])).toEqual([
    [140, 30],
    [170, 30]
  ])
})

test('a note called in a note stands on the page of that line, after those called in the text', () => {
  const text = flow('text', [paragraph(8, { calls: { 0: ['a'], 1: ['b'] } })])
  const notes = [note('a', 2, { calls: { 1: ['deep'] } }), note('b', 1), note('deep', 1)]
  expect(draw(makeUp(book(text, notes), paper(20)))).toEqual(['1 recto · text 0–8 · editor: ①a 0–2, ②b 0–1, ③deep 0–1'])
})

test('a note called beyond the cut of a long note waits for that line', () => {
  const text = flow('text', [paragraph(20, { calls: { 2: ['a'] } })])
  const notes = [note('a', 24, { calls: { 20: ['deep'] } }), note('deep', 1)]
  expect(draw(makeUp(book(text, notes), paper(14))).slice(0, 3)).toEqual([
    '1 recto · text 0–4 · editor: ①a 0–9 … · note continued',
    '2 verso · text 4–8 · editor: a 9–18 (续) … · note continued',
    '3 recto · text 8–14 · editor: a 18–24 (续), ①deep 0–1'
  ])
})

test('many notes in one line all begin on its page', () => {
  const ids = Array.from({ length: 20 }, (_, at) => `n${at}`)
  const text = flow('text', [paragraph(1, { calls: { 0: ids } })])
  const plan = makeUp(
    book(
      text,
      ids.map((id) => note(id, 9, { orphans: 1, widows: 1 }))
    ),
    paper(30)
  )
  expect(plan.pages[0]?.frames[0]?.areas[0]?.notes.map(({ galley, from }) => [galley, from])).toEqual(
    ids.map((id) => [id, 0])
  )
  expect(plan.pages.flatMap(({ charges }) => charges).some(({ reason }) => reason === 'note late')).toBe(false)
})

test('when not even their first lines find room, the notes that are left wait, and the plan says so', () => {
  const ids = Array.from({ length: 12 }, (_, at) => `n${at}`)
  const drawn = ids.map((id, at) => `${'①②③④⑤⑥⑦⑧⑨⑩⑪⑫'[at]}${id} 0–1`)
  const [first, second] = [drawn.slice(0, 8).join(', '), drawn.slice(8).join(', ')]
  const text = flow('text', [paragraph(3, { calls: { 0: ids } })])
  const plan = makeUp(
    book(
      text,
      ids.map((id) => note(id, 1))
    ),
    paper(10)
  )
  expect(draw(plan)).toEqual([
    `1 recto · text 0–1 · editor: ${first} · note late · orphan · text crowded out`,
    `2 verso · text 1–3 · editor: ${second}`
  ])
})

test('end notes stand where a flow gathers them, and may call foot notes', () => {
  const series = [
    editor,
    { ...editor, id: 'end', place: 'end' as const, numbering: 'book' as const, marks: 'figures' as const }
  ]
  const one = flow('one', [paragraph(4, { calls: { 0: ['e1'], 1: ['a'] } })])
  const two = flow('two', [paragraph(4, { calls: { 3: ['e2'] } })])
  const last = flow('last', [paragraph(1, { withNext: true })], { gathers: ['end'] })
  const notes = [
    note('a', 1),
    note('e1', 3, { series: 'end', calls: { 2: ['b'] } }),
    note('e2', 2, { series: 'end' }),
    note('b', 1)
  ]
  const plan = makeUp({ parts: [one, two, last].map((flow) => part(flow)), notes, series }, paper(12))
  expect(draw(plan)).toEqual([
    '1 recto · one 0–4 · editor: ①a 0–1',
    '2 verso · two 0–4',
    '3 recto · last 0–1 · e1 0–3 · e2 0–2 · editor: ①b 0–1'
  ])
  expect([plan.marks.get('e1'), plan.marks.get('e2')]).toEqual([
    { number: 1, mark: '1', position: 1 },
    { number: 2, mark: '2', position: 2 }
  ])
})

test('what goes over stands before what is called there', () => {
  const text = flow('text', [paragraph(20, { calls: { 8: ['a'], 12: ['b'] } })])
  const plan = makeUp(book(text, [note('a', 9), note('b', 2)]), paper(16))
  expect(draw(plan)).toEqual([
    '1 recto · text 0–9 · editor: ①a 0–6 … · note continued',
    '2 verso · text 9–15 · editor: a 6–9 (续), ①b 0–2 · short page',
    '3 recto · text 15–20'
  ])
})

test('the heading of gathered end notes is not left alone', () => {
  const series = [{ ...editor, id: 'end', place: 'end' as const, numbering: 'part' as const }]
  const last = flow('last', [paragraph(9, { calls: { 0: ['e'] } }), paragraph(1, { withNext: true })], {
    gathers: ['end']
  })
  expect(draw(makeUp(book(last, [note('e', 8, { series: 'end' })], series), paper(10)))).toEqual([
    '1 recto · last 0–9 · short page',
    '2 verso · last 9–10 · e 0–8'
  ])
})
