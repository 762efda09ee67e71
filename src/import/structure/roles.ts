import { endsClosed, sizeOf } from './measure.ts'
import type { Role } from './part.ts'
import type { Passage } from './passages.ts'
import type { Member } from './series.ts'

/** The longest words that stand beside the number of a section heading. */
const longestHeading = 25

/** Say what a passage of the body is, by its number. */
export function bodyRole(passage: Passage, member: Member | undefined): Role {
  if (member === undefined) return 'paragraph'
  const { label } = member
  if (label.alone) return 'heading'
  const rest = passage.words.slice(label.words.length)
  switch (label.kind) {
    case 'point':
      // A label that is to be corrected cannot be one of Markdown's: it stays among the words.
      return member.correction === undefined ? 'item' : 'paragraph'
    case 'hanComma':
    case 'hanOrdinal':
    case 'roman':
    case 'article':
      return isHeading(rest) ? 'heading' : 'section'
    default:
      return 'paragraph'
  }
}

function isHeading(rest: string): boolean {
  return sizeOf(rest) <= longestHeading && !endsClosed(rest)
}
