import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { printedLabel } from '../../model/label.ts'
import type { Paragraph } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'
import { noteParagraph } from './note-paragraph.ts'
import { quietly } from './quietly.ts'

/**
 * Set a paragraph, after the label of its list item where it is the first in one.
 *
 * Its number stands in an attribute, from where CSS puts it into the margin: it is no text.
 */
export function paragraph(node: Paragraph<'fair'>, at: Compositor): ElementContent[] {
  const id = node.id ?? at.nextParagraph()
  const children = [...label(at), ...at.within({ label: undefined }).inline(node.children)]
  if (at.phrasing) return [noteParagraph(id, children, at.label !== undefined)]
  const numbers = numbersOf(node)
  const numbered = numbers === undefined ? {} : { dataN: numbers }
  return [h('p', { className: ['paragraph', ...quietly(node.children)], id, dataUnit: id, ...numbered }, children)]
}

/** `6`; `6–7` for both, and none for the second of two that stand for one. */
function numbersOf({ number, counterpart }: Paragraph<'fair'>): string | undefined {
  if (number === undefined || counterpart === undefined) return number?.toString()
  if (counterpart.part > 1) return undefined
  return counterpart.to === number ? String(number) : `${number}–${counterpart.to}`
}

function label({ label, language }: Compositor): ElementContent[] {
  const words = printedLabel(label, language)
  return words === '' ? [] : [h('span', { className: ['label'] }, setText(words, language))]
}
