import { languageIsTag } from '../../model/rules.ts'
import type { InlineDirective } from './directive.ts'

/** `:lang[words]{as=ru}`. */
export const foreign: InlineDirective = {
  settings: ['words', 'prose', 'editorial', 'note', 'event'],
  words: 'required',
  attributes: { as: 'required' },
  read: (state, node, value) => {
    const language = value('as')
    const place = state.place(node)
    if (language !== '' && !isLanguageTag(language)) state.complain(languageIsTag(place, language))
    return [{ type: 'foreign', language, children: state.inlines(node.children), place }]
  }
}

/** Whether it looks like a BCP 47 tag: `ru`, `zh-Hans`. */
function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)
}
