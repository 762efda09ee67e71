/** A cell of a table, at its place on the grid. */
export interface Cell {
  isHeader: boolean
  row: number
  column: number
  /** How many rows and columns it covers. */
  rows: number
  columns: number
  id: string | undefined
  /** What a header holds for, if it says so: `Row`, `Column` or `Both`. */
  scope: string | undefined
  /** IDs of the headers that a cell names. */
  headers: string[]
}

/** The cells by row and column; one that covers several squares stands on each. */
export type Grid = (Cell | undefined)[][]

/**
 * Find the first TD that has no header, where not every TH says its scope: the row, counted from 1, and the headers
 * it names that are none of this table.
 */
export function headlessIn(grid: Grid, columns: number): { row: number; unknown: string[] } | undefined {
  const cells = [...new Set(grid.flat())].filter((cell) => cell !== undefined)
  const headers = cells.filter(({ isHeader }) => isHeader)
  if (headers.every(({ scope }) => scope !== undefined)) return undefined
  const ids = new Set(headers.map(({ id }) => id ?? '').filter((id) => id !== ''))
  const above = headedSquares(grid, columns, 'Column')
  const before = headedSquares(grid, columns, 'Row')
  for (const { isHeader, row, column, rows, columns: width, headers: named } of cells) {
    if (isHeader) continue
    const unknown = named.filter((id) => !ids.has(id))
    if (named.length > 0 && unknown.length === 0) continue
    const isHeaded =
      range(column, width).some((at) => above[row]?.[at]) || range(row, rows).some((at) => before[at]?.[column])
    if (!isHeaded) return { row: row + 1, unknown }
  }
  return undefined
}

const range = (from: number, length: number) => Array.from({ length }, (_, i) => from + i)

/**
 * Say of each square whether a header is met that holds for it on the way up, or to the left: past headers, but not
 * past the cells beyond them (PDF 32000-2, 14.8.4.8.3). Each square goes on from the one before, for the ways are long.
 */
export function headedSquares(grid: Grid, columns: number, direction: 'Row' | 'Column'): boolean[][] {
  const headed: boolean[][] = []
  // The same where the way has already led past a header.
  const past: boolean[][] = []
  for (const row of grid.keys()) {
    const line = new Array<boolean>(columns).fill(false)
    const pastLine = new Array<boolean>(columns).fill(false)
    headed.push(line)
    past.push(pastLine)
    for (let column = 0; column < columns; column++) {
      const square = direction === 'Column' ? { row: row - 1, column } : { row, column: column - 1 }
      const cell = grid[square.row]?.[square.column]
      if (cell === undefined) continue
      const isPast = cell.isHeader && (holdsFor(cell, square, direction) || past[square.row]?.[square.column] === true)
      pastLine[column] = isPast
      line[column] = cell.isHeader ? isPast : headed[square.row]?.[square.column] === true
    }
  }
  return headed
}

/** Headers of the first row stand over columns, those of the first column before rows, others do both. */
function holdsFor({ scope }: Cell, { row, column }: { row: number; column: number }, direction: string): boolean {
  const ordinary = row === 0 && column > 0 ? 'Column' : column === 0 && row > 0 ? 'Row' : 'Both'
  const stated = scope ?? ordinary
  return stated === 'Both' || stated === direction
}
