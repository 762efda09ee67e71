import type { Rule } from '../rule.ts'
import type { TableFacts } from '../structure/table.ts'

export const tableRules: Rule<TableFacts>[] = [
  {
    id: '7.2-15',
    shall: 'Cells of a table do not cover each other',
    holds: ({ covered }) => covered === undefined,
    found: ({ covered }) => `in row ${covered} one does`
  },
  {
    id: '7.2-41',
    shall: 'The columns of a table have the same number of rows',
    holds: ({ longColumn }) => longColumn === undefined,
    found: ({ longColumn }) => `column ${longColumn} reaches below the last row`
  },
  {
    id: '7.2-42',
    shall: 'The rows of a table have the same number of columns',
    holds: ({ longRow }) => longRow === undefined,
    found: ({ longRow, columns }) => `row ${longRow} has more than the first, which has ${columns}`
  },
  {
    id: '7.2-43',
    shall: 'The rows of a table have the same number of columns',
    holds: ({ shortRow }) => shortRow === undefined,
    found: ({ shortRow, columns }) => `row ${shortRow?.row} has ${shortRow?.columns}, the first ${columns}`
  },
  {
    id: '7.5-1',
    shall: 'Each TD has a header: by Headers and IDs, or by the Scope of a TH',
    holds: ({ headless }) => headless === undefined || headless.unknown.length > 0,
    found: ({ headless }) => `a cell of row ${headless?.row} has none`
  },
  {
    id: '7.5-2',
    shall: 'The Headers of a TD are IDs of its table',
    holds: ({ headless }) => headless === undefined || headless.unknown.length === 0,
    found: ({ headless }) => `“${headless?.unknown[0]}” is none`
  }
]
