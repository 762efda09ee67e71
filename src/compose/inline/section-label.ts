import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { SectionLabel } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'

/** Set the number of a section that begins inside a paragraph: 一、 */
export function sectionLabel(node: SectionLabel<'fair'>, at: Compositor): ElementContent[] {
  return [h('span', { className: ['section-label'], id: node.id }, at.inline(node.children))]
}
