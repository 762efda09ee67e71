import { attributeFits } from '../../model/rules.ts'
import type { InlineDirective } from './directive.ts'

const everywhere: InlineDirective['settings'] = ['words', 'prose', 'editorial', 'note', 'event']

/**
 * `:mark[words]{as=id}`: these words mention an authority; without words, the point does. `rank=principal` makes it a
 * principal place; `range=from` and `range=to` open and close a range.
 */
export const mark: InlineDirective = {
  settings: everywhere,
  words: 'optional',
  attributes: { as: 'required', rank: 'optional', range: 'optional' },
  read: (state, node, value) => {
    const place = state.place(node)
    const [rank, range] = [value('rank'), value('range')]
    if (!['', 'principal'].includes(rank)) state.complain(attributeFits(place, 'mark', 'rank', rank, ['principal']))
    if (!['', 'from', 'to'].includes(range))
      state.complain(attributeFits(place, 'mark', 'range', range, ['from', 'to']))
    return [
      {
        type: 'draftMark',
        authority: value('as'),
        suppress: false,
        principal: rank === 'principal',
        range: range === 'from' || range === 'to' ? range : undefined,
        children: state.inlines(node.children),
        place
      }
    ]
  }
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
      principal: false,
      range: undefined,
      children: state.inlines(node.children),
      place: state.place(node)
    }
  ]
}
