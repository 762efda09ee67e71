import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Reference } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'

/** Set a cross reference: what `locate` says for it, and before any page is known, its label. */
export function reference(node: Reference, at: Compositor): ElementContent[] {
  const words = at.located.references.get(node.id) ?? node.label
  const attributes = { className: ['reference'], id: node.id, href: `#${node.target}` }
  return [h('a', attributes, setText(words, at.language))]
}
