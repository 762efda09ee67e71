import type { ElementContent } from 'hast'
import { type Compositor, type PartOf, under } from '../compositor.ts'
import { partSection, partTitle } from './part-section.ts'

/** Set a part in the editor's words: the statement of method. */
export function prose(part: PartOf<'prose'>, at: Compositor): ElementContent[] {
  return [partSection(part, [partTitle(part), ...at.within(under(part.id)).block(part.children)])]
}
