import { beforeAll, expect, test } from 'vitest'
import { reportTranslation } from '../../src/collate/translation/translation.ts'
import type { Folder } from '../../src/model/folder.ts'
import type { TranslationReport } from '../../src/model/translation-report.ts'
import { read } from '../../src/read/read.ts'
import { collecting, ownFolder, textOf, withFiles } from '../folder.ts'

/*
 * The project's own English texts, with one error put into them at a time: each must be found at its place, and the texts
 * as they are must be clean, or what is found dismissed with a reason.
 */

const own = ownFolder()
const clean = new Set<string>()

function reportOf(folder: Folder): TranslationReport {
  const { complain } = collecting()
  const manuscripts = read(folder, complain)
  const book = manuscripts?.translations.find(({ language }) => language === 'en')
  if (manuscripts === undefined || book === undefined) throw new Error('there is no English text')
  return reportTranslation(book, manuscripts, complain)
}

/** Every fault of a report, as `rule at`. */
function faultsOf({ findings, pieces }: TranslationReport): string[] {
  const faulty = pieces.filter(({ status }) => ['missing', 'extra', 'misaligned'].includes(status))
  return [
    ...findings.map(({ rule, at, found }) => `${rule} ${at} ${found}`),
    ...faulty.map(({ status, of }) => `${status} ${of}`)
  ]
}

beforeAll(() => {
  for (const fault of faultsOf(reportOf(own))) clean.add(fault)
})

test('the texts as they are agree in everything', () => {
  expect([...clean]).toEqual([])
})

test('what was dismissed meets a finding still, and says why that is no fault', () => {
  const { complain, lines } = collecting()
  const manuscripts = read(own, complain)
  const book = manuscripts?.translations.find(({ language }) => language === 'en')
  if (manuscripts === undefined || book === undefined) throw new Error('there is no English text')
  const { dismissed } = reportTranslation(book, manuscripts, complain)
  expect(lines()).toEqual([])
  expect(book.dismissals.length).toBeGreaterThan(5)
  expect(dismissed).toBe(book.dismissals.length)
  for (const { reason } of book.dismissals) expect(reason.length).toBeGreaterThan(30)
})

const [d1, d3] = ['statements/D1/text.en.md', 'statements/D3/text.en.md']
const notes = 'statements/D1/notes.en.md'

/** What is put wrong: file, words, other words, and the fault that must be found. */
const planted: [string, string, string, string, string][] = [
  ['a wrong year', d1, 'On 10 November 1997 the President', 'On 10 November 1998 the President', 'dates D1:1'],
  ['a wrong month', d1, 'Agreement of 16 May 1991', 'Agreement of 16 March 1991', 'dates D1:6'],
  ['a wrong day', d1, 'Agreement of 16 May 1991', 'Agreement of 15 May 1991', 'dates D1:6'],
  [
    'a wrong year in a note',
    notes,
    '16 May 1991 by the foreign ministers',
    '16 May 1992 by the foreign ministers',
    'dates note:eastern-agreement'
  ],
  ['a date that is left out', d3, 'established in April 1996', 'established', 'dates D3:4'],
  ['a wrong number', d1, '(about 55 kilometres', '(about 65 kilometres', 'numbers D1:7'],
  ['figures put in another order', d1, '4,200', '2,400', 'numbers D1:6'],
  ['a number in a note', notes, '4,374', '4,474', 'numbers note:eastern-length'],
  ['the wrong century', d3, 'towards the 21st century', 'towards the 20th century', 'numbers D3:4'],
  ['a missing item', notes, '    2. 1994, Moscow;\n', '', 'items note:fifth-summit'],
  [
    'an item too many',
    notes,
    '    2. 1994, Moscow;\n',
    '    2. 1994, Moscow;\n    3. 1994, Kiev;\n',
    'items note:fifth-summit'
  ],
  ['a wrong section number', d1, '## II\n', '## III\n', 'sections D1:section-2'],
  ['a wrong section number in a paragraph', d3, ':section[IV.]', ':section[VI.]', 'sections D3:9'],
  [
    'a swapped name',
    d1,
    'People’s Republic of China, Jiang Zemin',
    'People’s Republic of China, Zhu Rongji',
    'names D1:1'
  ],
  ['a name that is left out', d1, 'Russian Federation, B. N. Yeltsin', 'Russian Federation', 'names D1:1'],
  ['a quotation mark too few', d3, '“hot line”', '“hot line', 'quotes D3:21'],
  ['a quotation mark of another language', d3, '“hot line”', '«hot line»', 'quotes D3:21'],
  ['a call that is left out', d1, '[^great-hall]', '', 'calls D1:1'],
  ['sources of a note', notes, ':sources[IP, SP22]', ':sources[IP]', 'sources note:jiang-zemin'],
  ['paragraphs put in another order', d3, ':of[2] In this century', ':of[4] In this century', 'misaligned D3:3'],
  ['a paragraph that is not there', d3, ':of[23] The two countries', ':of[33] The two countries', 'extra D3:33'],
  ['a paragraph under the wrong number', d3, ':of[23] The two countries', ':of[22] The two countries', 'missing D3:23']
]

test.each(planted)('%s is found', (_, file, words, others, fault) => {
  const text = textOf(own, file)
  expect(text).toContain(words)
  const faults = faultsOf(reportOf(withFiles(own, { [file]: text.replace(words, () => others) })))
  expect(faults.filter((one) => !clean.has(one)).some((one) => one.startsWith(fault))).toBe(true)
})

test('there are at least twenty of them', () => {
  expect(planted.length).toBeGreaterThanOrEqual(20)
})
