import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Foreign } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'

/** Set words in another language, and say so. */
export function foreign(node: Foreign<'fair'>, at: Compositor): ElementContent[] {
  const inside = at.within({ language: node.language })
  return [h('span', { lang: node.language }, inside.inline(node.children))]
}
