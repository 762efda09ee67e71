import { expect, test } from 'vitest'
import type { Edition } from '../../src/model/edition.ts'
import type { ListEntry } from '../../src/model/list.ts'
import { expectUnits } from '../../src/prove/expect/expect.ts'
import { editionHash } from '../../src/prove/hash.ts'
import { place, plainParagraph, smallEdition, smallLocated, text } from './small-edition.ts'

function lines(edition: Edition): string[] {
  return expectUnits(edition, smallLocated()).map(({ id, kind, flow, text }) => `${flow} ${kind} ${id} ${text}`)
}

test('the units of a book, in its order, each with what it shall show', () => {
  expect(
    lines(smallEdition()).map((line) => (line.length > 70 ? `${line.slice(0, 70)}…` : line))
  ).toMatchInlineSnapshot(`
    [
      "text heading half-title-title 中俄联合声明集",
      "text heading contents-title 目录",
      "text contents contents-line-1 中俄联合声明1",
      "text heading D1-title 中俄联合声明",
      "text heading D1-subtitle （中俄高级会晤结果联合声明）",
      "text line D1-date 1997年11月10日，北京",
      "text prose D1-headnote-p1 本篇为两国元首会晤的成果。",
      "text paragraph D1-0 （会晤取得了成果）",
      "text heading D1-section-1 一",
      "text paragraph D1-1 一九九七年十一月十日，中国主席江泽民",
      "notes-editor note note-jiang-p1 时任中国主席。",
      "notes-editor note note-jiang-p2 生于扬州。",
      "notes-editor note note-jiang-sources （W1、L1）",
      "text paragraph D1-2 双方愿继续为亚太地区乃至全世界的安全、稳定和经济繁荣作出自己的贡献，并指出长期的、相互信任的平等伙伴…",
      "notes-editor note note-apec-p1 亚太经济合作组织，简称APEC（双方愿继续为亚太地区乃至全世界的安全、稳定和经…",
      "notes-editor note note-apec-sources （W1、L1）",
      "text paragraph D1-3 1.加强信任，〔并〕见第1页注①",
      "text paragraph D1-4 总统叶利钦（Boris Yeltsin met Jiang Zemin；Борис Ельцин）在…",
      "text paragraph D1-signatures-1-1 中华人民共和国",
      "text paragraph D1-signatures-1-2 江泽民",
      "text paragraph D1-signatures-2-1 俄罗斯联邦",
      "text paragraph D1-signatures-2-2 叶利钦",
      "text paragraph D1-dateline 一九九七年十一月十日于北京",
      "text heading D1-source-note-title 文本来源",
      "text prose D1-source-note-p1 录自S1。",
      "text heading D1-apparatus-title 校勘记",
      "text apparatus apparatus-S1-04 一　一］原作“—”（U+2014），据文例改。",
      "text heading index-title 索引",
      "text line index-explanation 本索引收录正文与注释中的人名、地名、组织、文件及主题，按汉语拼音排序。数字为页码；“…",
      "text line index-letter-J J",
      "text entry entry-jiang 江泽民　1注①",
      "text line index-letter-Z Z",
      "text entry entry-china 中国　1　参见江泽民",
      "text entry entry-china-north 北方",
      "text entry see-中华 中华　见中国",
      "text heading colophon-title 版记",
      "text line colophon-p1 以思源宋体排印",
      "text line colophon-p2 engross 0.1.0",
    ]
  `)
})

test('every part says what it has to say', () => {
  const part = {
    id: 'x',
    listed: true,
    recto: true,
    language: 'zh-Hans',
    matter: 'front',
    title: '题',
    name: 'method'
  } as const
  const person: ListEntry = {
    id: 'person-yeltsin',
    heading: { words: '叶利钦', target: 'entry-yeltsin' },
    forms: [{ language: 'en', heading: 'Boris Yeltsin' }],
    details: [[{ words: '1931年2月1日—2007年4月23日', target: undefined }], [{ words: '总统', target: undefined }]],
    place
  }
  const edition = smallEdition()
  edition.parts = [
    {
      ...part,
      type: 'titlePage',
      heading: '书名',
      subheading: '',
      editors: ['甲', '乙'],
      publisher: '社',
      standings: []
    },
    { ...part, type: 'imprint', lines: ['一行', '', '三行'] },
    {
      ...part,
      type: 'abbreviations',
      abbreviations: [{ short: 'F', meaning: '外交部本', place }],
      sources: [{ code: 'RF E', citation: '书', url: undefined, place }]
    },
    { ...part, type: 'list', list: 'persons', entries: [person] },
    {
      ...part,
      id: 'chronology',
      type: 'chronology',
      events: [
        {
          date: '1997',
          covers: [],
          timeline: '',
          label: '1997年',
          event: [plainParagraph([text('会晤')])],
          sources: ['W1']
        }
      ]
    },
    {
      ...part,
      id: 'method',
      type: 'prose',
      children: [
        { type: 'heading', id: 'method-section-1', level: 1, children: [text('校')], place },
        { type: 'quotation', children: [plainParagraph([text('引')])], place },
        {
          type: 'list',
          ordered: false,
          items: [{ type: 'listItem', label: undefined, children: [plainParagraph([text('项')])], place }],
          place
        },
        { type: 'figure', file: 'a.png', alternative: '', caption: [text('图')], place },
        plainParagraph([text('完')])
      ]
    }
  ]
  expect(lines(edition)).toMatchInlineSnapshot(`
    [
      "text heading x-title 书名",
      "text line x-editor-1 甲",
      "text line x-editor-2 乙",
      "text line x-publisher 社",
      "text line x-p1 一行",
      "text line x-p3 三行",
      "text heading x-title 题",
      "text heading x-short-title 简称",
      "text line abbreviation-1 F　外交部本",
      "text heading x-sources-title 引用文献",
      "text line source-RF-E RF E　书",
      "text heading x-title 题",
      "text line person-yeltsin 叶利钦　Boris Yeltsin",
      "text line person-yeltsin-details 1931年2月1日—2007年4月23日；总统",
      "text heading chronology-title 题",
      "text line chronology-1-label 1997年",
      "text prose chronology-1-p1 会晤",
      "text prose chronology-1-sources （W1）",
      "text heading method-title 题",
      "text heading method-section-1 校",
      "text prose method-p1 引",
      "text prose method-p2 项",
      "text prose method-p3 图",
      "text prose method-p4 完",
    ]
  `)
})

test('a supplied title is bracketed, its subtitle is not', () => {
  const edition = smallEdition()
  for (const part of edition.parts) if (part.type === 'statement') part.statement.titleSupplied = true
  const titles = expectUnits(edition, smallLocated()).filter(({ id }) => /^D1-(sub)?title$/.test(id))
  expect(titles.map(({ text }) => text)).toEqual(['〔中俄联合声明〕', '（中俄高级会晤结果联合声明）'])
})

test('the hash of an edition changes with its text, not with its pages or its colophon', () => {
  const [before, other] = [smallEdition(), smallEdition()]
  for (const part of other.parts) if (part.type === 'colophon') part.lines = [editionHash(before)]
  expect(editionHash(other)).toBe(editionHash(before))
  for (const part of other.parts) if (part.type === 'statement') part.statement.dateline += '。'
  expect(editionHash(other)).not.toBe(editionHash(before))
})
