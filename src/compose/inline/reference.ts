import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Reference } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'
import { wordJoiner } from '../typeset/join.ts'
import { setText } from '../typeset/set-text.ts'

/** Set a cross reference: what `locate` says for it, and before any page is known, its label. */
export function reference(node: Reference, at: Compositor): ElementContent[] {
  const words = at.located.reference(node.id) ?? node.label
  if (node.form === 'recall') return recall(node, words)
  const attributes = { className: ['reference'], id: node.id, href: `#${node.target}` }
  return [h('a', attributes, setText(words, at.language))]
}

/** Set a further call of a note: its mark, which never begins a line. */
function recall({ id, target }: Reference, mark: string): ElementContent[] {
  const attributes = { className: ['recall'], id, href: `#${target}`, role: 'doc-noteref', dataGenerated: '' }
  return [h('a', attributes, wordJoiner + mark)]
}
