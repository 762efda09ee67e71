import type { Blockquote } from 'mdast'
import type { Quotation } from '../../model/text.ts'
import type { State } from '../state.ts'

/** `> …` in the editor's prose and notes. */
export function quotation(state: State, node: Blockquote): Quotation<'draft'>[] {
  if (['statement', 'words', 'event'].includes(state.setting)) {
    state.misplaced(node, 'a quotation')
    return []
  }
  return [{ type: 'quotation', children: state.blocks(node.children), place: state.place(node) }]
}
