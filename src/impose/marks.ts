import type { BookPages, ImpositionOptions, Mark } from '../model/imposition.ts'
import type { Grid } from './grid.ts'

/** In mm: how far marks keep from the trim, how long they are wished, how short they may be (DocBook: 6 pt off). */
const offset = 2
const length = 5
const shortest = 2
const hairline = 0.1

/** A bar for each gathering, in steps down the fore edge: laid together, the gatherings show a staircase. */
const bar = { length: 4, thickness: 2, step: 6, first: 8 }

/** Draw the marks that have room between the pages, with their bleed, and the edge of the sheet. */
export function cutAndFoldMarks(grid: Grid, book: BookPages, options: ImpositionOptions): Mark[] {
  if (!options.marks) return []
  const cuts = unique(grid.leaves.flatMap(({ x, width }) => [x, x + width]))
  const folded = options.scheme === 'booklet'
  // Where two leaves meet without paper between them in a folded sheet, that is the fold.
  const folds = folded ? spreadsOf(grid).map(({ fold }) => fold) : []
  const upright = cuts.filter((x) => !folds.some((fold) => same(fold, x)))
  const level = unique(grid.leaves.flatMap(({ y, height }) => [y, y + height]))
  return [
    ...upright.flatMap((x) => beyondHeadAndFoot(grid, book, x, 'cut')),
    ...level.flatMap((y) => beyondSides(grid, book, y)),
    ...unique(folds).flatMap((x) => beyondHeadAndFoot(grid, book, x, 'fold'))
  ]
}

/** Draw the bar of a gathering beside the outer side of its sheets, where the margin lets it. */
export function collationMark(grid: Grid, book: BookPages, row: number, gathering: number): Mark[] {
  const leaf = grid.leaves[row * grid.columns]
  const keep = Math.max(offset, book.bleed)
  if (leaf === undefined || grid.block.x < keep + bar.thickness) return []
  const steps = Math.max(1, Math.floor((leaf.height - bar.length - bar.first) / bar.step))
  const top = leaf.y + leaf.height - bar.first - ((gathering - 1) % steps) * bar.step
  const x = grid.block.x - keep - bar.thickness / 2
  return [{ kind: 'collation', from: { x, y: top }, to: { x, y: top - bar.length }, thickness: bar.thickness }]
}

/** The folded sheets on a side: place of the left leaf, where the fold is, the row. */
export function spreadsOf(grid: Grid): { left: number; fold: number; row: number }[] {
  return grid.leaves.flatMap(({ x, width }, place) => {
    const column = place % grid.columns
    return column % 2 === 1 ? [] : [{ left: place, fold: x + width, row: Math.floor(place / grid.columns) }]
  })
}

function beyondHeadAndFoot({ block, sheet }: Grid, { bleed }: BookPages, x: number, kind: 'cut' | 'fold'): Mark[] {
  return [
    ...reach(block.y + block.height, sheet.height - block.y - block.height, bleed, 1),
    ...reach(block.y, block.y, bleed, -1)
  ].map(([from, to]) => ({ kind, from: { x, y: from }, to: { x, y: to }, thickness: hairline }))
}

function beyondSides({ block, sheet }: Grid, { bleed }: BookPages, y: number): Mark[] {
  return [
    ...reach(block.x, block.x, bleed, -1),
    ...reach(block.x + block.width, sheet.width - block.x - block.width, bleed, 1)
  ].map(([from, to]) => ({ kind: 'cut' as const, from: { x: from, y }, to: { x: to, y }, thickness: hairline }))
}

/** From where to where a mark reaches beyond an edge; nothing where the margin is too narrow. */
function reach(edge: number, margin: number, bleed: number, direction: 1 | -1): [number, number][] {
  const start = Math.max(offset, bleed)
  const end = Math.min(start + length, margin)
  return end - start < shortest ? [] : [[edge + direction * start, edge + direction * end]]
}

function unique(values: number[]): number[] {
  return values.filter((value, at) => values.findIndex((other) => same(other, value)) === at)
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.001
}
