import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Mark } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'
import { wordJoiner } from '../typeset/join.ts'

/** Set the words an index entry points to. A mark without words holds to its neighbours by a joiner. */
export function mark(node: Mark, at: Compositor): ElementContent[] {
  const words = node.children.length === 0 ? [wordJoiner] : at.inline(node.children)
  return [h('span', { className: ['mark'], id: node.id }, words)]
}
