import type { Located } from '../../src/model/book-index.ts'
import type { Edition, Part } from '../../src/model/edition.ts'
import type { Place } from '../../src/model/place.ts'
import type { Block, Emendation, Inline, Mark, Note, Paragraph, Reference, Text } from '../../src/model/text.ts'
import { generalIndex } from '../general-index.ts'
import { editorNotes } from '../series.ts'

/** Small enough to check by eye, with one of everything that has text. */
export const place: Place = { file: 'statements/D1/text.zh.md', line: 12, column: 1 }

export function text(value: string): Text {
  return { type: 'text', value, place }
}

export function note(id: string, ...paragraphs: string[]): Note {
  const children = paragraphs.map((words): Paragraph<'fair'> => plainParagraph([text(words)]))
  return { type: 'note', id: `note-${id}`, series: 'editor', children, sources: ['W1', 'L1'], unsourced: false, place }
}

export function paragraph(number: number, ...children: Inline<'fair'>[]): Paragraph<'fair'> {
  return { type: 'paragraph', id: `D1-${number}`, number, children, place }
}

export function plainParagraph(children: Inline<'fair'>[]): Paragraph<'fair'> {
  return { type: 'paragraph', id: undefined, number: undefined, children, place }
}

const emendation: Emendation<'fair'> = { type: 'emendation', operation: 'S1-04', children: [text('一')], place }

const mark: Mark = {
  type: 'mark',
  id: 'mark-D1-1-china-1',
  authority: 'china',
  found: true,
  principal: false,
  range: undefined,
  children: [text('中国')],
  place
}

const reference: Reference = {
  type: 'reference',
  id: 'ref-D1-3-1',
  target: 'note-jiang',
  form: 'note',
  label: '注',
  place
}

const longWords =
  '双方愿继续为亚太地区乃至全世界的安全、稳定和经济繁荣作出自己的贡献，并指出长期的、相互信任的平等伙伴关系不针对任何第三国。' +
  '“一个国家”——“两种制度”的说法见于别处；边界全长约4200公里，双方将继续谈判。'

const statementText: Block<'fair'>[] = [
  { type: 'title', children: [text('中俄联合声明')], place },
  { type: 'subtitle', children: [text('（中俄高级会晤结果联合声明）')], place },
  { type: 'deck', id: 'D1-0', number: 0, children: [text('（会晤取得了成果）')], place },
  { type: 'heading', id: 'D1-section-1', level: 1, children: [emendation], place },
  paragraph(1, text('一九九七年十一月十日，'), mark, text('主席江泽民'), note('jiang', '时任中国主席。', '生于扬州。')),
  paragraph(2, text(longWords), note('apec', `亚太经济合作组织，简称APEC（${longWords}）。`), text('到此为止。')),
  {
    type: 'list',
    ordered: true,
    items: [
      {
        type: 'listItem',
        label: '1.',
        children: [
          paragraph(3, text('加强信任，'), { type: 'supplied', children: [text('并')], place }, text('见'), reference)
        ],
        place
      }
    ],
    place
  },
  paragraph(
    4,
    text('总统叶利钦（'),
    { type: 'foreign', language: 'en', children: [text('Boris Yeltsin met Jiang Zemin')], place },
    text('；Борис Ельцин）在北京。')
  ),
  {
    type: 'signatures',
    id: 'D1-signatures',
    parties: [
      { type: 'party', lines: [[text('中华人民共和国')], [text('江泽民')]], place },
      { type: 'party', lines: [[text('俄罗斯联邦')], [text('叶利钦')]], place }
    ],
    place
  },
  { type: 'dateline', id: 'D1-dateline', children: [text('一九九七年十一月十日于北京')], place }
]

const base = { listed: true, recto: true, language: 'zh-Hans' } as const

const parts: Part[] = [
  {
    ...base,
    type: 'halfTitle',
    id: 'half-title',
    name: 'half-title',
    matter: 'front',
    title: '',
    heading: '中俄联合声明集'
  },
  {
    ...base,
    type: 'contents',
    id: 'contents',
    name: 'contents',
    matter: 'front',
    title: '目录',
    lines: [{ target: 'D1', level: 1, label: [text('中俄联合声明')] }]
  },
  {
    ...base,
    type: 'statement',
    id: 'D1',
    name: 'statements',
    matter: 'body',
    title: '中俄联合声明',
    number: 1,
    statement: {
      id: 'D1',
      language: 'zh-Hans',
      shortTitle: '中俄联合声明',
      titleSupplied: false,
      kind: 'joint-statement',
      date: '1997-11-10',
      parties: [],
      dateline: '1997年11月10日，北京',
      siglum: 'S1',
      text: statementText,
      headnote: [plainParagraph([text('本篇为两国元首会晤的成果。')])],
      sourceNote: [plainParagraph([text('录自S1。')])],
      place
    },
    endNotes: [],
    apparatus: [
      {
        id: 'apparatus-S1-04',
        letter: 'a',
        of: 'S1-04',
        place,
        anchor: 'emendation-S1-04',
        where: '一',
        lemma: '一',
        account: '原作“—”（U+2014），据文例改。'
      }
    ]
  },
  { ...base, type: 'index', id: 'index', name: 'index', matter: 'back', title: '索引' },
  {
    ...base,
    type: 'colophon',
    id: 'colophon',
    name: 'colophon',
    matter: 'back',
    title: '版记',
    lines: ['以思源宋体排印', 'engross 0.1.0']
  }
]

export function smallEdition(): Edition {
  return {
    config: {
      name: 'small',
      title: '中俄联合声明集',
      subtitle: '',
      editors: ['某某'],
      publisher: 'engross',
      imprintPlace: '北京',
      date: '2026-11-21',
      language: 'zh-Hans',
      languages: ['zh-Hans'],
      layout: 'alone' as const,
      purpose: 'reading' as const,
      lineNumbers: false,
      pinyin: 'none',
      booklet: undefined,
      pdf: { profiles: ['screen'], attach: false },
      words: new Map(),
      statements: ['D1'],
      parts: ['half-title', 'contents', 'statements', 'index', 'colophon'],
      page: { profile: 'dakai32' },
      imprint: [],
      fonts: { text: 'noto-serif-sc', heads: 'noto-sans-sc', latin: 'noto-serif' },
      hyphenation: { en: { rules: 'en-gb', words: [] }, ru: { rules: 'ru', words: [] } },
      indexes: [generalIndex],
      notes: { series: [editorNotes] },
      place
    },
    parts: structuredClone(parts),
    indexes: [{ part: 'index', config: generalIndex, groups: [] }],
    spots: new Map(),
    searched: [],
    authorities: [],
    sources: [],
    witnesses: [],
    targets: new Map(),
    references: [reference],
    marks: new Map()
  }
}

/** What depends on the pages, as the small book is set in `small-pages.ts`. */
export function smallLocated(): Located {
  const entry = { language: 'zh-Hans', parallel: [], see: undefined, seeAlso: [], subentries: [] }
  const principal = false
  const groups = [
    {
      letter: 'J',
      entries: [
        {
          ...entry,
          id: 'entry-jiang',
          heading: '江泽民',
          locators: [{ principal, text: '1注①', anchors: ['note-jiang'] }]
        }
      ]
    },
    {
      letter: 'Z',
      entries: [
        {
          ...entry,
          id: 'entry-china',
          heading: '中国',
          locators: [{ principal, text: '1', anchors: ['mark-D1-1-china-1'] }],
          seeAlso: [{ anchor: 'entry-jiang', heading: '江泽民', language: 'zh-Hans' }],
          subentries: [{ ...entry, id: 'entry-china-north', heading: '北方', locators: [] }]
        },
        {
          ...entry,
          id: 'see-中华',
          heading: '中华',
          locators: [],
          see: { anchor: 'entry-china', heading: '中国', language: 'zh-Hans' }
        }
      ]
    }
  ]
  return {
    indexes: new Map([['index', groups]]),
    folios: new Map([['D1', '1']]),
    references: new Map([['ref-D1-3-1', '第1页注①']])
  }
}
