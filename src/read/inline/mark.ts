import type { InlineDirective } from './directive.ts'

const everywhere: InlineDirective['settings'] = ['words', 'prose', 'editorial', 'note', 'event']

/** `:mark[words]{as=id}`: these words mention an authority; without words, the point does. */
export const mark: InlineDirective = {
  settings: everywhere,
  words: 'optional',
  attributes: { as: 'required' },
  read: (state, node, value) => [
    {
      type: 'draftMark',
      authority: value('as'),
      suppress: false,
      children: state.inlines(node.children),
      place: state.place(node)
    }
  ]
}

/** `:unmark[words]`: these words mention nothing; with `{as=id}`, not that one. */
export const unmark: InlineDirective = {
  settings: everywhere,
  words: 'required',
  attributes: { as: 'optional' },
  read: (state, node, value) => [
    {
      type: 'draftMark',
      authority: value('as') === '' ? undefined : value('as'),
      suppress: true,
      children: state.inlines(node.children),
      place: state.place(node)
    }
  ]
}
