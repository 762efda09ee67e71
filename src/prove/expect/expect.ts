import type { Located } from '../../model/book-index.ts'
import type { Edition, Part } from '../../model/edition.ts'
import type { Unit } from '../unit.ts'
import { unitsOfPart } from './parts.ts'
import type { Printed } from './printed.ts'

/** List all that the book has to say, in its order, each unit with exactly the characters it shall show. */
export function expectUnits(edition: Edition, located: Located): Unit[] {
  const { config, sources: works } = edition
  const printed = { ...located, series: config.notes.series, works, language: config.language }
  return edition.parts.flatMap((part) => unitsOf(part, printed, edition)).filter(({ text }) => text !== '')
}

/** The table's type pairs part and function; TypeScript cannot follow that through a look-up. */
function unitsOf(part: Part, printed: Printed, edition: Edition): Unit[] {
  const list = unitsOfPart[part.type] as (part: Part, printed: Printed, edition: Edition) => Unit[]
  return list(part, printed, edition)
}
