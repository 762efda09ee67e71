import type { Place } from './place.ts'
import type { Gap } from './text.ts'

/** What stands in the place of a translation that is not there. */
const gapWords = '[—]'

/** Make a gap. */
export function gapAt(number: number, id: string, declared: boolean, place: Place): Gap<'draft'> {
  return { type: 'gap', id, number, declared, children: [{ type: 'text', value: gapWords, place }], place }
}
