import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { imposition } from '../../src/impose/imposition.ts'
import type { Complaint } from '../../src/model/complaint.ts'
import type { BookPages, Imposition, ImpositionOptions, Mark, Rectangle } from '../../src/model/imposition.ts'
import { bind } from './fold.ts'

const usual: ImpositionOptions = {
  scheme: 'booklet',
  up: 2,
  sheet: 'A4',
  gathering: 'one',
  thickness: 0.1,
  duplex: 'short-edge',
  blanks: 'end',
  binding: 'left',
  marks: true
}
const a5 = { width: 148, height: 210 }

function plan(count: number, options: Partial<ImpositionOptions> = {}, book: Partial<BookPages> = {}): Imposition {
  const made = imposition({ count, trim: a5, bleed: 0, ...book }, { ...usual, ...options }, () => undefined)
  if (made === undefined) throw new Error('no plan')
  return made
}

function complaintsOf(count: number, options: Partial<ImpositionOptions>, book: Partial<BookPages> = {}): Complaint[] {
  const complaints: Complaint[] = []
  imposition({ count, trim: a5, bleed: 0, ...book }, { ...usual, ...options }, (complaint) =>
    complaints.push(complaint)
  )
  return complaints
}

/** The pages side by side, front and back of each sheet: what psbook prints. */
function order({ sheets }: Imposition): number[] {
  return sheets.flatMap(({ front, back }) => [...front.slots, ...back.slots].map(({ page }) => page))
}

test.each([
  [8, [8, 1, 2, 7, 6, 3, 4, 5]],
  [12, [12, 1, 2, 11, 10, 3, 4, 9, 8, 5, 6, 7]],
  [16, [16, 1, 2, 15, 14, 3, 4, 13, 12, 5, 6, 11, 10, 7, 8, 9]]
])('%i pages stand in the order of psbook', (count, expected) => {
  expect(order(plan(count))).toEqual(expected)
})

const setups = (['left', 'right'] as const).flatMap((binding) =>
  (['short-edge', 'long-edge'] as const).flatMap((duplex) =>
    (['one', 'auto', 16, 4] as const).map((gathering) => ({ binding, duplex, gathering }))
  )
)

describe.each(setups)('bound on the $binding, turned on the $duplex, gatherings $gathering', (setup) => {
  test('4 to 200 pages read in order when folded, heads up, the type at one distance from the spine', () => {
    for (let count = 4; count <= 200; count++) {
      const folded = bind(plan(count, setup))
      const pages = folded.map(({ page }) => page)
      expect(pages.slice(0, count)).toEqual(Array.from({ length: count }, (_, at) => at + 1))
      expect(pages.slice(count).every((page) => page === 0)).toBe(true)
      expect(pages.length - count).toBeLessThan(4)
      expect(folded.every(({ upright }) => upright)).toBe(true)
      expect(folded.every(({ fromSpine }) => Math.abs(fromSpine) < 1e-6)).toBe(true)
    }
  })
})

test('any booklet that fits its sheet reads in order, whatever its size, sheet, number a side, paper and blanks', () => {
  let fitting = 0
  fc.assert(
    fc.property(
      fc.record({
        up: fc.constantFrom(2, 4, 8),
        sheet: fc.constantFrom('A4', 'A3', 'SRA3', '640x900', '400x400'),
        gathering: fc.constantFrom<ImpositionOptions['gathering']>('one', 'auto', 4, 8, 32),
        thickness: fc.constantFrom(0, 0.08, 0.25),
        duplex: fc.constantFrom('short-edge' as const, 'long-edge' as const),
        binding: fc.constantFrom('left' as const, 'right' as const),
        blanks: fc.constantFrom('end' as const, 'before-last' as const),
        marks: fc.boolean()
      }),
      fc.integer({ min: 1, max: 200 }),
      fc.constantFrom({ width: 148, height: 210 }, { width: 105, height: 148 }, { width: 130, height: 120 }),
      fc.constantFrom(0, 3),
      (options, count, trim, bleed) => {
        const made = imposition({ count, trim, bleed }, { ...usual, ...options }, () => undefined)
        if (made === undefined) return
        fitting++
        const pages = bind(made).map(({ page }) => page)
        expect(pages.filter((page) => page > 0)).toEqual(Array.from({ length: count }, (_, at) => at + 1))
        if (options.blanks === 'before-last' && count > 1) expect(pages.at(-1)).toBe(count)
        expect(pages.length).toBe(Math.max(4, Math.ceil(count / 4) * 4))
        expect(made.blanks).toBe(pages.length - count)
        for (const { front, back } of made.sheets)
          for (const { slots, marks } of [front, back]) {
            for (const slot of slots) expect(inside(slot.clip, { x: 0, y: 0, ...made.sheet })).toBe(true)
            for (const mark of marks) {
              expect(inside(rectangleOf(mark), { x: 0, y: 0, ...made.sheet })).toBe(true)
              expect(slots.filter(({ clip }) => overlaps(rectangleOf(mark), clip))).toEqual([])
            }
          }
      }
    ),
    { numRuns: 400 }
  )
  expect(fitting).toBeGreaterThan(100)
})

test('creep moves each inner sheet by one paper thickness, the outermost not at all', () => {
  const { sheets } = plan(16)
  const moved = sheets.map(({ front }) => front.slots.map(({ x, leaf }) => Math.round((x - leaf.x) * 1000) / 1000))
  expect(moved).toEqual([
    [0, 0],
    [0.1, -0.1],
    [0.2, -0.2],
    [0.3, -0.3]
  ])
})

test('A4 has no room for marks around two A5 pages; SRA4 has all of them', () => {
  expect(plan(8).sheets.flatMap(({ front }) => front.marks)).toEqual([])
  const kinds = new Set(plan(8, { sheet: 'SRA4' }).sheets.flatMap(({ front }) => front.marks.map(({ kind }) => kind)))
  expect([...kinds].sort()).toEqual(['collation', 'cut', 'fold'])
  expect(plan(8, { sheet: 'SRA4', marks: false }).sheets[0]?.front.marks).toEqual([])
})

test('the bars of the gatherings go down in steps', () => {
  const { sheets } = plan(48, { sheet: 'SRA4', gathering: 16 })
  const bars = sheets.map(({ front }) => front.marks.find(({ kind }) => kind === 'collation')?.from.y ?? 0)
  expect(new Set(bars).size).toBe(3)
  expect(bars).toEqual([...bars].sort((a, b) => b - a))
})

test('a thick book is divided as evenly as can be, a thin one is not', () => {
  expect(plan(60, { gathering: 'auto' }).gatherings).toHaveLength(1)
  expect(plan(68, { gathering: 'auto' }).gatherings.map(({ bifolia }) => bifolia)).toEqual([6, 6, 5])
})

test('n-up goes in reading order, both sides the way the paper is turned', () => {
  const { sheets, blanks } = plan(10, { scheme: 'n-up', up: 4, sheet: 'A3' })
  expect(sheets.map(({ front, back }) => [front, back].map(({ slots }) => slots.map(({ page }) => page)))).toEqual([
    [
      [1, 2, 3, 4],
      [5, 6, 7, 8]
    ],
    [
      [9, 10, 0, 0],
      [0, 0, 0, 0]
    ]
  ])
  expect(blanks).toBe(6)
  const mirrored = plan(4, { scheme: 'n-up', up: 4, sheet: 'A3', binding: 'right' }).sheets[0]?.front.slots ?? []
  expect((mirrored[0]?.x ?? 0) > (mirrored[1]?.x ?? 0)).toBe(true)
})

test.each<[string, Partial<BookPages>, Partial<ImpositionOptions>]>([
  ['sheet-is-known', {}, { sheet: 'A9' }],
  ['pages-fit-the-sheet', {}, { sheet: 'A5' }],
  ['pages-fit-the-sheet', { bleed: 3 }, {}],
  ['up-is-possible', {}, { up: 3 }],
  ['blanks-are-allowed', {}, { blanks: 'refuse' }],
  ['creep-is-small', { count: 200 }, {}]
])('%s', (rule, book, options) => {
  expect(complaintsOf(book.count ?? 6, options, book).map((complaint) => complaint.rule)).toEqual([rule])
})

function rectangleOf({ from, to, thickness }: Mark): Rectangle {
  const half = thickness / 2
  const upright = from.x === to.x
  return {
    x: Math.min(from.x, to.x) - (upright ? half : 0),
    y: Math.min(from.y, to.y) - (upright ? 0 : half),
    width: Math.abs(from.x - to.x) + (upright ? thickness : 0),
    height: Math.abs(from.y - to.y) + (upright ? 0 : thickness)
  }
}

function inside(inner: Rectangle, outer: Rectangle): boolean {
  const small = 0.011
  return (
    inner.x >= outer.x - small &&
    inner.y >= outer.y - small &&
    inner.x + inner.width <= outer.x + outer.width + small &&
    inner.y + inner.height <= outer.y + outer.height + small
  )
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
