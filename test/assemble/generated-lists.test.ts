import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { mergeChronology } from '../../src/assemble/chronology.ts'
import { dateInWords, sayDate, saySpan } from '../../src/assemble/date-in-words.ts'
import { listDocuments } from '../../src/assemble/document-list.ts'
import { datesIn } from '../../src/assemble/found-dates.ts'
import { listRecords } from '../../src/assemble/record-list.ts'
import { usedAbbreviations } from '../../src/assemble/used-abbreviations.ts'
import type { Part, Statement } from '../../src/model/edition.ts'
import type { ChronologyLine } from '../../src/model/list.ts'
import type { Block } from '../../src/model/text.ts'
import { authority, place } from '../annotate/drafts.ts'

const words = (value: string) => ({ type: 'text' as const, value, place })
const paragraph = (number: number, value: string): Block<'fair'> => {
  return { type: 'paragraph', id: `D1-${number}`, number, children: [words(value)], place }
}

const statement: Statement = {
  id: 'D1',
  language: 'zh-Hans',
  shortTitle: '中俄联合声明',
  titleSupplied: false,
  kind: 'joint-statement',
  date: '1997-11-10',
  dateline: '1997年11月10日，北京',
  parties: ['china', 'nobody'],
  siglum: 'S1',
  headnote: [],
  sourceNote: [paragraph(9, '据网页')],
  text: [
    paragraph(1, '一九九七年十一月十日在北京，1996年4月在北京'),
    paragraph(2, '1998年7月3日、1998年7月3日'),
    paragraph(3, '于1996年4月，至11月24日')
  ],
  place
}

const china = authority('china', '中华人民共和国', { kind: 'organisation', pinyin: 'Zhōnghuá' })
const treaty = authority('treaty', '《某条约》', { kind: 'document', pinyin: 'Mǒu', dates: { from: '1998-07-03' } })
const desk = {
  language: 'zh-Hans',
  marks: new Map([...['china', 'treaty', 'jiang', 'bo'].map((id) => [id, []] as [string, unknown])]),
  entries: new Set(['entry-china', 'entry-treaty', 'entry-jiang'])
}

describe('dates in the words of a statement', () => {
  test.each([
    ['一九九一年五月十六日协定', ['1991-05-16']],
    ['1994年9月3日签署，1998年11月23日', ['1994-09-03', '1998-11-23']],
    ['1996年4月宣布', ['1996-04']],
    ['1999年春天', ['1999-21']],
    ['二〇〇四年十月二十日', ['2004-10-20']],
    ['1998年2月30日', []],
    ['1998年13月', []],
    ['21世纪，1999年，4200公里，11月24日', []]
  ])('%s', (text, dates) => expect(datesIn(text)).toEqual(dates))

  test('every day of the calendar is found, in both kinds of figures', () => {
    const han = '〇一二三四五六七八九'
    const small = (n: number) =>
      `${n < 10 ? '' : `${n < 20 ? '' : han[Math.floor(n / 10)]}十`}${n % 10 === 0 ? '' : han[n % 10]}`
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10)
          const [year = '', month, day] = iso.split('-')
          const inHan = [...year].map((figure) => han[Number(figure)]).join('')
          expect(datesIn(`于${year}年${Number(month)}月${Number(day)}日在`)).toEqual([iso])
          expect(datesIn(`于${inHan}年${small(Number(month))}月${small(Number(day))}日在`)).toEqual([iso])
        }
      )
    )
  })
})

test.each([
  ['1928-10', 'zh', '1928年10月'],
  ['1931-02-01?', 'zh', '1931年2月1日?'],
  ['1999-21', 'zh', '1999年春'],
  ['1931-02-01', 'en', '1 February 1931'],
  ['1999-21', 'en', 'spring 1999'],
  ['1931-02-01', 'ru', '1 февраля 1931'],
  ['1928', 'ru', '1928']
] as const)('%s in %s is %s', (date, language, said) => expect(sayDate(date, language)).toBe(said))

test.each([
  ['1998-11-22/1998-11-25', 'zh', '1998年11月22日—1998年11月25日'],
  ['1998-11/', 'en', 'November 1998 – '],
  ['1998-11-23', 'zh', '1998年11月23日']
] as const)('the span %s in %s is %s', (span, language, said) => expect(saySpan(span, language)).toBe(said))

test.each([
  [{ from: '1926-08-17', to: '2022-11-30' }, 'person', '1926年8月17日—2022年11月30日'],
  [{ from: '1928-10' }, 'person', '1928年10月生'],
  [{ to: '1999' }, 'person', '—1999年'],
  [{ from: '1998-07-03' }, 'document', '1998年7月3日'],
  [{}, 'document', '']
] as const)('the dates %j of a %s are %s', (dates, kind, said) => expect(dateInWords(dates, kind, 'zh')).toBe(said))

describe('a list', () => {
  it('of persons has those that are mentioned, in order, with dates and offices, and leads to the index', () => {
    const jiang = authority('jiang', '江泽民', {
      kind: 'person',
      pinyin: 'Jiāng Zémín',
      heading: { zh: '江泽民', en: 'Jiang Zemin', ru: 'Цзян ?' },
      unverified: ['ru'],
      dates: { from: '1926-08-17', to: '2022-11-30' },
      offices: ['主席'],
      gloss: '生于扬州'
    })
    const bo = authority('bo', '薄某', { kind: 'person', pinyin: 'Bó Mǒu' })
    const unmentioned = authority('ding', '丁某', { kind: 'person', pinyin: 'Dīng Mǒu' })
    const list = listRecords([jiang, unmentioned, bo, china], 'person', desk)
    expect(
      list.map(({ id, heading: { target }, forms, details }) => [
        id,
        target,
        forms.map(({ heading }) => heading),
        details.flat().map((run) => run.words)
      ])
    ).toEqual([
      ['person-bo', undefined, ['bo', 'bo'], []],
      ['person-jiang', 'entry-jiang', ['Jiang Zemin'], ['1926年8月17日—2022年11月30日', '主席', '生于扬州']]
    ])
    expect(listRecords([jiang], 'person', { ...desk, language: 'en' })[0]?.heading.words).toBe('Jiang Zemin')
  })

  it('of documents has titles in all languages, date and place, parties, languages and source', () => {
    const besides = {
      ...statement,
      id: 'D1-ru',
      language: 'ru',
      shortTitle: 'Совместное заявление',
      titleSupplied: true
    }
    const [entry] = listDocuments([statement], [china], { ...desk, languages: ['zh-Hans', 'ru'], besides: [besides] })
    expect(entry?.heading).toEqual({ words: '《中俄联合声明》', target: 'D1' })
    expect(entry?.forms).toEqual([{ language: 'ru', heading: '[Совместное заявление]' }])
    expect(entry?.details).toEqual([
      [{ words: '1997年11月10日，北京', target: undefined }],
      [{ words: '中华人民共和国', target: 'entry-china' }],
      [{ words: '中文、俄语', target: undefined }],
      [{ words: '底本S1', target: 'D1-source-note' }]
    ])
  })

  it('of short forms has those that the book uses, and names the others', () => {
    const said: string[] = []
    const part = { type: 'statement', statement, apparatus: [] } as unknown as Part
    const list = ['S1', '北京、南京', '网', '军技'].map((short) => ({ short, meaning: '', place }))
    const used = usedAbbreviations(list, [part], [{ siglum: 'S1' } as never], [], ({ message }) => said.push(message))
    expect(used.map(({ short }) => short)).toEqual(['S1', '北京、南京', '网'])
    expect(said).toEqual(['nothing in the book is abbreviated “军技”; it is not printed'])
  })
})

describe('the chronology', () => {
  const event = (date: string, value: string, covers: string[] = []): ChronologyLine => ({
    date,
    covers,
    label: date,
    event: [{ type: 'paragraph', id: undefined, number: undefined, children: [words(value)], place }],
    sources: ['W1'],
    timeline: ''
  })
  const told = (lines: ChronologyLine[]) =>
    lines.map(({ label, event: [block] }) => {
      const children = block?.type === 'paragraph' ? block.children : []
      return `${label} ${children.map((node) => (node.type === 'text' ? node.value : node.type === 'reference' ? `[${node.label} ${node.target}]` : '')).join('')}`
    })

  it('says where the book has a date, and has a line for what no event takes in', () => {
    const lines = mergeChronology([event('1997-11-10', '签署。'), event('1991', '旧事。')], [statement], [treaty], desk)
    expect(told(lines)).toEqual([
      '1991 旧事。',
      '1996年4月 见[《中俄联合声明》§1 D1-1]、[§3 D1-3]。',
      '1997-11-10 签署。参见[《中俄联合声明》 D1]、[§1 D1-1]。',
      '1998年7月3日 见[《中俄联合声明》§2 D1-2]、[《某条约》 entry-treaty]。'
    ])
  })

  it('knows dates that an event covers or whose days hold them', () => {
    const events = [
      event('1996-04-25', '宣布。', ['1996-04']),
      event('1998-07-01/1998-07-05', '访问。'),
      event('1997-11-10', '签。')
    ]
    expect(told(mergeChronology(events, [statement], [], desk))).toEqual([
      '1996-04-25 宣布。参见[《中俄联合声明》§1 D1-1]、[§3 D1-3]。',
      '1997-11-10 签。参见[《中俄联合声明》 D1]、[§1 D1-1]。',
      '1998-07-01/1998-07-05 访问。参见[《中俄联合声明》§2 D1-2]。'
    ])
  })

  it('lets words that name a record lead to it, with or without what stands in brackets, and changes no character', () => {
    const dated = authority('treaty', '《某条约》（1998年）', {
      kind: 'document',
      pinyin: 'Mǒu',
      dates: { from: '1998-07-03' }
    })
    const [line] = mergeChronology([event('1998-07-03', '在某地签署《某条约》。')], [], [dated], desk)
    expect(told(line === undefined ? [] : [line])).toEqual(['1998-07-03 在某地签署[《某条约》 entry-treaty]。'])
  })

  it('refers nowhere twice, and gives every reference its own name', () => {
    const lines = mergeChronology([], [statement], [treaty], desk)
    const ids = JSON.stringify(lines).match(/"id":"ref-[^"]*"/gu) ?? []
    expect(ids).toHaveLength(6)
    expect(new Set(ids).size).toBe(6)
    const again = mergeChronology(lines, [statement], [treaty], desk)
    expect(told(again)).toEqual(told(lines))
  })
})
