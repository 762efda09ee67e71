import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, type Grid, headedSquares, headlessIn } from '../../../src/prove/ua/structure/table-headers.ts'

const kinds = ['TD', 'TH', 'TH Row', 'TH Column', 'TH Both'] as const

/** A table of single squares, a word a cell. */
function gridOf(rows: string[][]): Grid {
  return rows.map((line, row) =>
    line.map((word, column): Cell => {
      const [kind, scope] = word.split(' ')
      return { isHeader: kind === 'TH', row, column, rows: 1, columns: 1, id: undefined, scope, headers: [] }
    })
  )
}

test.each([
  [
    [
      ['TH', 'TH'],
      ['TD', 'TD']
    ],
    undefined
  ],
  [
    [
      ['TH Row', 'TH'],
      ['TD', 'TD']
    ],
    2
  ],
  [
    [
      ['TH', 'TH Row'],
      ['TH', 'TD']
    ],
    undefined
  ],
  [
    [
      ['TD', 'TH'],
      ['TD', 'TD']
    ],
    1
  ],
  [[['TD', 'TD']], undefined]
])('%j', (rows, row) => {
  expect(headlessIn(gridOf(rows), 2)?.row).toBe(row)
})

test('headers that a cell names count if they are of its table', () => {
  const grid = gridOf([
    ['TH Row', 'TH'],
    ['TD', 'TD']
  ])
  const [header, cell] = [grid[0]?.[0], grid[1]?.[0]]
  if (header === undefined || cell === undefined) throw new Error('cannot happen')
  header.id = 'h'
  cell.headers = ['h']
  expect(headlessIn(grid, 2)).toBeUndefined()
  cell.headers = ['h', 'x']
  expect(headlessIn(grid, 2)).toEqual({ row: 2, unknown: ['x'] })
})

test('going on from the square before leads where the whole way does', () => {
  const line = fc.array(fc.constantFrom(...kinds), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom('Row', 'Column'), (rows, direction) => {
      const expected = rows.map((row, y) => row.map((_, x) => leads(rows, x, y, direction)))
      expect(headedSquares(gridOf(rows), 5, direction)).toEqual(expected)
    })
  )
})

/** Go the whole way from a square, up or to the left. */
function leads(rows: string[][], x: number, y: number, direction: string): boolean {
  let passed = false
  for (let step = 1; step <= (direction === 'Row' ? x : y); step++) {
    const [column, row] = direction === 'Row' ? [x - step, y] : [x, y - step]
    const [kind, scope] = (rows[row]?.[column] ?? '').split(' ')
    const ordinary = row === 0 && column === 0 ? 'Both' : row === 0 ? 'Column' : column === 0 ? 'Row' : 'Both'
    if (kind === 'TH') {
      if (['Both', direction].includes(scope ?? ordinary)) return true
      passed = true
    } else if (passed) return false
  }
  return false
}
