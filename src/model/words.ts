import type { HeadingLanguage } from './authority.ts'
import { primary } from './language.ts'
import type { GapStatus, Standing, TextStanding } from './translation.ts'

/** What the program itself prints, in one language. Every language has all of it: nothing falls back on another. */
export interface Words {
  abbreviations: string
  sources: string
  sourceNote: string
  apparatus: string
  notes: string
  /** Stands for the sources of a note that names none. */
  unverified: string
  /** Round words that the editors supply, and the codes of sources. */
  supplied: [string, string]
  codes: { open: string; between: string; close: string }
  /** Between a short form and what it stands for. */
  gap: string
  /** Name a document as references do: in quotation marks, or bracketed where the title is the editors'. */
  title: (words: string, supplied: boolean) => string
  /** `§6` of another document. */
  paragraph: (title: string, paragraph: string) => string
  deck: string
  page: (folio: string) => string
  onPage: (label: string, folio: string) => string
  /** A note by the name of its series and its mark, on the same page and on another. */
  note: (name: string, mark: string) => string
  noteOnPage: (folio: string, note: string) => string
  /** The standing of a text, under its title, and how much of it is there. */
  standing: Record<Standing, string>
  translated: (there: number, of: number) => string
  /** Behind [—]: why something is not translated; and of what was made from words that the original had before. */
  untranslated: Record<GapStatus, string>
  stale: string
  /** The standing in running heads, behind the title: whole, and where there is little room. */
  inHead: Record<Standing, [whole: string, short: string]>
}

const spaced = (before: string) => (folio: string) => `${before} ${folio}`

export const words: Record<HeadingLanguage, Words> = {
  zh: {
    abbreviations: '简称',
    sources: '引用文献',
    sourceNote: '文本来源',
    apparatus: '校勘记',
    notes: '注释',
    unverified: '待核',
    supplied: ['〔', '〕'],
    codes: { open: '（', between: '、', close: '）' },
    gap: '\u3000',
    title: (title, supplied) => (supplied ? `〔${title}〕` : `《${title}》`),
    paragraph: (title, paragraph) => title + paragraph,
    deck: '导语',
    page: (folio) => `第${folio}页`,
    onPage: (label, folio) => `${label}（第${folio}页）`,
    note: (name, mark) => name + mark,
    noteOnPage: (folio, note) => `第${folio}页${note}`,
    standing: {
      authentic: '作准文本',
      'official-translation': '正式译文',
      'unofficial-translation': '非正式译文',
      editorial: '本书译文，非正式文本',
      draft: '译文草稿'
    },
    translated: (there, of) => `，已译${of}段中的${there}段`,
    untranslated: { declared: '未译', missing: '译文缺', preparation: '译文尚在准备' },
    stale: '译文所据为原文旧稿',
    inHead: {
      authentic: ['作准文本', '作准'],
      'official-translation': ['正式译文', '正式译文'],
      'unofficial-translation': ['非正式译文', '非正式译文'],
      editorial: ['本书译文，非正式文本', '本书译文'],
      draft: ['译文草稿', '草稿']
    }
  },
  en: {
    abbreviations: 'Abbreviations',
    sources: 'Sources',
    sourceNote: 'Source Note',
    apparatus: 'Textual Notes',
    notes: 'Notes',
    unverified: 'not verified',
    supplied: ['[', ']'],
    codes: { open: ' (', between: ', ', close: ')' },
    gap: '\u2003',
    title: (title, supplied) => (supplied ? `[${title}]` : `“${title}”`),
    paragraph: (title, paragraph) => `${title}, ${paragraph}`,
    deck: 'lead-in',
    page: spaced('p.'),
    onPage: (label, folio) => `${label} (p. ${folio})`,
    note: (name, mark) => `${name === 'n' ? 'note' : name.trim()} ${mark.normalize('NFKC')}`,
    noteOnPage: (folio, note) => `p. ${folio}, ${note}`,
    standing: {
      authentic: 'Authentic text',
      'official-translation': 'Official translation',
      'unofficial-translation': 'Unofficial translation',
      editorial: 'Unofficial working translation made for this edition',
      draft: 'Draft translation'
    },
    translated: (there, of) => `; ${there} of ${of} paragraphs translated`,
    untranslated: { declared: 'not translated', missing: 'translation missing', preparation: 'in preparation' },
    stale: 'translated from an earlier text',
    inHead: {
      authentic: ['authentic text', 'authentic'],
      'official-translation': ['official translation', 'official tr.'],
      'unofficial-translation': ['unofficial translation', 'unofficial tr.'],
      editorial: ['working translation', 'working tr.'],
      draft: ['draft translation', 'draft tr.']
    }
  },
  ru: {
    abbreviations: 'Сокращения',
    sources: 'Источники',
    sourceNote: 'Источник текста',
    apparatus: 'Текстологические примечания',
    notes: 'Примечания',
    unverified: 'не проверено',
    supplied: ['[', ']'],
    codes: { open: ' (', between: ', ', close: ')' },
    gap: '\u2003',
    title: (title, supplied) => (supplied ? `[${title}]` : `«${title}»`),
    paragraph: (title, paragraph) => `${title}, ${paragraph}`,
    deck: 'вводка',
    page: spaced('с.'),
    onPage: (label, folio) => `${label} (с. ${folio})`,
    note: (name, mark) => `${name.trim()} ${mark.normalize('NFKC')}`,
    noteOnPage: (folio, note) => `с. ${folio}, ${note}`,
    standing: {
      authentic: 'Аутентичный текст',
      'official-translation': 'Официальный перевод',
      'unofficial-translation': 'Неофициальный перевод',
      editorial: 'Неофициальный рабочий перевод, выполненный для настоящего издания',
      draft: 'Черновой перевод'
    },
    translated: (there, of) => `; переведено абзацев: ${there} из ${of}`,
    untranslated: { declared: 'не переведено', missing: 'перевод отсутствует', preparation: 'перевод готовится' },
    stale: 'переведено с прежнего текста',
    inHead: {
      authentic: ['аутентичный текст', 'аутентичный'],
      'official-translation': ['официальный перевод', 'офиц. пер.'],
      'unofficial-translation': ['неофициальный перевод', 'неофиц. пер.'],
      editorial: ['рабочий перевод', 'раб. пер.'],
      draft: ['черновой перевод', 'черн. пер.']
    }
  }
}

/** Give the words for a tag; a language that the table does not know has those of the leading one of such editions. */
export function wordsFor(language: string): Words {
  const known = primary(language)
  return known === 'en' || known === 'ru' ? words[known] : words.zh
}

/** Say the standing of a text, and, where some of it is not translated, how much is. */
export function standingWords({ status, paragraphs: { there, of } }: TextStanding, language: string): string {
  const { standing, translated } = wordsFor(language)
  return standing[status] + (there === of ? '' : translated(there, of))
}
