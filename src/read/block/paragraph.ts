import type { Paragraph as MdastParagraph } from 'mdast'
import { gapAt } from '../../model/gap.ts'
import { markupIsComplete } from '../../model/rules.ts'
import type { Figure, Gap, Inline, Paragraph } from '../../model/text.ts'
import { pointAt } from '../source.ts'
import type { State } from '../state.ts'
import { keyOf } from '../translation/of.ts'
import { figure } from './figure.ts'

/** Read a paragraph; in a statement it gets the next number. An image alone in it is a figure. */
export function paragraph(state: State, node: MdastParagraph): (Paragraph<'draft'> | Figure<'draft'> | Gap<'draft'>)[] {
  const [first, ...rest] = node.children
  if (first?.type === 'image' && rest.length === 0) return figure(state, first)
  const isNumbered = state.setting === 'statement' || state.setting === 'words'
  if (isNumbered && state.translated !== undefined) return translated(state, node)
  const children = wordsOf(state, node)
  const place = state.place(node)
  if (!isNumbered) return [{ type: 'paragraph', id: undefined, number: undefined, children, place }]
  state.count.paragraphs += 1
  const number = state.count.paragraphs
  return [{ type: 'paragraph', id: `${state.anchor}-${number}`, number, children, place }]
}

/** Read a paragraph of a translation, which has the number of its original; without words it is a declared gap. */
function translated(state: State, node: MdastParagraph): (Paragraph<'draft'> | Gap<'draft'>)[] {
  const key = keyOf(state, node)
  if (key === undefined) return []
  const place = state.place(node)
  const { number, id, counterpart, words } = key
  if (words.children.length === 0) return [gapAt(number, id, 'declared', state.translated ?? 'zh', place)]
  const isOneForOne = counterpart.to === number && counterpart.part === 1
  const children = wordsOf(state, words)
  return [{ type: 'paragraph', id, number, children, place, ...(isOneForOne ? {} : { counterpart }) }]
}

/** The words of a paragraph, whatever part it plays. */
export function wordsOf(state: State, node: MdastParagraph): Inline<'draft'>[] {
  checkLineStarts(state, node)
  return (state.setting === 'statement' ? state.within('words') : state).words(node.children)
}

/** A heading or list mark that Markdown did not take for one, because of a missing space or empty line. */
function checkLineStarts(state: State, node: MdastParagraph): void {
  const slice = state.sliceOf(node)
  for (const found of slice.matchAll(/(?:^|\n[ \t]*)(#{1,6}|\d{1,9}[.)](?!\d)|:{2,})/g)) {
    const mark = found[1] ?? ''
    const at = pointAt(slice, found.index + found[0].length - mark.length)
    const start = node.position?.start ?? { line: 1, column: 1 }
    const column = at.line === 1 ? start.column : at.column
    state.complain(markupIsComplete(state.source.place({ line: start.line + at.line - 1, column }), mark))
  }
}
