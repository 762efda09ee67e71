import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { PartOf } from '../compositor.ts'
import { partLines } from './part-lines.ts'
import { partSection } from './part-section.ts'

/** Set the imprint on the back of the title page, low on the page. */
export function imprint(part: PartOf<'imprint'>): ElementContent[] {
  return [partSection(part, [h('div', { className: ['imprint-lines'] }, partLines(part, part.lines))])]
}
