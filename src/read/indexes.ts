import type { AuthorityKind, HeadingLanguage } from '../model/authority.ts'
import type { Complain } from '../model/complaint.ts'
import type { IndexConfig, IndexOrder } from '../model/edition-config.ts'
import { indexWords } from '../model/index-words.ts'
import { headingLanguage } from '../model/language.ts'
import { idIsUnique, indexOrderFits } from '../model/rules.ts'
import type { KeyPath, YamlText } from './yaml.ts'

/** An index as it is written: what is usual, or follows from its language, may be left out. */
export type WrittenIndex = Pick<IndexConfig, 'id' | 'parallel' | 'subentries' | 'locators'> &
  Partial<Omit<IndexConfig, 'texts'>>

const everyKind: AuthorityKind[] = ['person', 'place', 'organisation', 'document', 'subject']

/** Orders that a language has, its own first. */
const ordersOf: Record<HeadingLanguage, [IndexOrder, ...IndexOrder[]]> = {
  zh: ['pinyin', 'strokes'],
  en: ['latin'],
  ru: ['cyrillic']
}

/**
 * Complete the indexes of an edition, and complain of two of one name and of orders that a language does not have.
 * An edition that declares none has one of everything, in its own language. `languages` are those of the edition, the
 * leading one first.
 */
export function completeIndexes(
  written: WrittenIndex[] | undefined,
  languages: string[],
  yaml: YamlText,
  path: KeyPath,
  complain: Complain
): IndexConfig[] {
  const spoken = languages.map(headingLanguage)
  if (written === undefined)
    return [complete({ id: 'index', parallel: [], subentries: 'indented', locators: 'page' }, spoken)]
  return written.map((one, at) => {
    const index = complete(one, spoken)
    const former = written.findIndex(({ id }) => id === one.id)
    const placeOf = (position: number, key: string) => yaml.placeOf([...path, 'indexes', position, key])
    if (former < at) complain(idIsUnique(placeOf(at, 'id'), 'index', one.id, placeOf(former, 'id')))
    const allowed = ordersOf[index.language]
    if (!allowed.includes(index.order))
      complain(indexOrderFits(placeOf(at, 'order'), index.order, index.language, allowed))
    return index
  })
}

function complete(written: WrittenIndex, spoken: HeadingLanguage[]): IndexConfig {
  const [leading = 'zh'] = spoken
  const { language = leading, kinds = everyKind } = written
  const { title = indexWords[language].title, order = ordersOf[language][0] } = written
  const ranges = written.ranges ?? (language === 'zh' ? 'chinese' : 'full')
  const parallel = written.parallel.filter((other) => other !== language)
  const known = spoken.includes(language) ? [language, leading] : [leading]
  const texts = spoken.length < 2 ? [] : [...new Set(known)]
  return { ...written, language, texts, kinds, title, order, ranges, parallel }
}
