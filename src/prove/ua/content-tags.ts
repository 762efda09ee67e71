import { textAt } from './pdf/objects.ts'
import type { Tagged } from './pdf-ua.ts'
import { type Element, typeOf } from './structure/structure-tree.ts'

/** What the tags say of a marked content. */
export interface ContentTag {
  /** Its number on the page (MCID). */
  number: number
  /** ID of the note it stands in. */
  note: string | undefined
  /** Call of a note, or the mark that stands before one. */
  sign: 'call' | 'mark' | undefined
  /** Natural language of the paragraph or heading that it is of, whatever single words of it are in. */
  language: string | undefined
}

/** List the marked contents of each page in the order of the tags, with what they are tagged as. */
export function contentTags({ pdf, tree }: Tagged): ContentTag[][] {
  const known = new Map<Element, Omit<ContentTag, 'number'>>()
  return pdf.pages.map(({ dict }) =>
    (tree.contents.get(dict) ?? []).map(({ number, element }) => {
      const tag = known.get(element) ?? tagOf(element)
      known.set(element, tag)
      return { number, ...tag }
    })
  )
}

function tagOf(element: Element): Omit<ContentTag, 'number'> {
  const around = [...upwards(element)]
  const types = around.map(typeOf)
  const note = around[types.indexOf('Note')]
  const isCall = types.includes('Reference') && !types.includes('TOCI')
  const sign = isCall ? 'call' : note !== undefined && types.includes('Lbl') ? 'mark' : undefined
  const block = around.find((other) => !inline.has(typeOf(other) ?? ''))
  return { note: note === undefined ? undefined : textAt(note.dict, 'ID'), sign, language: block?.language }
}

function* upwards(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at !== undefined; at = at.parent) yield at
}

/** PDF 32000-1, 14.8.4.4. */
const inline = new Set('Span Quote Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT WP Lbl'.split(' '))
