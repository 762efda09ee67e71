import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Figure } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'
import { noteParagraph } from './note-paragraph.ts'

/** Path of an image in the output folder. */
export function imagePath(file: string): string {
  return `images/${file}`
}

/** Set a figure with its caption. In a note there is no room for one: only its words stand there. */
export function figure(node: Figure<'fair'>, at: Compositor): ElementContent[] {
  const unit = at.nextParagraph()
  const caption = at.inline(node.caption)
  if (at.phrasing) return [noteParagraph(unit, caption, false)]
  const image = h('img', { src: imagePath(node.file), alt: node.alternative })
  const words = caption.length === 0 ? [] : [h('figcaption', { id: unit, dataUnit: unit }, caption)]
  return [h('figure', [image, ...words])]
}
