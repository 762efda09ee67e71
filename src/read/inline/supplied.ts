import type { InlineDirective } from './directive.ts'

/** `:supplied[words]`: words of the editor in 〔 〕, so inside them what editors may write. */
export const supplied: InlineDirective = {
  settings: ['words', 'prose', 'editorial', 'note', 'event'],
  words: 'required',
  attributes: {},
  read: (state, node) => {
    const inside = state.setting === 'words' ? state.within('editorial') : state
    return [{ type: 'supplied', children: inside.inlines(node.children), place: state.place(node) }]
  }
}
