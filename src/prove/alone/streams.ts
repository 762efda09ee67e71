import type { IndexEntry, Located } from '../../model/book-index.ts'
import type { Edition, IndexHeading } from '../../model/edition.ts'
import { isSpace } from '../letters.ts'
import { plain } from '../plain.ts'
import type { Flow, Unit } from '../unit.ts'

/** Stands in the text of a unit for what depends on the pages. */
export const hole = '\ue000'

/**
 * A step of the text as it runs through the book: a letter; a hole, which any page number fills; a mark, which
 * stands before the first letter of a note or an entry of the apparatus.
 */
export interface Step {
  unit: Unit
  role: 'letter' | 'hole' | 'mark'
  character: string
}

/**
 * The text of the book as streams: each page shows a stretch of the text and then, area by area, of the notes. `series` are
 * the ids of the series in the order of their areas; the notes called in notes stand last in theirs.
 */
export function streamsOf(units: Unit[], series: string[]): Step[][] {
  const places = series.flatMap((id): Flow[] => [
    `notes-${id}`,
    ...series.map((outer): Flow => `notes-${id}-in-${outer}`)
  ])
  // The languages of a page stand one after the other, each with its notes.
  const rank = (flow: Flow) => places.indexOf(flow.replace(/-of-.+$/u, '') as Flow)
  const flows = [...new Set(units.map(({ flow }) => flow))].sort((a, b) => rank(a) - rank(b))
  return flows.map((flow) => units.filter((unit) => unit.flow === flow).flatMap(stepsOf))
}

/** A unit step by step, its white space left out. */
export function stepsOf(unit: Unit): Step[] {
  const letters = [...plain(unit.text)].filter((character) => !isSpace(character))
  const steps = letters.map((character): Step => ({ unit, role: character === hole ? 'hole' : 'letter', character }))
  return isMarked(unit) ? [{ unit, role: 'mark', character: '' }, ...steps] : steps
}

/** Ask whether a mark stands before a unit: a note has it before its first paragraph. */
export function isMarked({ id, kind }: Unit): boolean {
  return kind === 'apparatus' || (kind === 'note' && id.endsWith('-p1'))
}

/** What `locate` would give, with holes for all that depends on the pages. */
export function unlocated(edition: Edition): Located {
  const lines = edition.parts.flatMap((part) => (part.type === 'contents' ? part.lines : []))
  const references = edition.references.map(({ id, form, label }): [string, string] => {
    if (form === 'paragraph' || form === 'authority') return [id, label]
    return [id, form === 'statement' ? label + hole : hole]
  })
  return {
    indexes: new Map(
      edition.indexes.map(({ part, groups }) => [
        part,
        groups.map(({ letter, headings }) => ({ letter, entries: headings.map(entryOf) }))
      ])
    ),
    folios: new Map(lines.map(({ target }) => [target, hole])),
    references: new Map(references)
  }
}

function entryOf({ marks, subheadings, ...rest }: IndexHeading): IndexEntry {
  const locators = marks.length === 0 ? [] : [{ text: hole, principal: false, anchors: [] }]
  return { ...rest, locators, subentries: subheadings.map(entryOf) }
}
