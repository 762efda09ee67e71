import { sourcesStandLast } from '../../model/rules.ts'
import type { InlineDirective } from './directive.ts'

/** `:sources[A, B]` is data at the end of a note, where `notes.ts` takes it off; anywhere else it is an error. */
export const sources: InlineDirective = {
  settings: ['note'],
  words: 'required',
  attributes: {},
  read: (state, node) => {
    if (state.setting === 'note') state.complain(sourcesStandLast(state.place(node)))
    return []
  }
}
