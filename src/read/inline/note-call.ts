import type { FootnoteReference } from 'mdast'
import { noteIn } from '../../model/language.ts'
import type { NoteCall } from '../../model/text.ts'
import type { State } from '../state.ts'

/** `[^id]`, in statements, their headnotes and notes; whether it has a note, of which series, `annotate` sees to. */
export function callNote(state: State, node: FootnoteReference): NoteCall[] {
  const place = state.place(node)
  if (!['words', 'editorial', 'note'].includes(state.setting)) state.misplaced(node, 'a note call')
  return [{ type: 'noteCall', note: noteIn(node.label ?? node.identifier, state.translated), place }]
}
