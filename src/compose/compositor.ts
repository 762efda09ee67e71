import type { ElementContent } from 'hast'
import type { Edition, Part } from '../model/edition.ts'
import type { Block, Inline } from '../model/text.ts'
import type { Questions } from './questions.ts'

/** What a handler knows of its surroundings, and whom it asks to set what is inside it. */
export interface Compositor extends Surroundings {
  edition: Edition
  /** What depends on the pages. */
  located: Questions
  inline: (nodes: Inline<'fair'>[]) => ElementContent[]
  block: (nodes: Block<'fair'>[]) => ElementContent[]
  /** Set what follows in other surroundings. */
  within: (change: Partial<Surroundings>) => Compositor
}

export interface Surroundings {
  /** BCP 47 tag of the text around. */
  language: string
  /** That of the notes called in it. */
  noteLanguage: string
  /** Anchor of what is being set: `D1`, `D1-headnote`, `note-x`, `method`. */
  parent: string
  /** Give the next paragraph that has no id of its own its anchor: `D1-headnote-p1`, `D1-headnote-p2` … */
  nextParagraph: () => string
  /** Printed label of the list item whose first paragraph comes next; empty for one without. */
  label: string | undefined
  /** Only phrasing content may stand here: a note stands inside the paragraph of its call. */
  phrasing: boolean
  /** Letter of a mark of the apparatus, by what its entry is of. */
  letters: Map<string, string>
}

/** Say what is being set: its paragraphs are counted from here on, in the order of the text. */
export function under(parent: string): Pick<Surroundings, 'parent' | 'nextParagraph'> {
  let count = 0
  return { parent, nextParagraph: () => `${parent}-p${++count}` }
}

/** One handler a type of node; what it gives stands at the node's place. */
export type Handlers<Node extends { type: string }> = {
  [Type in Node['type']]: (node: OfType<Node, Type>, at: Compositor) => ElementContent[]
}

/** A part of the book of one type. */
export type PartOf<Type extends Part['type']> = OfType<Part, Type>

type OfType<Node, Type> = Node extends { type: infer Own } ? (Type extends Own ? Node : never) : never
