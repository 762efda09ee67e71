import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { EditorialBlock } from '../../model/text.ts'
import { wordsFor } from '../../model/words.ts'
import { type Compositor, under } from '../compositor.ts'

/** Set the headnote of a statement, or the account of where its text comes from. */
export function editorialBlock(node: EditorialBlock<'fair'>, at: Compositor): ElementContent[] {
  const inside = at.within(under(node.id))
  const label =
    node.type === 'sourceNote'
      ? [h('h2', { className: ['heading', 'level-2'], dataUnit: `${node.id}-title` }, wordsFor(at.language).sourceNote)]
      : []
  const className = node.type === 'headnote' ? 'headnote' : 'source-note'
  return [h('div', { className: [className], id: node.id }, label, inside.block(node.children))]
}
