import type { BookPages, ImpositionOptions, Rectangle, Size } from '../model/imposition.ts'

/** Pages across and down, each with its leaf, the sheet being as it lies. Places count from the top left. */
export interface Grid {
  sheet: Size
  columns: number
  rows: number
  /** The leaves by place, row by row from the top. */
  leaves: Rectangle[]
  /** All leaves together. */
  block: Rectangle
  /** Paper between leaves that are cut apart, in mm. */
  gutter: number
}

/** Sheets and pages are cut to about this, in mm. */
const tolerance = 0.01

/**
 * Find the way to lay `up` pages on a sheet at their own size: the sheet upright or on its side, all ways to divide
 * it. Folded pages stand in pairs without paper between them. Gives `undefined` where the pages have no room.
 */
export function gridFor(book: BookPages, options: ImpositionOptions, paper: Size): Grid | undefined {
  const folded = options.scheme === 'booklet'
  const [long, short] = [Math.max(paper.width, paper.height), Math.min(paper.width, paper.height)]
  const lyings: Size[] = [
    { width: long, height: short },
    { width: short, height: long }
  ]
  const grids = divisors(options.up)
    .filter((columns) => !folded || columns % 2 === 0)
    .flatMap((columns) => lyings.map((sheet) => layOut(book, folded, sheet, columns, options.up / columns)))
    .filter((grid) => grid.block.x >= book.bleed - tolerance && grid.block.y >= book.bleed - tolerance)
  return grids.sort((a, b) => Math.abs(a.columns - a.rows) - Math.abs(b.columns - b.rows))[0]
}

function divisors(up: number): number[] {
  return Array.from({ length: up }, (_, at) => at + 1).filter((columns) => up % columns === 0)
}

/** Lay the leaves out in the middle of the sheet. */
function layOut({ trim, bleed }: BookPages, folded: boolean, sheet: Size, columns: number, rows: number): Grid {
  const gutter = bleed * 2
  const gapsBefore = (column: number): number => (folded ? Math.floor(column / 2) : column) * gutter
  const width = columns * trim.width + gapsBefore(columns - 1)
  const height = rows * trim.height + (rows - 1) * gutter
  const block = { x: (sheet.width - width) / 2, y: (sheet.height - height) / 2, width, height }
  const leaves = Array.from({ length: columns * rows }, (_, place) => {
    const column = place % columns
    const row = Math.floor(place / columns)
    const x = block.x + column * trim.width + gapsBefore(column)
    const y = block.y + block.height - trim.height - row * (trim.height + gutter)
    return { x, y, width: trim.width, height: trim.height }
  })
  return { sheet, columns, rows, leaves, block, gutter }
}
