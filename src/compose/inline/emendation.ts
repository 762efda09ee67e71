import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Emendation } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'
import { wordJoiner } from '../typeset/join.ts'

/**
 * Set emended words, and after them the letter that leads to the entry in the apparatus.
 *
 * The joiner before the letter also holds a point (words deleted, paragraphs joined) to its neighbours,
 * so that its anchor cannot stay behind on the page before.
 */
export function emendation(node: Emendation<'fair'>, at: Compositor): ElementContent[] {
  const letter = at.letters.get(node.operation)
  if (letter === undefined) throw new Error(`emendation ${node.operation} has no entry in the apparatus`)
  const mark = h(
    'a',
    {
      className: ['emendation-mark'],
      href: `#apparatus-${node.operation}`,
      role: 'doc-noteref',
      dataGenerated: ''
    },
    letter
  )
  const words = [...at.inline(node.children), { type: 'text' as const, value: wordJoiner }, mark]
  return [h('span', { className: ['emendation'], id: `emendation-${node.operation}` }, words)]
}
