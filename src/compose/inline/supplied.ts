import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Supplied } from '../../model/text.ts'
import { wordsFor } from '../../model/words.ts'
import type { Compositor } from '../compositor.ts'

/** Set what the editor supplies in 〔 〕, or the brackets of the language (凡例: 补入括以方括弧). The brackets are text: they say whose words these are. */
export function supplied(node: Supplied<'fair'>, at: Compositor): ElementContent[] {
  const [open, close] = wordsFor(at.language).supplied
  return [h('span', { className: ['supplied'] }, open, ...at.inline(node.children), close)]
}
