import type { Emphasis as MdastEmphasis, Strong } from 'mdast'
import { syntaxIsDocumented } from '../../model/rules.ts'
import type { Emphasis } from '../../model/text.ts'
import type { State } from '../state.ts'

/** `*words*`, `**words**`; the underscores of CommonMark are not part of the format. */
export function emphasis(state: State, node: MdastEmphasis | Strong): Emphasis<'draft'>[] {
  if (!state.sliceOf(node).startsWith('*'))
    state.complain(syntaxIsDocumented(state.place(node), 'emphasis by underscores', 'write *words* or **words**'))
  return [{ type: node.type, children: state.inlines(node.children), place: state.place(node) }]
}
