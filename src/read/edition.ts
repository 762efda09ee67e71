import type { Complain } from '../model/complaint.ts'
import type { BookWords, EditionConfig, Layout } from '../model/edition-config.ts'
import type { ImpositionOptions } from '../model/imposition.ts'
import { primary } from '../model/language.ts'
import { endNotesHaveAPart, idIsUnique, languageHasTexts, layoutFitsLanguages } from '../model/rules.ts'
import { completeIndexes, type WrittenIndex } from './indexes.ts'
import type { Inputs } from './inputs.ts'
import { checkSchema } from './schema.ts'
import { completeSeries, type WrittenSeries } from './series.ts'
import { startOf } from './source.ts'
import { readBookWords } from './translation/book-words.ts'
import { type KeyPath, readYaml, type YamlText } from './yaml.ts'

const file = 'edition.yaml'

/** What all editions share, as written. */
interface BookData extends BookWords, Shared {
  name: string
  notes: { series: WrittenSeries[] }
  language: string
  editions?: EditionData[]
  booklet?: ImpositionOptions
}

type Shared = Pick<
  EditionConfig,
  'date' | 'statements' | 'parts' | 'page' | 'fonts' | 'hyphenation' | 'pdf' | 'purpose' | 'lineNumbers' | 'pinyin'
> & {
  indexes?: WrittenIndex[]
}

type Book = Omit<BookData, 'notes' | 'editions' | 'booklet'> & Pick<EditionConfig, 'notes' | 'booklet'>

/** One edition as written: what is other than in the book. */
interface EditionData extends Partial<BookWords & Shared> {
  name: string
  languages?: string[]
  layout?: Exclude<Layout, 'alone'>
  booklet?: ImpositionOptions
}

/** Read `edition.yaml`: the editions that the book is built in, at least one; every default is filled in. */
export function readEditions(
  inputs: Inputs,
  complain: Complain
): { editions: [EditionConfig, ...EditionConfig[]]; words: Map<string, BookWords>; yaml: YamlText } | undefined {
  const source = inputs.text(file, startOf(file))
  const yaml = source && readYaml(source, complain)
  const data = yaml && checkSchema<BookData>('edition', yaml, complain)
  if (data === undefined || yaml === undefined) return undefined
  const { editions: declared = [], ...rest } = data
  const book: Book = {
    booklet: undefined,
    ...rest,
    notes: { series: completeSeries(data.notes.series, yaml, complain) }
  }
  const words = readBookWords(inputs, data, complain)
  const make = (entry: EditionData, path: KeyPath) => {
    const edition = editionOf(book, entry, words, yaml, path, complain)
    for (const [at, language] of edition.languages.entries())
      if (language !== book.language && !hasTexts(inputs, language))
        complain(languageHasTexts(yaml.placeOf([...path, 'languages', at]), language))
    return edition
  }
  const editions = declared.map((entry, at) => make(entry, ['editions', at]))
  for (const [at, { name, place }] of editions.entries()) {
    const former = editions.slice(0, at).find((edition) => edition.name === name)
    if (former !== undefined) complain(idIsUnique(place, 'edition', name, former.place))
  }
  const [first = make({ name: book.name }, []), ...others] = editions
  return { editions: [first, ...others], words, yaml }
}

function editionOf(
  book: Book,
  { languages = [book.language], layout, ...own }: EditionData,
  words: Map<string, BookWords>,
  yaml: YamlText,
  path: KeyPath,
  complain: Complain
): EditionConfig {
  const place = yaml.placeOf(path)
  const tags = languages.map((language) => fullTag(language, book.language))
  const chosen: Layout = tags.length === 1 ? 'alone' : (layout ?? (tags.length === 2 ? 'facing' : 'columns'))
  const misfit = tags.length === 1 ? layout !== undefined : chosen === 'facing' && tags.length > 2
  if (misfit) complain(layoutFitsLanguages(yaml.placeOf([...path, 'layout']), layout ?? chosen, tags))
  const parts = own.parts ?? book.parts
  for (const [at, { id, place: stands }] of book.notes.series.entries())
    if (stands === 'book' && !parts.includes('notes'))
      complain(endNotesHaveAPart(yaml.placeOf(['notes', 'series', at]), id))
  const [leading = book.language] = tags
  const from = own.indexes === undefined ? [] : path
  const indexes = completeIndexes(own.indexes ?? book.indexes, tags, yaml, from, complain)
  const inWords = (language: string): BookWords => ({ ...wordsOf(book), ...words.get(primary(language)) })
  const edition = {
    ...book,
    ...inWords(leading),
    ...own,
    indexes,
    language: leading,
    languages: tags,
    layout: chosen,
    place
  }
  return {
    ...edition,
    words: new Map([...tags.map((tag) => [tag, inWords(tag)] as const), [leading, wordsOf(edition)]])
  }
}

function wordsOf({ title, subtitle, editors, publisher, imprintPlace, imprint }: BookWords): BookWords {
  return { title, subtitle, editors, publisher, imprintPlace, imprint }
}

/** Whether a statement is handed in in a language. */
function hasTexts({ files }: Inputs, language: string): boolean {
  return files.some((file) => /^statements\/[^/]+\/text\.(\w+)\.md$/u.exec(file)?.[1] === primary(language))
}

/** `zh` means the language of the book where that is `zh-Hans`. */
function fullTag(language: string, ofBook: string): string {
  return primary(ofBook) === language ? ofBook : language
}
