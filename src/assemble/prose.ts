import type { Place } from '../model/place.ts'
import type { Block, Inline } from '../model/text.ts'

/** One line of an account. */
export type Line = Inline<'fair'>[]

/** Take the full stop away where more follows. */
export function trimmed(words: string): string {
  return words.replace(/。$/u, '')
}

/** Introduce a list; nothing where it has no lines. */
export function list(lead: string, lines: Line[], place: Place): Block<'fair'>[] {
  if (lines.length === 0) return []
  const items = lines.map((line) => ({
    type: 'listItem' as const,
    label: undefined,
    children: [paragraph(line, place)],
    place
  }))
  return [paragraph([{ type: 'text', value: lead, place }], place), { type: 'list', ordered: false, items, place }]
}

/** Make a paragraph of a line. */
export function paragraph(children: Line, place: Place): Block<'fair'> {
  return { type: 'paragraph', id: undefined, number: undefined, children, place }
}
