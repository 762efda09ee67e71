import type { InlineDirective } from './directive.ts'

/** `:emendation[words]{op=S1-04}`: the place of a declared operation; without words a point in the text. */
export const emendation: InlineDirective = {
  settings: ['words'],
  words: 'optional',
  attributes: { op: 'required' },
  read: (state, node, value) => [
    { type: 'emendation', operation: value('op'), children: state.inlines(node.children), place: state.place(node) }
  ]
}
