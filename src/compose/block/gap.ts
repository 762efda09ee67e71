import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Gap } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'

/** Set the sign that a paragraph of the original is not translated, under its number. */
export function gap(node: Gap<'fair'>, at: Compositor): ElementContent[] {
  const attributes = { className: ['gap'], id: node.id, dataUnit: node.id, dataN: String(node.number) }
  return [h('p', attributes, at.inline(node.children))]
}
