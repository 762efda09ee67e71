import type { ElementContent } from 'hast'
import type { PartOf } from '../compositor.ts'
import { partLines } from './part-lines.ts'
import { partSection, partTitle } from './part-section.ts'

/** Set the colophon: what the book was made with, and the hashes of its witnesses. */
export function colophon(part: PartOf<'colophon'>): ElementContent[] {
  return [partSection(part, [partTitle(part), ...partLines(part, part.lines)])]
}
