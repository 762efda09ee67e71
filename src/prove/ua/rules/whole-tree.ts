import type { Rule } from '../rule.ts'

/** A heading with the level of the one before it (0 where it is the first); `H` has no level. */
export interface Heading {
  level: number | undefined
  before: number
  /** Whether the document has headings with levels, and without. */
  uses: { levels: boolean; plain: boolean }
}

export const headingRules: Rule<Heading>[] = [
  {
    id: '7.4.2-1',
    shall: 'Headings begin with H1 and skip no level on the way down',
    holds: ({ level, before }) => level === undefined || level <= before + 1,
    found: ({ level, before }) => (before === 0 ? `the first is H${level}` : `H${level} follows H${before}`)
  },
  {
    id: '7.4.4-2',
    shall: 'A document with H has no H1 to H6',
    holds: ({ level, uses }) => level !== undefined || !uses.levels,
    found: () => 'it has both'
  },
  {
    id: '7.4.4-3',
    shall: 'A document with H1 to H6 has no H',
    holds: ({ level, uses }) => level === undefined || !uses.plain,
    found: () => 'it has both'
  }
]

/** A note, and whether another has the same `ID`. */
export interface Note {
  id: string | undefined
  isDouble: boolean
}

export const noteRules: Rule<Note>[] = [
  {
    id: '7.9-1',
    shall: 'A Note has an ID',
    holds: ({ id }) => (id ?? '') !== '',
    found: () => 'it has none'
  },
  {
    id: '7.9-2',
    shall: 'The ID of a Note is its own',
    holds: ({ isDouble }) => !isDouble,
    found: ({ id }) => `“${id}” is that of another too`
  }
]

/** A form field in the structure tree. */
export interface FormElement {
  hasRole: boolean
  /** Whether it has one kid, a widget. */
  isOneWidget: boolean
}

export const formElementRules: Rule<FormElement>[] = [
  {
    id: '7.18.4-2',
    shall: 'A Form without a Role attribute has one kid: its widget',
    holds: ({ hasRole, isOneWidget }) => hasRole || isOneWidget,
    found: () => 'it has something else'
  }
]
