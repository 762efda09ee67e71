import { numberedRoles, type Role } from '../structure/part.ts'
import { inline } from './markdown.ts'
import type { Unit } from './units.ts'

/** How a part is written, by what it is. `former` is the label of the item before, for what continues it. */
const writers: Record<Exclude<Role, 'signature'>, (unit: Unit, former: string) => string> = {
  title: ({ pieces }) => `# ${inline(pieces, false)}`,
  subtitle: (unit) => container('subtitle', unit),
  deck: (unit) => container('deck', unit),
  dateline: (unit) => container('dateline', unit),
  heading: ({ pieces }) => `## ${inline(pieces, false)}`,
  section: (unit) => inline(unit.pieces, true, labelLength(unit)),
  item: ({ pieces, part }) => `${part.member?.label.numeral}. ${inline(pieces, true)}`,
  continuation: ({ pieces }, former) => `${' '.repeat(former.length + 2)}${inline(pieces, true)}`,
  paragraph: ({ pieces }) => inline(pieces, true)
}

/** Write the blocks of a statement, each with an empty line behind it. */
export function blocks(units: Unit[]): string[] {
  const written: string[] = []
  let label = ''
  for (const [at, unit] of units.entries()) {
    const { role, member } = unit.part
    if (role === 'item') label = member?.label.numeral ?? ''
    if (role !== 'signature') written.push(writers[role](unit, label))
    else if (units[at - 1]?.part.role !== 'signature') written.push(signatures(units.slice(at)))
  }
  return written
}

/** How many of the blocks get a number. */
export function countNumbered(units: Unit[]): number {
  return units.filter(({ part }) => numberedRoles.includes(part.role)).length
}

/** UTF-16 units of the number that a section begins with; an accepted correction may have changed its length. */
function labelLength({ part: { member }, pieces }: Unit): number {
  if (member === undefined) return 0
  const { label, correction } = member
  const corrected = pieces
    .slice(0, 2)
    .some(({ operation, words }) => operation !== undefined && words === correction?.numeral)
  const longer = corrected ? (correction?.numeral.length ?? 0) - label.numeral.length : 0
  return label.words.trimEnd().length + longer
}

function container(name: string, { pieces }: Unit): string {
  return `:::${name}\n${inline(pieces, true)}\n:::`
}

/** A paragraph a party, its lines ended by backslashes. */
function signatures(units: Unit[]): string {
  const end = units.findIndex(({ part }) => part.role !== 'signature')
  const own = end === -1 ? units : units.slice(0, end)
  const parties = [...new Set(own.map(({ part }) => part.party))]
  const written = parties.map((party) =>
    own
      .filter(({ part }) => part.party === party)
      .map(({ pieces }) => inline(pieces, true))
      .join('\\\n')
  )
  return `:::signatures\n${written.join('\n\n')}\n:::`
}
