import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Deck } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'

/** Set the deck (导语) of a report, the paragraph before the first. */
export function deck(node: Deck<'fair'>, at: Compositor): ElementContent[] {
  return [h('p', { className: ['deck'], id: node.id, dataUnit: node.id }, at.inline(node.children))]
}
