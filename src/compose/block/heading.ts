import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Heading } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'
import { quietly } from './quietly.ts'

/** Set a heading below the title, which is the `h1` of its part. */
export function heading(node: Heading<'fair'>, at: Compositor): ElementContent[] {
  const attributes = {
    className: ['heading', `level-${node.level}`, ...quietly(node.children)],
    id: node.id,
    dataUnit: node.id
  }
  return [h(`h${node.level + 1}`, attributes, at.inline(node.children))]
}
