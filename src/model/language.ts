import type { HeadingLanguage } from './authority.ts'

/** Languages that engross has words for. */
export const knownLanguages = ['zh', 'en', 'ru'] as const

/** Name the primary language of a tag: `zh-Hans` is `zh`. */
export function primary(language: string): string {
  return language.split('-')[0] ?? language
}

/** Give the language of the records that a tag is; Chinese where they have no such. */
export function headingLanguage(tag: string): HeadingLanguage {
  const language = primary(tag)
  return language === 'en' || language === 'ru' ? language : 'zh'
}

/** Give the id of a statement in a language: `D1-en`. */
export function idIn(statement: string, language: string | undefined): string {
  return language === undefined ? statement : `${statement}-${language}`
}

const translated = new RegExp(`-(?:${knownLanguages.join('|')})$`, 'u')

/** Give the id of the original of a statement: `D1` of `D1-en`. */
export function originalOf(statement: string): string {
  return statement.replace(translated, '')
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
