import type { AuthorityKind, HeadingLanguage } from '../model/authority.ts'
import type { Complain } from '../model/complaint.ts'
import type { IndexConfig, IndexOrder } from '../model/edition-config.ts'
import { indexWords } from '../model/index-words.ts'
import { idIsUnique, indexOrderFits } from '../model/rules.ts'
import type { KeyPath, YamlText } from './yaml.ts'

/** An index as it is written: what is usual, or follows from its language, may be left out. */
export type WrittenIndex = Pick<IndexConfig, 'id' | 'parallel' | 'subentries' | 'locators'> & Partial<IndexConfig>

const everyKind: AuthorityKind[] = ['person', 'place', 'organisation', 'document', 'subject']

/** Orders that a language has, its own first. */
const ordersOf: Record<HeadingLanguage, [IndexOrder, ...IndexOrder[]]> = {
  zh: ['pinyin', 'strokes'],
  en: ['latin'],
  ru: ['cyrillic']
}

/**
 * Complete the indexes of an edition, and complain of two of one name and of orders that a language does not have.
 * An edition that declares none has one of everything, in its own language.
 */
export function completeIndexes(
  written: WrittenIndex[] | undefined,
  ofEdition: string,
  yaml: YamlText,
  path: KeyPath,
  complain: Complain
): IndexConfig[] {
  const usual = languageOf(ofEdition)
  if (written === undefined)
    return [complete({ id: 'index', parallel: [], subentries: 'indented', locators: 'page' }, usual)]
  return written.map((one, at) => {
    const index = complete(one, usual)
    const former = written.findIndex(({ id }) => id === one.id)
    const placeOf = (position: number, key: string) => yaml.placeOf([...path, 'indexes', position, key])
    if (former < at) complain(idIsUnique(placeOf(at, 'id'), 'index', one.id, placeOf(former, 'id')))
    const allowed = ordersOf[index.language]
    if (!allowed.includes(index.order))
      complain(indexOrderFits(placeOf(at, 'order'), index.order, index.language, allowed))
    return index
  })
}

function complete(written: WrittenIndex, usual: HeadingLanguage): IndexConfig {
  const { language = usual, kinds = everyKind } = written
  const { title = indexWords[language].title, order = ordersOf[language][0] } = written
  const ranges = written.ranges ?? (language === 'zh' ? 'chinese' : 'full')
  const parallel = written.parallel.filter((other) => other !== language)
  return { ...written, language, kinds, title, order, ranges, parallel }
}

/** Give the language of the records that an edition's is; Chinese where they have no such. */
function languageOf(tag: string): HeadingLanguage {
  const [language] = tag.split('-')
  return language === 'en' || language === 'ru' ? language : 'zh'
}
