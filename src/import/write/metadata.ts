import type { Language } from '../received.ts'
import { dateIn, type FoundDate } from '../structure/dates.ts'
import { namesDocument } from '../structure/measure.ts'
import type { Document } from '../structure/part.ts'

/** What the front matter says of a document, as far as the document itself says it. */
export interface Metadata {
  title: string
  /** True where none was found: the words are ours. */
  titleSupplied: boolean
  kind: 'joint-statement' | 'report'
  /** ISO 8601; with `?` where it comes from running text, `0000` where there is none. */
  date: string
  dateline: string
  dateFrom: 'dateline' | 'text' | 'nowhere'
}

const untitled: Record<Language, string> = { 'zh-Hans': '无题', 'zh-Hant': '無題', ru: 'Без названия', en: 'Untitled' }
const undated: Record<Language, string> = {
  'zh-Hans': '〔日期未详〕',
  'zh-Hant': '〔日期未詳〕',
  ru: '[Без даты]',
  en: '[Undated]'
}

/** Read title, kind and date off a document. */
export function metadataOf({ parts }: Document, language: Language): Metadata {
  const wordsOf = (role: string) => parts.find((part) => part.role === role)
  const titlePart = wordsOf('title')
  const subtitle = wordsOf('subtitle')?.passage.words ?? ''
  const whole = titlePart?.passage.words ?? ''
  // A subtitle in the same line begins where the title ends.
  const length = titlePart?.passage.offsets.filter((offset) => offset < titlePart.to).length ?? 0
  const title = whole.slice(0, length).trim()
  const isStatement = namesDocument(whole + subtitle) || parts.some(({ role }) => role === 'signature')
  return {
    title: title === '' ? untitled[language] : title,
    titleSupplied: title === '',
    kind: isStatement ? 'joint-statement' : 'report',
    ...dateOf(parts, language)
  }
}

function dateOf(parts: Document['parts'], language: Language): Pick<Metadata, 'date' | 'dateline' | 'dateFrom'> {
  const line = parts.find(({ role }) => role === 'dateline')?.passage.words
  const found = line === undefined ? undefined : dateIn(line)
  if (line !== undefined && found !== undefined)
    return { date: found.date, dateline: printed(line, found, language), dateFrom: 'dateline' }
  const first = parts.find(({ role }) => role === 'paragraph')
  const inText = dateIn(first?.passage.words ?? '')
  if (inText === undefined) return { date: '0000', dateline: undated[language], dateFrom: 'nowhere' }
  return { date: `${inText.date}?`, dateline: `〔${printed('', inText, language)}〕`, dateFrom: 'text' }
}

/** `1997年11月10日，北京`; in other languages the line as it stands, or the ISO date. */
function printed(line: string, { year, month, day, date, rest }: FoundDate, language: Language): string {
  if (language === 'ru' || language === 'en') return line === '' ? date : line
  const place = /[于於在](\p{Script=Han}{2,8}?)(?:签订|签署|簽訂|簽署|发表|發表)?$/u.exec(rest)?.[1] ?? ''
  return `${year}年${month}月${day}日${place === '' ? '' : `，${place}`}`
}
