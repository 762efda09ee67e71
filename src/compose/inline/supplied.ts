import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Supplied } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'

/** Set what the editor supplies in 〔 〕 (凡例: 补入括以方括弧). The brackets are text: they say whose words these are. */
export function supplied(node: Supplied<'fair'>, at: Compositor): ElementContent[] {
  return [h('span', { className: ['supplied'] }, '〔', ...at.inline(node.children), '〕')]
}
