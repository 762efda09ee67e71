import { expect, test } from 'vitest'
import { describeImport } from '../../src/import/report.ts'
import { textIn, tryImport } from './desk.ts'

const body = '双方一致认为，在平等协商的基础上顺利解决有关问题，有利于维护地区的和平与安宁。'

function said(received: Record<string, string | Uint8Array>): string[] {
  return tryImport(received).complaints.map(
    ({ severity, rule, place, message }) =>
      `${place?.file}:${place?.line}:${place?.column} ${severity} ${rule}: ${message}`
  )
}

test.each([
  ['text-is-there', { 'a.txt': ' \n\t\n' }, ['a.txt:1:1 error text-is-there: there are no words in this file']],
  ['text-is-there', { 'a.txt': '' }, ['a.txt:1:1 error text-is-there: there are no words in this file']],
  [
    'encoding-is-known',
    { 'a.txt': Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2) },
    ['a.txt:1:1 error encoding-is-known: “a.txt” is not plausible as UTF-8, UTF-16 or GB18030']
  ],
  [
    'title-is-found, date-is-found',
    { 'a.txt': `\n  ${body}\n` },
    [
      'a.txt:2:3 warning title-is-found: no title was found for D1',
      'a.txt:2:3 warning date-is-found: no date was found for D1'
    ]
  ],
  [
    'series-is-complete',
    { 'a.txt': `声明（2001年3月4日通过）\n${body}\n一、${body}\n三、${body}` },
    [
      'a.txt:4:1 warning series-is-complete: “三、” stands where “二、” was expected, and it is not plain which is wrong'
    ]
  ],
  [
    'parts-make-a-character',
    { 'a.txt': `声明（2001年3月4日通过）\n${body}\n陈（氵鬯）出席。` },
    [
      'a.txt:3:1 warning parts-make-a-character: “（氵鬯）” looks like a character described by its parts, but none is known'
    ]
  ],
  [
    'input-is-reasonable',
    { 'a.txt': 'a'.repeat(2 * 1024 * 1024 + 1) },
    ['a.txt:1:1 error input-is-reasonable: this is not read: it has 2097153 bytes; at most 2097152 are read']
  ]
])('%s', (_, received, expected) => {
  expect(said(received as Record<string, string>)).toEqual(expected)
})

test('file-names-differ', () => {
  const text = `声明（2001年3月4日通过）\n${body}\n${body.replace('双方', '两国')}`
  expect(said({ 'one/a.txt': text, 'two/a.txt': text })).toEqual([
    'two/a.txt:1:1 error file-names-differ: another file of this name is being taken in'
  ])
})

test('one bad file does not keep the others out, and numbers run on', () => {
  const text = `声明（2001年3月4日通过）\n${body}\n${body.replace('双方', '两国')}`
  const { files, report } = tryImport({ 'empty.txt': '', 'a.txt': text, 'b.txt': text.replace('声明', '公报') })
  expect(report.witnesses.map(({ siglum, file }) => `${siglum} ${file}`)).toEqual(['S1 a.txt', 'S2 b.txt'])
  expect(report.witnesses.flatMap(({ statements }) => statements.map(({ id }) => id))).toEqual(['D1', 'D2'])
  expect(textIn(files, 'edition.yaml')).toContain('statements: [D1, D2]')
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\texts\\a.txt', 'a.txt'],
  ['.hidden', 'hidden'],
  ['witnesses.yaml', 'witnesses.yaml.txt'],
  ['S1.operations.yaml', 'S1.operations.yaml.txt'],
  ['%2e%2e%2fa.txt', '-2e-2e-2fa.txt'],
  ['a\nb.txt', 'a-b.txt'],
  ['声明.txt', '声明.txt']
])('the witness %j is stored as %j', (name, stored) => {
  const { files } = tryImport({ [name]: `声明\n${body}` })
  expect(
    [...files.keys()].filter((file) => /^witnesses\/(?!S1\.operations\.yaml$|witnesses\.yaml$)/.test(file))
  ).toEqual([`witnesses/${stored}`])
})

test('the same texts give the same files, in the order of their paths', () => {
  const received = { 'a.txt': `声明\n${body}`, 'b.txt': `公报\n${body}` }
  const [one, other] = [tryImport(received).files, tryImport(received).files]
  expect([...one]).toEqual([...other])
  expect([...one.keys()]).toEqual([...one.keys()].sort())
})

test('the report tells what was done and asks what must be decided', () => {
  const { report } = tryImport({
    'a.txt': `联合声明\n\n—\n\n约 55 公里。${body}\n\n二\n\n${body.replace('双方', '两国')}`
  })
  expect(describeImport(report)).toBe(
    [
      'S1  a.txt (utf-8)',
      '  D1  lines 1–9  联合声明  undated',
      '  applied: 2 han-digit-space',
      '  S1-01  3:1  declared/homograph, high: “—” → “一”',
      '      据文例改',
      '',
      '1 proposal waits for a decision: set `status` to accepted or declined in witnesses/*.operations.yaml, then run engross emend.'
    ].join('\n')
  )
})

test('texts that are all of one thing end in good time', { timeout: 60_000 }, () => {
  const lots = 40_000
  const texts = [
    '\n',
    ' ',
    '（',
    '(国)',
    '１国 ',
    '国 ',
    'a ',
    '⼀',
    '1. 国\n',
    '中俄联合声明\n',
    `${body}\n`,
    '*_[',
    '—\n'
  ]
  for (const text of texts)
    expect(() => tryImport({ 'a.txt': text.repeat(Math.ceil(lots / text.length)) })).not.toThrow()
})
