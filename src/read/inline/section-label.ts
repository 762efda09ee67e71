import type { InlineDirective } from './directive.ts'

/** `:section[一、]`: the number of a section that begins inside a paragraph. */
export const sectionLabel: InlineDirective = {
  settings: ['words'],
  words: 'required',
  attributes: {},
  read: (state, node) => {
    state.count.sections += 1
    return [
      {
        type: 'sectionLabel',
        id: `${state.anchor}-section-${state.count.sections}`,
        children: state.inlines(node.children),
        place: state.place(node)
      }
    ]
  }
}
