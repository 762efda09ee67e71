import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Link } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'

/** Set a link that leads out of the book; `read` lets only http and https in. */
export function link(node: Link<'fair'>, at: Compositor): ElementContent[] {
  return [h('a', { className: ['link'], href: node.url }, at.inline(node.children))]
}
