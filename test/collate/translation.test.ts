import { expect, test } from 'vitest'
import { fingerprint } from '../../src/collate/translation/states.ts'
import { pairLanguages, reportTranslation } from '../../src/collate/translation/translation.ts'
import type { Block } from '../../src/model/text.ts'
import type { TranslationReport } from '../../src/model/translation-report.ts'
import { read } from '../../src/read/read.ts'
import { collecting, fixture, textOf, withFiles } from '../folder.ts'

const small = fixture('small')
const front = `---
id: A1
language: en
status: editorial
shortTitle: Joint Communiqué
dateline: 3 March 1999
---

# Joint Communiqué

`
const whole = `:of[1] One.

## I

:of[2] Two.

1. :of[3] Three.

2. :of[4] Four.

:of[5] Five.

:of[6] Six.

:of[7] Seven.

:::dateline
3 March 1999
:::
`

function manuscriptsWith(body: string, files: Record<string, string> = {}) {
  const { complain, lines } = collecting()
  const manuscripts = read(withFiles(small, { 'statements/A1/text.en.md': front + body, ...files }), complain)
  if (manuscripts === undefined) throw new Error(lines().join('\n'))
  expect(lines()).toEqual([])
  return manuscripts
}

function reportOf(body: string, files: Record<string, string> = {}): TranslationReport {
  const manuscripts = manuscriptsWith(body, files)
  const [book] = manuscripts.translations
  if (book === undefined) throw new Error('no translation')
  return reportTranslation(book, manuscripts, collecting().complain)
}

function named({ pieces }: TranslationReport, status: string): string[] {
  return pieces.filter((piece) => piece.status === status && piece.of.startsWith('A1:')).map(({ of }) => of)
}

test('what is not translated is missing; what nobody has recorded is unrecorded', () => {
  const report = reportOf(whole)
  expect(named(report, 'missing')).toEqual([
    'A1:subtitle',
    'A1:0',
    'A1:signatures',
    'A1:headnote:1',
    'A1:headnote:2',
    'A1:headnote:3',
    'A1:source-note:1',
    'A1:source-note:2'
  ])
  expect(named(report, 'unrecorded')).toHaveLength(10)
})

test('a translation is stale when the original has other words than it was made from', () => {
  const record = (of: string, words: string) =>
    `- { of: "${of}", sha256: "${fingerprint(words)}", words: "${words}" }\n`
  const report = reportOf(whole, {
    'statements/A1/translated-from.en.yaml': record('A1:2', '双方商定以下各点：') + record('A1:4', '减少贸易。')
  })
  expect(named(report, 'current')).toEqual(['A1:2'])
  expect(report.pieces.filter(({ status }) => status === 'stale')).toMatchObject([
    { of: 'A1:4', words: '扩大贸易。', former: '减少贸易。', place: { file: 'statements/A1/text.en.md' } }
  ])
})

test('markup, notes and marks are no words: putting them in makes nothing stale', () => {
  const words = '双方商定以下各点：'
  const records = {
    'statements/A1/translated-from.en.yaml': `- { of: "A1:2", sha256: "${fingerprint(words)}", words: "${words}" }\n`
  }
  const text = textOf(small, 'statements/A1/text.zh.md').replace(words, ':mark[双方]{as=zhang-san}商定*以下*各点：')
  expect(named(reportOf(whole, { ...records, 'statements/A1/text.zh.md': text }), 'current')).toEqual(['A1:2'])
})

test.each([
  ['a number that the original has not', whole.replace(':of[7]', ':of[8]'), 'extra', ['A1:8']],
  [
    'numbers that go back',
    whole.replace(':of[6]', ':of[5]').replace(':of[5] Five', ':of[6] Five'),
    'misaligned',
    ['A1:5']
  ],
  ['the same number in two places', whole.replace(':of[7]', ':of[2]'), 'misaligned', ['A1:2']],
  ['more headings than the original has', whole.replace(':of[5]', '## II\n\n:of[5]'), 'misaligned', ['A1:section-1']]
])('%s: %s', (_, body, status, names) => {
  expect(named(reportOf(body), status)).toEqual(expect.arrayContaining(names))
})

test('two for one, one for two and a declared gap are in order', () => {
  const body = whole
    .replace('2. :of[4] Four.\n\n:of[5] Five.', '2. :of[4] Four.\n\n   :of[4] Four and a half.\n\n:of[5, 6] Five.')
    .replace(':of[6] Six.\n\n:of[7] Seven.', ':of[7]')
  const report = reportOf(body)
  expect(named(report, 'misaligned')).toEqual([])
  expect(named(report, 'extra')).toEqual([])
  expect(named(report, 'gap')).toEqual(['A1:7'])
  expect(named(report, 'missing')).not.toContain('A1:6')
})

function drawn(blocks: Block<'draft'>[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'list') return `[${block.items.map(({ children }) => drawn(children)).join(' ')}]`
      if (block.type === 'gap') return `(${block.number})`
      if ('children' in block && JSON.stringify(block.children[0]).includes('"[—] ')) return `(${block.type})`
      if (block.type === 'signatures' && JSON.stringify(block.parties).includes('"[—] ')) return '(signatures)'
      return block.type === 'paragraph' ? String(block.number) : block.type
    })
    .join(' ')
}

test.each([
  ['', 'title (subtitle) (deck) (1) (heading) (2) (3) (4) (5) (6) (7) (signatures) (dateline)'],
  [':::dateline\nToday\n:::\n', 'title (subtitle) (deck) (1) (heading) (2) (3) (4) (5) (6) (7) (signatures) dateline'],
  [whole.replace(':of[2] Two.\n\n', ''), 'title (subtitle) (deck) 1 heading (2) [3 4] 5 6 7 (signatures) dateline'],
  [
    whole.replace('1. :of[3] Three.\n\n', ''),
    'title (subtitle) (deck) 1 heading 2 (3) [4] 5 6 7 (signatures) dateline'
  ],
  [
    ':of[1] One.\n\n1. :of[2] Two.\n\n2. :of[4] Four.\n',
    'title (subtitle) (deck) 1 (heading) [2 (3) 4] (5) (6) (7) (signatures) (dateline)'
  ]
])('a gap stands where a paragraph is not translated', (body, order) => {
  const { complain } = collecting()
  const paired = pairLanguages(manuscriptsWith(body), ['en'], complain)
  expect(drawn(paired.translations[0]?.statements[0]?.text ?? [])).toBe(order)
})

/** Words of the pieces that only say how it stands with them, in the order of the statement. */
function said(body: string, files: Record<string, string> = {}, head = front): string[] {
  const manuscripts = manuscriptsWith('', { 'statements/A1/text.en.md': head + body, ...files })
  const [statement] = pairLanguages(manuscripts, ['en'], collecting().complain).translations[0]?.statements ?? []
  return [...JSON.stringify(statement).matchAll(/"value":"(\[—\][^"]*|— [^"]*)"/gu)].map(([, words = '']) => words)
}

test('what is not translated says how it stands, in the language of its side', () => {
  const finished = said(whole.replace(':of[6] Six.', ':of[6]').replace(':of[7] Seven.\n\n', ''))
  // Subtitle, deck, the sixth and seventh paragraphs, signatures, headnote, source note.
  expect(finished).toEqual([
    '[—] translation missing',
    '[—] translation missing',
    '[—] not translated',
    '[—] translation missing',
    '[—] translation missing',
    '[—] translation missing',
    '[—] translation missing'
  ])
  const draft = said(whole, {}, front.replace('editorial', 'draft'))
  expect([...new Set(draft)]).toEqual(['[—] in preparation'])
})

test('a note that the translation calls and nobody has translated says so', () => {
  const paired = pairLanguages(manuscriptsWith(whole.replace('One.', 'One.[^first]')), ['en'], collecting().complain)
  const [note, ...others] = paired.translations[0]?.statements[0]?.notes ?? []
  expect([note?.id, others]).toEqual(['first--en', []])
  expect(JSON.stringify(note?.children)).toContain('[—] translation missing')
})

test('a statement that nobody has begun to translate is there, as a draft without a word', () => {
  const paired = pairLanguages(manuscriptsWith(whole), ['en'], collecting().complain)
  const statements = paired.translations[0]?.statements ?? []
  expect(statements.map(({ id, standing }) => `${id} ${standing}`)).toEqual(['A1-en editorial', 'A2-en draft'])
  expect(drawn(statements[1]?.text ?? [])).toMatch(/^\(title\) \(1\)/u)
})

test('what was made from an earlier text says so behind its words', () => {
  const record = (of: string, words: string) =>
    `- { of: "${of}", sha256: "${fingerprint(words)}", words: "${words}" }\n`
  const files = {
    'statements/A1/translated-from.en.yaml':
      record('A1:2', '双方商定以下各点：') + record('A1:4', '减少贸易。') + record('A1:title', '旧题')
  }
  expect(said(whole, files).filter((words) => words.startsWith('— '))).toEqual([
    '— translated from an earlier text',
    '— translated from an earlier text'
  ])
})

test('a build is told of each file once, a draft may have gaps, and other languages are not looked at', () => {
  const { complain, lines } = collecting()
  const rules = () => [...new Set(lines().map((line) => line.split(' ')[1]))]
  pairLanguages(manuscriptsWith(whole.replace(':of[7]', ':of[8]')), ['ru'], complain)
  expect(lines()).toEqual([])
  pairLanguages(manuscriptsWith(whole.replace(':of[7]', ':of[8]')), ['en'], complain)
  expect(rules()).toEqual([
    'translation-is-aligned',
    'translation-is-recorded',
    'translation-is-complete',
    'languages-agree'
  ])
})
