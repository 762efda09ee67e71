import type { Break as MdastBreak } from 'mdast'
import { syntaxIsDocumented } from '../../model/rules.ts'
import type { Break } from '../../model/text.ts'
import type { State } from '../state.ts'

/** A backslash at the end of a line. Two spaces there, which nobody sees, are not part of the format. */
export function breakLine(state: State, node: MdastBreak): Break[] {
  const place = state.place(node)
  if (!state.sliceOf(node).startsWith('\\'))
    state.complain(syntaxIsDocumented(place, 'a line break by spaces', 'write a backslash at the end of the line'))
  return [{ type: 'break', place }]
}
