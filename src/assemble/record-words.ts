import type { HeadingLanguage } from '../model/authority.ts'
import type { Statement } from '../model/edition.ts'
import { headingLanguage } from '../model/language.ts'
import type { RecordWords } from '../model/record-words.ts'
import { recordWordsEn } from './record-words-en.ts'
import { recordWordsRu } from './record-words-ru.ts'
import { recordWordsZh } from './record-words-zh.ts'

const tables: Record<HeadingLanguage, RecordWords> = { zh: recordWordsZh, en: recordWordsEn, ru: recordWordsRu }

/** Give the words for a tag; those of the originals, which are Chinese, where the language has none. */
export function recordWords(language: string): RecordWords {
  return tables[headingLanguage(language)]
}

/** Name a statement in a sentence: 《》 for a title of its own, 〔 〕 for one that the editor supplied. */
export function named({ shortTitle, titleSupplied }: Statement, words: RecordWords): string {
  return words.named(shortTitle, titleSupplied)
}
