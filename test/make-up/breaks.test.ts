import { expect, test } from 'vitest'
import { breakCharges } from '../../src/press/galley/make-up/breaks.ts'
import { makeUp } from '../../src/press/galley/make-up/make-up.ts'
import { book, flow, heading, paper, paragraph } from './build.ts'
import { draw } from './draw.ts'

test('a page ends a line short rather than with the first line of a paragraph', () => {
  const text = flow('text', [paragraph(9), paragraph(9)])
  expect(draw(makeUp(book(text), paper(10)))).toEqual(['1 recto · text 0–9 · short page', '2 verso · text 9–18'])
})

test('a page ends a line short rather than leave one line for the next', () => {
  const text = flow('text', [paragraph(11), paragraph(30)])
  expect(draw(makeUp(book(text), paper(10)))[0]).toBe('1 recto · text 0–9 · short page')
})

test('a heading goes over with the lines that follow it', () => {
  const text = flow('text', [paragraph(9), heading(), paragraph(9)])
  expect(draw(makeUp(book(text), paper(10)))[0]).toBe('1 recto · text 0–9 · short page')
})

test('headings below each other go over together', () => {
  const text = flow('text', [paragraph(7), heading(), heading(), paragraph(9)])
  expect(draw(makeUp(book(text), paper(10)))[0]).toBe('1 recto · text 0–7 · short page')
})

test('a last line of one character does not head a page, alone or after one line', () => {
  const text = flow('text', [paragraph(12), paragraph(30)])
  const lines = text.lines.map((line, at) => (at === 11 ? { ...line, runt: true } : line))
  // Two lines of it could go over, but for the runt among them.
  expect(draw(makeUp(book({ ...text, lines }), paper(10)))[0]).toBe('1 recto · text 0–9 · short page')
})

test('a divided word is not taken overleaf', () => {
  const text = flow('text', [paragraph(45)])
  const lines = text.lines.map((line, at) => (at === 9 ? { ...line, divided: true } : line))
  expect(draw(makeUp(book({ ...text, lines }), paper(10)))[0]).toBe('1 recto · text 0–9 · short page')
})

test('what stays together goes over whole', () => {
  const text = flow('text', [paragraph(6), paragraph(6, { together: true }), paragraph(12)])
  expect(draw(makeUp(book(text), paper(10)))).toEqual([
    '1 recto · text 0–6 · short page',
    '2 verso · text 6–16',
    '3 recto · text 16–24'
  ])
})

test('what stays together but is taller than a page is broken all the same', () => {
  const text = flow('text', [paragraph(4), paragraph(14, { together: true })])
  expect(draw(makeUp(book(text), paper(10)))).toEqual([
    '1 recto · text 0–10 · block taller than a page',
    '2 verso · text 10–18'
  ])
})

test('the whole statement counts: an earlier page is left short for the sake of a later one', () => {
  // First fit fills page 1 and 2, and leaves the last two lines to page 3.
  const text = flow('text', [paragraph(10), paragraph(10), paragraph(2)])
  expect(draw(makeUp(book(text), paper(10)))).toEqual([
    '1 recto · text 0–8 · short page',
    '2 verso · text 8–17 · short page',
    '3 recto · text 17–22'
  ])
})

test('pages that face each other are as deep as each other', () => {
  // The recto has to end a line short, so the verso does too.
  const text = flow('text', [paragraph(50), heading(), paragraph(30)])
  const plan = makeUp(book(text), paper(10))
  const rooms = plan.pages.slice(0, -1).map(({ frames }) => (frames[0]?.room ?? 0) / 10)
  for (let verso = 1; verso + 1 < rooms.length; verso += 2) expect(rooms[verso]).toBe(rooms[verso + 1])
})

test('each rule names the lines that it forbids', () => {
  const text = flow('text', [
    heading(),
    paragraph(5, { orphans: 3 }),
    paragraph(3, { together: true, orphans: 1, widows: 1 })
  ])
  const found = [...breakCharges(text, 100)].map(([line, charges]) => [line, ...charges.map(({ reason }) => reason)])
  expect(found.sort(([one], [other]) => Number(one) - Number(other))).toEqual([
    [1, 'lone heading'],
    [2, 'orphan'],
    [3, 'orphan'],
    [5, 'widow'],
    [7, 'broken block'],
    [8, 'broken block']
  ])
})
