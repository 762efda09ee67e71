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

/** Whether it is a well-formed BCP 47 tag: `ru`, `zh-Hans`. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
