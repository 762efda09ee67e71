/** Languages that engross has words for. */
export const knownLanguages = ['zh', 'en', 'ru'] as const

/** Name the primary language of a tag: `zh-Hans` is `zh`. */
export function primary(language: string): string {
  return language.split('-')[0] ?? language
}

/** Give the id of a statement in a language: `D1-en`. */
export function idIn(statement: string, language: string | undefined): string {
  return language === undefined ? statement : `${statement}-${language}`
}

/** Give the id of a note in a language. No id that is written has two hyphens. */
export function noteIn(note: string, language: string | undefined): string {
  return language === undefined ? note : `${note}--${language}`
}

/** Turn what an editor writes in a translation (`D1:6`, `page:note:gas`) into the name of what stands in that language. */
export function nameIn(name: string, language: string | undefined): string {
  if (language === undefined) return name
  const [, page = '', rest = ''] = /^(page:)?(.*)$/su.exec(name) ?? []
  if (rest.startsWith('authority:')) return name
  if (rest.startsWith('note:')) return `${page}note:${noteIn(rest.slice('note:'.length), language)}`
  const [statement = '', ...number] = rest.split(':')
  return page + [idIn(statement, language), ...number].join(':')
}
