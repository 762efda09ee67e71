import type { Complain } from '../../model/complaint.ts'
import { idIn } from '../../model/language.ts'
import type { Translation } from '../../model/manuscript.ts'
import { idIsItsFolder } from '../../model/rules.ts'
import type { Standing } from '../../model/translation.ts'
import { begin } from '../begin.ts'
import { frontMatter } from '../front-matter.ts'
import { parseMarkdown } from '../markdown.ts'
import { isReasonable } from '../reasonable.ts'
import type { Source } from '../source.ts'
import type { State } from '../state.ts'
import { checkParts, partsOf } from '../statement.ts'

/** The front matter, its defaults filled in. */
interface FrontMatter {
  id: string
  language: string
  status: Standing
  shortTitle: string
  dateline: string
  translator: string
  titleUnverified: boolean
}

/** What a translation says of itself; the rest its original does. */
export type OwnTranslation = Omit<Translation, 'titleSupplied' | 'kind' | 'date' | 'parties' | 'witness'>

/** Read a statement in another language. */
export function readTranslation(
  source: Source,
  original: string,
  language: string,
  image: State['image'],
  complain: Complain
): OwnTranslation | undefined {
  if (!isReasonable(source, complain)) return undefined
  const front = frontMatter<FrontMatter>(source, parseMarkdown(source.text), 'translation', complain)
  if (front === undefined) return undefined
  const { data, yaml, body } = front
  if (data.id !== original) complain(idIsItsFolder(yaml.placeOf(['id']), data.id, original))
  const id = idIn(original, language)
  const blocks = begin(source, 'statement', id, image, complain, language).blocks(body)
  checkParts(blocks, yaml, complain)
  return {
    id,
    of: original,
    file: source.file,
    language: data.language,
    standing: data.status,
    translator: data.translator,
    titleUnverified: data.titleUnverified,
    shortTitle: data.shortTitle,
    dateline: data.dateline,
    ...partsOf(blocks),
    paragraphs: { there: 0, of: 0 },
    notes: [],
    place: yaml.placeOf(['id'])
  }
}
