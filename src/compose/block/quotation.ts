import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Quotation } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'

/** Set a quotation: set in from both sides, in a note only run on. */
export function quotation(node: Quotation<'fair'>, at: Compositor): ElementContent[] {
  const children = at.block(node.children)
  return [
    at.phrasing
      ? h('span', { className: ['quotation'] }, children)
      : h('blockquote', { className: ['quotation'] }, children)
  ]
}
