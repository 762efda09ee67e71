import type { Complain } from '../../model/complaint.ts'
import type { BookWords } from '../../model/edition-config.ts'
import { knownLanguages } from '../../model/language.ts'
import type { Inputs } from '../inputs.ts'
import { checkSchema } from '../schema.ts'
import { startOf } from '../source.ts'
import { readYaml } from '../yaml.ts'

/** Read what the book says of itself in other languages, by language; who and where stay where nothing is said. */
export function readBookWords(inputs: Inputs, book: BookWords, complain: Complain): Map<string, BookWords> {
  const words = new Map<string, BookWords>()
  for (const language of knownLanguages) {
    const file = `edition.${language}.yaml`
    const source = inputs.has(file) ? inputs.text(file, startOf(file)) : undefined
    const yaml = source && readYaml(source, complain)
    const data = yaml && checkSchema<Written>('translated-edition', yaml, complain)
    const { editors, publisher, imprintPlace } = book
    if (data !== undefined) words.set(language, { editors, publisher, imprintPlace, ...data })
  }
  return words
}

type Written = Partial<BookWords> & Pick<BookWords, 'title' | 'subtitle' | 'imprint'>
