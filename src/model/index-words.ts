import type { AuthorityKind, HeadingLanguage } from './authority.ts'
import type { BookIndex, IndexHeading, PostedMark } from './edition.ts'
import type { IndexConfig } from './edition-config.ts'

/** What an index says in its own language. Forms: ISO 999, New Hart's Rules 19.5, CMOS 16; GB/T 22466 for Chinese. */
export interface IndexWords {
  /** BCP 47 tag. */
  language: string
  title: string
  /** Between heading and parallel headings; between heading and locators. */
  gap: string
  /** Between locators. */
  comma: string
  /** Before see and see also. */
  stop: string
  see: string
  seeAlso: string
  /** Between the targets of a pointer, and between subentries that run on. */
  semicolon: string
  /** Between heading and subheading in a pointer. */
  under: string
  /** Between the figures of a range where the language decides. */
  dash: string
  /** Round what belongs to a part of an entry that runs on. */
  brackets: [string, string]
  /** Appended to a heading that is repeated at the head of a column. */
  continued: string
  /** Where a mark stands that stands in no paragraph. */
  places: { close: string; headnote: string; sourceNote: string }
  /** The texts of each language. */
  texts: Record<HeadingLanguage, string>
}

export const indexWords: Record<HeadingLanguage, IndexWords> = {
  zh: {
    language: 'zh-Hans',
    title: '索引',
    gap: '\u3000',
    comma: '，',
    stop: '\u3000',
    see: '见',
    seeAlso: '参见',
    semicolon: '；',
    under: '：',
    dash: '—',
    brackets: ['（', '）'],
    continued: '（续）',
    places: { close: '落款', headnote: '题解', sourceNote: '文本来源' },
    texts: { zh: '中文文本', en: '英文译本', ru: '俄文译本' }
  },
  en: {
    language: 'en',
    title: 'Index',
    gap: '\u2002',
    comma: ', ',
    stop: '. ',
    see: 'See ',
    seeAlso: 'See also ',
    semicolon: '; ',
    under: ': ',
    dash: '–',
    brackets: [' (', ')'],
    continued: ' (continued)',
    places: { close: 'signatures', headnote: 'headnote', sourceNote: 'source note' },
    texts: { zh: 'Chinese texts', en: 'English texts', ru: 'Russian texts' }
  },
  ru: {
    language: 'ru',
    title: 'Указатель',
    gap: '\u2002',
    comma: ', ',
    stop: '. ',
    see: 'См. ',
    seeAlso: 'См. также ',
    semicolon: '; ',
    under: ': ',
    dash: '–',
    brackets: [' (', ')'],
    continued: ' (продолжение)',
    places: { close: 'подписи', headnote: 'вступление', sourceNote: 'источник' },
    texts: { zh: 'китайских текстов', en: 'английских текстов', ru: 'русских текстов' }
  }
}

const kindsInWords: Record<HeadingLanguage, Record<AuthorityKind, string>> = {
  zh: { person: '人名', place: '地名', organisation: '组织', document: '文件', subject: '主题' },
  en: { person: 'persons', place: 'places', organisation: 'organizations', document: 'documents', subject: 'subjects' },
  ru: { person: 'лица', place: 'места', organisation: 'организации', document: 'документы', subject: 'предметы' }
}

/** Say what the reader must know of an index: scope, order, locators, references (ISO 999 7.1, D-14). */
export function explanationOf({ config, groups }: Pick<BookIndex, 'config' | 'groups'>): string {
  const marks = groups.flatMap(({ headings }) => headings.flatMap(marksOf))
  const bold = marks.some(({ principal }) => principal)
  return explanations[config.language](config, bold)
}

function marksOf({ marks, subheadings }: IndexHeading): PostedMark[] {
  return [...marks, ...subheadings.flatMap(marksOf)]
}

const explanations: Record<HeadingLanguage, (config: IndexConfig, bold: boolean) => string> = {
  zh: ({ kinds, order, locators, ranges, texts: [own, other] }, bold) =>
    [
      `本索引收录正文与注释中的${chineseList(kinds.map((kind) => kindsInWords.zh[kind]))}，`,
      `按${order === 'strokes' ? '笔画' : '汉语拼音'}排序。`,
      locators === 'page'
        ? `数字为${pagesIn('zh', own, other)}；“注”后为该页注号`
        : '冒号前为文件编号，后为段号；“注”指该段所附注释',
      bold ? '；黑体为主要论述之处' : '',
      ranges === 'none' ? '。' : '；两数之间用连接号者，表示该项在各处连续论及。',
      '“见”指向本书采用的标目，“参见”指向相关标目。'
    ].join(''),
  en: ({ kinds, locators, ranges, texts: [own, other] }, bold) =>
    [
      `This index covers ${kinds.map((kind) => kindsInWords.en[kind]).join(', ')} in texts and notes, letter by letter.`,
      locators === 'page'
        ? ` Numbers are pages${pagesIn('en', own, other)}; n stands before the number of a note on that page.`
        : ' Locators give document and paragraph; n stands for a note called there.',
      bold ? ' Bold marks the principal places.' : '',
      ranges === 'none' ? '' : ' A range means that the matter is treated throughout.'
    ].join(''),
  ru: ({ kinds, locators, ranges, texts: [own, other] }, bold) =>
    [
      `Указатель охватывает тексты и примечания (${kinds.map((kind) => kindsInWords.ru[kind]).join(', ')}); `,
      'порядок алфавитный.',
      locators === 'page'
        ? ` Цифры означают страницы${pagesIn('ru', own, other)}; «прим.» — примечание на этой странице.`
        : ' Даны номер документа и абзаца, «прим.» — примечание к нему.',
      bold ? ' Полужирным выделены главные места.' : '',
      ranges === 'none' ? '' : ' Тире означает, что речь об этом идёт на протяжении всех этих мест.'
    ].join('')
}

/** Say whose pages they are, in an edition of several languages: its own, or another's where there is nothing in its own. */
function pagesIn(language: HeadingLanguage, own?: HeadingLanguage, other?: HeadingLanguage): string {
  const { texts } = indexWords[language]
  if (language === 'zh') {
    if (own === undefined) return '页码'
    return `${texts[own]}的页码${other === undefined ? '' : `，未译之处为${texts[other]}的页码`}`
  }
  if (own === undefined) return ''
  if (language === 'en')
    return ` of the ${texts[own]}${other === undefined ? '' : `, or of the ${texts[other]} where there is no translation`}`
  return ` ${texts[own]}${other === undefined ? '' : `, а где перевода нет — ${texts[other]}`}`
}

/** 人名、地名及主题. */
function chineseList(words: string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join('、')}及${last}`
}
