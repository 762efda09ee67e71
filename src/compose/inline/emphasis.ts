import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Emphasis } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'

/** Set emphasis. Its look is a weight: dots below (着重号) would come out of the PDF as characters. */
export function emphasis(node: Emphasis<'fair'>, at: Compositor): ElementContent[] {
  return [h(node.type === 'strong' ? 'strong' : 'em', at.inline(node.children))]
}
