import type { PDFDict } from '@cantoo/pdf-lib'
import { asDict, asText, at, itemsAt, nameAt, numberAt, textAt } from '../pdf/objects.ts'
import { PDFArray } from '../pdf/pdf-lib.ts'
import { type Element, meaningfulKids, typeOf } from './structure-tree.ts'
import { type Cell, type Grid, headlessIn } from './table-headers.ts'

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
  return fault === undefined ? { ...facts, headless: headlessIn(grid, columns) } : { ...facts, ...fault }
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
        isHeader: typeOf(element) === 'TH',
        row: number,
        column: 0,
        rows: spanOf(element, 'RowSpan'),
        columns: spanOf(element, 'ColSpan'),
        id: textAt(element.dict, 'ID'),
        scope: attribute(element, (dict) => nameAt(dict, 'Scope')),
        headers: attribute(element, headersIn) ?? []
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

function headersIn(dict: PDFDict): string[] | undefined {
  const isList = at(dict, 'Headers') instanceof PDFArray
  return isList ? itemsAt(dict, 'Headers').flatMap((item) => asText(item) ?? []) : undefined
}

/** The first value among the attributes of tables (PDF 32000-1, 14.7.5). */
function attribute<Value>(element: Element, read: (dict: PDFDict) => Value | undefined): Value | undefined {
  for (const item of itemsAt(element.dict, 'A')) {
    const dict = asDict(item)
    const value = dict !== undefined && nameAt(dict, 'O') === 'Table' ? read(dict) : undefined
    if (value !== undefined) return value
  }
  return undefined
}
