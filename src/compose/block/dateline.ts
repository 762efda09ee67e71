import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Dateline } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'

/** Set the line of date and place; figures stay as the witness has them (C-83). */
export function dateline(node: Dateline<'fair'>, at: Compositor): ElementContent[] {
  return [h('p', { className: ['dateline'], id: node.id, dataUnit: node.id }, at.inline(node.children))]
}
