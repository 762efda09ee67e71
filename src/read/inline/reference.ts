import { nameIn } from '../../model/language.ts'
import type { InlineDirective } from './directive.ts'

/** `:ref{to=D1:6}`. Not in the words of a statement: what it prints stands in no witness. */
export const reference: InlineDirective = {
  settings: ['prose', 'editorial', 'note', 'event'],
  words: 'none',
  attributes: { to: 'required' },
  read: (state, node, value) => [
    { type: 'draftReference', to: nameIn(value('to'), state.translated), place: state.place(node) }
  ]
}
