import type { Complain } from '../../model/complaint.ts'
import type { BookWords } from '../../model/edition-config.ts'
import type { KeptTrees } from '../../model/kept-trees.ts'
import { knownLanguages } from '../../model/language.ts'
import type { Manuscript, TranslatedBook } from '../../model/manuscript.ts'
import type { Series } from '../../model/series.ts'
import type { Images } from '../images.ts'
import type { Inputs } from '../inputs.ts'
import { kept } from '../kept.ts'
import { readProse } from '../prose.ts'
import { readSeriesNotes } from '../series-notes.ts'
import { startOf } from '../source.ts'
import { type Originals, readDismissals, readLists, readSourceRecords } from './lists.ts'
import { readTranslation } from './statement.ts'

/** Read all that is handed in in other languages: the statements, and whatever else has a file of that language. */
export function readTranslatedBooks(
  inputs: Inputs,
  images: Images,
  manuscripts: Manuscript[],
  words: Map<string, BookWords>,
  series: Series[],
  originals: Originals,
  trees: KeptTrees,
  complain: Complain
): TranslatedBook[] {
  return knownLanguages
    .filter((language) => isHandedIn(inputs, language))
    .map((language): TranslatedBook => {
      const folders = manuscripts.map(({ id }) => `statements/${id}/`)
      return {
        language,
        words: words.get(language),
        ...readLists(inputs, language, originals, complain),
        statements: manuscripts.flatMap((original) => {
          const translation = translationOf(inputs, images, original, language, series, trees, complain)
          return translation === undefined ? [] : [translation]
        }),
        prose: readProses(inputs, images, language, trees, complain),
        records: ['', ...folders].flatMap((folder) =>
          readSourceRecords(inputs, `${folder}translated-from.${language}.yaml`, complain)
        ),
        dismissals: readDismissals(inputs, language, complain)
      }
    })
}

/** A language counts as handed in when a statement has a text in it. The originals are Chinese. */
function isHandedIn({ files }: Inputs, language: string): boolean {
  return (
    language !== 'zh' && files.some((file) => new RegExp(`^statements/[^/]+/text\\.${language}\\.md$`, 'u').test(file))
  )
}

function translationOf(
  inputs: Inputs,
  images: Images,
  original: Manuscript,
  language: string,
  series: Series[],
  trees: KeptTrees,
  complain: Complain
): TranslatedBook['statements'][number] | undefined {
  const folder = `statements/${original.id}/`
  const file = `${folder}text.${language}.md`
  const source = inputs.has(file) ? inputs.text(file, startOf(file)) : undefined
  const desk = { image: images.take, complain }
  const own =
    source &&
    kept(trees, ['translation', original.id, language], source, desk, (...at) =>
      readTranslation(source, original.id, language, ...at)
    )
  const notes = readSeriesNotes(inputs, `statements/${original.id}`, series, trees, desk, language)
  return own && { ...original, ...own, notes }
}

function readProses(
  inputs: Inputs,
  images: Images,
  language: string,
  trees: KeptTrees,
  complain: Complain
): TranslatedBook['prose'] {
  const desk = { image: images.take, complain }
  return inputs.files.flatMap((file) => {
    const name = new RegExp(`^prose/([a-z0-9-]+)\\.${language}\\.md$`, 'u').exec(file)?.[1]
    const source = name === undefined ? undefined : inputs.text(file, startOf(file))
    const prose =
      name &&
      source &&
      kept(trees, ['prose', name, language], source, desk, (...at) => readProse(source, name, ...at, language))
    return prose ? [prose] : []
  })
}
