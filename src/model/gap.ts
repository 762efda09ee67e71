import type { Place } from './place.ts'
import type { Gap, Inline } from './text.ts'
import type { GapStatus } from './translation.ts'
import { wordsFor } from './words.ts'

/** What stands in the place of a translation that is not there, before the words that say why. */
const sign = '[—]'

/** Say in a language that something is not translated, and how that stands: `[—] in preparation`. */
export function gapWords(status: GapStatus, language: string, place: Place): Inline<'draft'>[] {
  return [{ type: 'text', value: `${sign} ${wordsFor(language).untranslated[status]}`, place }]
}

/** Ask whether words only say that something is not translated. */
export function saysGap(words: (Inline<'draft'> | Inline<'fair'>)[]): boolean {
  const [first] = words
  return first?.type === 'text' && first.value.startsWith(`${sign} `)
}

/** Make a gap in the place of a numbered paragraph. */
export function gapAt(number: number, id: string, status: GapStatus, language: string, place: Place): Gap<'draft'> {
  const declared = status === 'declared'
  return { type: 'gap', id, number, declared, children: gapWords(status, language, place), place }
}
