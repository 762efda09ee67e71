import type { Language } from '../received.ts'
import { dateIn, type FoundDate } from '../structure/dates.ts'
import { namesDocument } from '../structure/measure.ts'
import { type Document, numberedRoles } from '../structure/part.ts'

/** What the front matter says of a document, as far as the document itself says it. */
export interface Metadata {
  title: string
  /** True where none was found: the words are ours. */
  titleSupplied: boolean
  kind: 'joint-statement' | 'report'
  /** ISO 8601; with `?` where it comes from running text, `0000` where there is none. */
  date: string
  dateline: string
  dateFrom: 'head' | 'text' | 'nowhere'
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

/** The formula that closes a treaty and says when and where it was done. */
const done =
  /(?:签订|签署|签字|簽訂|簽署|订于|訂於)(?:于|於|，|。|$)|(?:于|於|在)\p{Script=Han}{1,8}(?:签订|签署|簽訂|簽署)|^(?:Done|Signed) (?:at|in)\b|^(?:Совершено|Подписано) в\b/u

function dateOf(parts: Document['parts'], language: Language): Pick<Metadata, 'date' | 'dateline' | 'dateFrom'> {
  for (const role of ['dateline', 'subtitle', 'title']) {
    const words = parts.find((part) => part.role === role)?.passage.words ?? ''
    const found = dateIn(words)
    const line = role === 'dateline' ? words : ''
    if (found !== undefined) return { date: found.date, dateline: printed(line, found, language), dateFrom: 'head' }
  }
  const running = parts.filter(({ role }) => numberedRoles.includes(role)).map(({ passage }) => passage.words)
  const closing = running.findLast((words) => done.test(words) && dateIn(words) !== undefined)
  const inText = dateIn(closing ?? running[0] ?? '')
  if (inText === undefined) return { date: '0000', dateline: undated[language], dateFrom: 'nowhere' }
  return { date: `${inText.date}?`, dateline: `〔${printed('', inText, language)}〕`, dateFrom: 'text' }
}

/** `1997年11月10日，北京`; in other languages the line as it stands, or the date as it is written. */
function printed(line: string, { year, month, day, words, rest }: FoundDate, language: Language): string {
  if (language === 'ru' || language === 'en') return line === '' ? words : line
  const bare = rest.replace(/[（）()，,、\s]/gu, '')
  const place = /^[于於在]?(\p{Script=Han}{2,8}?)(?:签订|签署|簽訂|簽署|发表|發表)?$/u.exec(bare)?.[1] ?? ''
  return `${year}年${month}月${day}日${place === '' ? '' : `，${place}`}`
}
