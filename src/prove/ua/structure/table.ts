import type { PDFDict } from '@cantoo/pdf-lib'
import { asDict, asText, at, itemsAt, nameAt, numberAt, textAt } from '../pdf/objects.ts'
import { PDFArray } from '../pdf/pdf-lib.ts'
import { type Element, meaningfulKids, typeOf } from './structure-tree.ts'

/** What is wrong with a table, as far as it is; rows and columns are counted from 1. */
export interface TableFacts {
  columns: number
  /** Row of a cell that covers another. */
  covered: number | undefined
  /** Column that reaches below the last row. */
  longColumn: number | undefined
  longRow: number | undefined
  shortRow: { row: number; columns: number } | undefined
  /** A cell without a header, and the headers it names that are none. */
  headless: { row: number; unknown: string[] } | undefined
}

interface Cell {
  element: Element
  isHeader: boolean
  row: number
  column: number
  rows: number
  columns: number
}

type Grid = (Cell | undefined)[][]

/** A table with more cells than this is none. */
const mostCells = 4_000_000

/**
 * Lay the cells of a table out on its grid and look at what does not fit.
 *
 * As many columns as the first row has, as many rows as there are; the first fault ends the search, for after it
 * nothing is where it should be.
 */
export function layTable(table: Element): TableFacts {
  const rows = rowsOf(table)
  const height = rows.length
  const columns = (rows[0] ?? []).reduce((sum, cell) => sum + cell.columns, 0)
  const facts: TableFacts = {
    columns,
    covered: undefined,
    longColumn: undefined,
    longRow: undefined,
    shortRow: undefined,
    headless: undefined
  }
  if (height === 0) return facts
  if (height * columns > mostCells) return { ...facts, longRow: 1 }
  const grid: Grid = Array.from({ length: height }, () => new Array<Cell | undefined>(columns))
  const fault = placeCells(rows, grid, columns) ?? shortRowIn(grid, columns)
  return fault === undefined ? { ...facts, headless: headlessIn(grid) } : { ...facts, ...fault }
}

function rowsOf(table: Element): Cell[][] {
  const rows = meaningfulKids(table).flatMap((kid) => {
    if (typeOf(kid) === 'TR') return [kid]
    if (!/^T(Head|Body|Foot)$/.test(typeOf(kid) ?? '')) return []
    return meaningfulKids(kid).filter((row) => typeOf(row) === 'TR')
  })
  return rows.map((row, number) =>
    meaningfulKids(row)
      .filter((cell) => /^T[HD]$/.test(typeOf(cell) ?? ''))
      .map((element) => ({
        element,
        isHeader: typeOf(element) === 'TH',
        row: number,
        column: 0,
        rows: spanOf(element, 'RowSpan'),
        columns: spanOf(element, 'ColSpan')
      }))
  )
}

const spanOf = (element: Element, key: string) =>
  Math.max(1, Math.floor(attribute(element, (dict) => numberAt(dict, key)) ?? 1))

function placeCells(rows: Cell[][], grid: Grid, columns: number): Partial<TableFacts> | undefined {
  for (const [number, row] of rows.entries()) {
    let column = 0
    for (const cell of row) {
      while (column < columns && grid[number]?.[column] !== undefined) column++
      if (column + cell.columns > columns) return { longRow: number + 1 }
      if (number + cell.rows > grid.length) return { longColumn: column + 1 }
      cell.column = column
      if (!put(cell, grid)) return { covered: number + 1 }
      column += cell.columns
    }
  }
  return undefined
}

function put(cell: Cell, grid: Grid): boolean {
  for (let row = cell.row; row < cell.row + cell.rows; row++) {
    for (let column = cell.column; column < cell.column + cell.columns; column++) {
      const line = grid[row]
      if (line === undefined || line[column] !== undefined) return false
      line[column] = cell
    }
  }
  return true
}

function shortRowIn(grid: Grid, columns: number): Partial<TableFacts> | undefined {
  for (const [number, line] of grid.entries()) {
    const filled = line.filter((cell) => cell !== undefined).length
    if (filled < columns) return { shortRow: { row: number + 1, columns: filled } }
  }
  return undefined
}

/** The first TD that has no header, where not every TH says its scope. */
function headlessIn(grid: Grid): TableFacts['headless'] {
  const cells = [...new Set(grid.flat())].filter((cell) => cell !== undefined)
  const headers = cells.filter(({ isHeader }) => isHeader)
  if (headers.every(({ element }) => scopeOf(element) !== undefined)) return undefined
  const ids = new Set(headers.map(({ element }) => textAt(element.dict, 'ID') ?? '').filter((id) => id !== ''))
  for (const cell of cells) {
    if (cell.isHeader) continue
    const named = headersOf(cell.element)
    const unknown = named.filter((id) => !ids.has(id))
    if (named.length > 0 && unknown.length === 0) continue
    if (!hasHeaderAbove(cell, grid) && !hasHeaderBefore(cell, grid)) return { row: cell.row + 1, unknown }
  }
  return undefined
}

/** Look up, or to the left, past headers but not past the cells beyond them (PDF 32000-2, 14.8.4.8.3). */
function hasHeaderAbove(cell: Cell, grid: Grid): boolean {
  return range(cell.column, cell.columns).some((column) =>
    leadsToHeader(
      range(0, cell.row).map((row) => ({ row, column })),
      grid,
      'Column'
    )
  )
}

function hasHeaderBefore(cell: Cell, grid: Grid): boolean {
  return range(cell.row, cell.rows).some((row) =>
    leadsToHeader(
      range(0, cell.column).map((column) => ({ row, column })),
      grid,
      'Row'
    )
  )
}

const range = (from: number, length: number) => Array.from({ length }, (_, i) => from + i)

interface Square {
  row: number
  column: number
}

function leadsToHeader(squares: Square[], grid: Grid, direction: 'Row' | 'Column'): boolean {
  let passed = false
  for (const square of squares.toReversed()) {
    const cell = grid[square.row]?.[square.column]
    if (cell?.isHeader) {
      const scope = scopeOf(cell.element) ?? defaultScope(square)
      if (scope === 'Both' || scope === direction) return true
      passed = true
    } else if (passed) return false
  }
  return false
}

/** Headers of the first row stand over columns, those of the first column before rows, others do both. */
function defaultScope({ row, column }: Square): string {
  if (row === 0) return column === 0 ? 'Both' : 'Column'
  return column === 0 ? 'Row' : 'Both'
}

const scopeOf = (element: Element) => attribute(element, (dict) => nameAt(dict, 'Scope'))

const headersOf = (element: Element) =>
  attribute(element, (dict) =>
    at(dict, 'Headers') instanceof PDFArray ? itemsAt(dict, 'Headers').flatMap((item) => asText(item) ?? []) : undefined
  ) ?? []

/** The first value among the attributes of tables (PDF 32000-1, 14.7.5). */
function attribute<Value>(element: Element, read: (dict: PDFDict) => Value | undefined): Value | undefined {
  for (const item of itemsAt(element.dict, 'A')) {
    const dict = asDict(item)
    const value = dict !== undefined && nameAt(dict, 'O') === 'Table' ? read(dict) : undefined
    if (value !== undefined) return value
  }
  return undefined
}
