import type { Complain } from '../model/complaint.ts'
import type { Bifolium, BookPages, Imposition, ImpositionOptions, Sheet, Side, Slot } from '../model/imposition.ts'
import { blanksAreAllowed, creepIsSmall, pagesFitTheSheet, sheetIsKnown, upIsPossible } from '../model/rules.ts'
import { bifoliaOf, filledUp, gatheringsOf } from './gatherings.ts'
import type { Grid } from './grid.ts'
import { gridFor } from './grid.ts'
import { collationMark, cutAndFoldMarks, spreadsOf } from './marks.ts'
import { sheetNames, sheetSize } from './paper.ts'
import { backIsTurned, halfTurn } from './turn.ts'

/** Creep beyond this, in mm, shows: the inner pages have visibly less margin. */
const muchCreep = 2

/**
 * Plan the sheets: which page stands where, on which side, which way up.
 *
 * A pure plan in mm; nothing is drawn. Gives `undefined`, and complaints, where the pages cannot go on the sheet.
 */
export function imposition(book: BookPages, options: ImpositionOptions, complain: Complain): Imposition | undefined {
  const paper = sheetSize(options.sheet)
  if (paper === undefined) {
    complain(sheetIsKnown(options.sheet, sheetNames))
    return undefined
  }
  if (options.scheme === 'booklet' && options.up % 2 !== 0) {
    complain(upIsPossible(options.up))
    return undefined
  }
  const grid = gridFor(book, options, paper)
  if (grid === undefined) {
    complain(pagesFitTheSheet(book, options.up, options.sheet))
    return undefined
  }
  return options.scheme === 'booklet' ? booklet(book, options, grid, complain) : nUp(book, options, grid)
}

function booklet(book: BookPages, options: ImpositionOptions, grid: Grid, complain: Complain): Imposition | undefined {
  const pages = filledUp(book.count, options.blanks)
  const blanks = pages.length - book.count
  if (options.blanks === 'refuse' && blanks > 0) {
    complain(blanksAreAllowed(book.count, blanks))
    return undefined
  }
  const gatherings = gatheringsOf(pages.length, options.gathering)
  const bifolia = gatherings.flatMap((gathering) => bifoliaOf(gathering, pages, options))
  const creep = Math.max(...bifolia.map((bifolium) => bifolium.creep))
  if (creep > muchCreep) complain(creepIsSmall(creep, Math.max(...gatherings.map((gathering) => gathering.bifolia))))
  const sheets = cutAndStack(bifolia, options.up / 2).map((onSheet, at) =>
    sheetOf(at + 1, onSheet, grid, book, options)
  )
  return { options, book, blanks, ...shape(grid), gatherings, sheets }
}

/**
 * Deal the folded sheets to printed sheets so that the whole pile is cut once and its parts are laid on each other:
 * the first place has the first of them from sheet to sheet, the next goes on where that ends.
 */
function cutAndStack(bifolia: Bifolium[], each: number): (Bifolium | undefined)[][] {
  const count = Math.ceil(bifolia.length / each)
  return Array.from({ length: count }, (_, sheet) =>
    Array.from({ length: each }, (_, place) => bifolia[place * count + sheet])
  )
}

function sheetOf(
  number: number,
  onSheet: (Bifolium | undefined)[],
  grid: Grid,
  book: BookPages,
  options: ImpositionOptions
): Sheet {
  const placed = spreadsOf(grid).flatMap((spread, at) => {
    const bifolium = onSheet[at]
    return bifolium === undefined ? [] : [{ ...spread, bifolium }]
  })
  const front = placed.flatMap(({ left, bifolium }) => spreadSlots(grid, left, bifolium.outer, bifolium.creep, book))
  // Seen from behind, the first column of a row is its last.
  const back = placed.flatMap(({ left, bifolium }) => {
    const column = left % grid.columns
    const behind = left - column + (grid.columns - 2 - column)
    return spreadSlots(grid, behind, bifolium.inner, bifolium.creep, book)
  })
  const marks = cutAndFoldMarks(grid, book, options)
  const bars = placed
    .filter(({ left }) => options.marks && left % grid.columns === 0)
    .flatMap(({ row, bifolium }) => collationMark(grid, book, row, bifolium.gathering))
  return {
    number,
    front: { slots: front, marks: [...marks, ...bars] },
    back: asPrinted({ slots: back, marks }, grid, book, options),
    bifolia: placed.map(({ bifolium }) => bifolium)
  }
}

/** The two pages of a side of a folded sheet. They may print up to the fold, and beyond the cut as far as they bleed. */
function spreadSlots(grid: Grid, left: number, pages: [number, number], creep: number, { bleed }: BookPages): Slot[] {
  return pages.flatMap((page, at): Slot[] => {
    const leaf = grid.leaves[left + at]
    if (leaf === undefined) return []
    const { x, y, width, height } = leaf
    const towardFold = at === 0 ? creep : -creep
    const clip = { x: at === 0 ? x - bleed : x, y: y - bleed, width: width + bleed, height: height + 2 * bleed }
    return [{ page, x: x + towardFold, y, turned: false, clip, leaf }]
  })
}

/** Lay pages out as they are read, on both sides; nothing is folded. */
function nUp(book: BookPages, options: ImpositionOptions, grid: Grid): Imposition {
  const { bleed } = book
  const side = (number: number): Side => ({
    slots: grid.leaves.map((_, place): Slot => {
      const column = place % grid.columns
      const mirrored = place - column + (grid.columns - 1 - column)
      const leaf = grid.leaves[options.binding === 'right' ? mirrored : place] as Slot['leaf']
      const { x, y, width, height } = leaf
      const clip = { x: x - bleed, y: y - bleed, width: width + 2 * bleed, height: height + 2 * bleed }
      const page = number * options.up + place + 1
      return { page: page <= book.count ? page : 0, x, y, turned: false, clip, leaf }
    }),
    marks: cutAndFoldMarks(grid, book, options)
  })
  const sheets = Array.from({ length: Math.max(1, Math.ceil(book.count / (2 * options.up))) }, (_, at) => ({
    number: at + 1,
    front: side(2 * at),
    back: asPrinted(side(2 * at + 1), grid, book, options),
    bifolia: []
  }))
  const blanks = sheets.length * 2 * options.up - book.count
  return { options, book, blanks, ...shape(grid), gatherings: [], sheets }
}

function asPrinted(back: Side, { sheet }: Grid, { trim }: BookPages, { duplex }: ImpositionOptions): Side {
  return backIsTurned(sheet, duplex) ? halfTurn(back, sheet, trim) : back
}

function shape({ sheet, columns, rows }: Grid): Pick<Imposition, 'sheet' | 'grid'> {
  return { sheet, grid: { columns, rows } }
}
