import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Paragraph } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'
import { noteParagraph } from './note-paragraph.ts'

/**
 * Set a paragraph, after the label of its list item where it is the first in one.
 *
 * Its number stands in an attribute, from where CSS puts it into the margin: it is no text.
 */
export function paragraph(node: Paragraph<'fair'>, at: Compositor): ElementContent[] {
  const id = node.id ?? at.nextParagraph()
  const children = [...label(at), ...at.within({ label: undefined }).inline(node.children)]
  if (at.phrasing) return [noteParagraph(id, children, at.label !== undefined)]
  const numbered = node.number === undefined ? {} : { dataN: String(node.number) }
  return [h('p', { className: ['paragraph'], id, dataUnit: id, ...numbered }, children)]
}

function label({ label, language }: Compositor): ElementContent[] {
  return label === undefined || label === '' ? [] : [h('span', { className: ['label'] }, setText(label, language))]
}
