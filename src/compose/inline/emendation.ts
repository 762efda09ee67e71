import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { apparatusSeries } from '../../model/series.ts'
import type { Emendation, Inline } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'
import { wordJoiner } from '../typeset/join.ts'

/** Set emended words, and after them the letter that leads to the entry in the apparatus. */
export function emendation({ operation, children }: Emendation<'fair'>, at: Compositor): ElementContent[] {
  const words = [...at.inline(children), ...(isNoted(children) ? [] : apparatusMark(operation, at))]
  return [h('span', { className: ['emendation'], id: `emendation-${operation}` }, words)]
}

/** Ask whether the entry stands there as a note, which has a mark of its own. */
export function isNoted(children: Inline<'fair'>[]): boolean {
  return children.some((child) => child.type === 'note' && child.series === apparatusSeries)
}

/**
 * Set the letter of an entry.
 *
 * The joiner before it also holds a point (words deleted, paragraphs joined) to its neighbours, so that its anchor
 * cannot stay behind on the page before.
 */
export function apparatusMark(of: string, at: Compositor): ElementContent[] {
  const letter = at.letters.get(of)
  if (letter === undefined) throw new Error(`${of} is marked in the text and has no entry in the apparatus`)
  const attributes = {
    className: ['emendation-mark'],
    href: `#apparatus-${of}`,
    role: 'doc-noteref',
    dataGenerated: ''
  }
  return [{ type: 'text', value: wordJoiner }, h('a', attributes, letter)]
}
