import { expect, test } from 'vitest'
import { begin } from '../../src/read/begin.ts'
import { parseMarkdown } from '../../src/read/markdown.ts'
import { pointAt, wholeFile } from '../../src/read/source.ts'
import { decodeUtf8, firstUnseen } from '../../src/read/utf-8.ts'
import { collecting } from '../folder.ts'
import { inlines } from './dump.ts'

/** A paragraph of a headnote read, as a dump, and what was said of it. */
function paragraph(markdown: string): { words: string; said: string[] } {
  const { complain, lines } = collecting()
  const source = wholeFile('x.md', markdown)
  const state = begin(source, 'editorial', 'x', (file) => file, complain)
  const [block] = state.blocks(parseMarkdown(source.text).children)
  return {
    words: block?.type === 'paragraph' ? inlines(block.children) : `no paragraph: ${block?.type}`,
    said: lines()
  }
}

test.each([
  ['a line break between Han characters is nothing', '中国\n和俄罗斯', '中国|和俄罗斯'],
  ['between Han and Latin, too', '中国\nRussia', '中国|Russia'],
  ['beside a full-width mark, too', 'Moscow，\nBeijing', 'Moscow，|Beijing'],
  ['between Latin words it is one space', 'New\n  York', 'New| |York'],
  ['between Cyrillic words as well', 'Москва \nПекин', 'Москва| |Пекин'],
  ['a dash is spaced by the words beside it', 'Москва —\nПекин', 'Москва —| |Пекин'],
  ['and so is a quotation', '“中国”\n“俄”', '“中国”|“俄”'],
  ['a call between changes nothing', '中国[^a]\n和', '中国⟨note a⟩和'],
  ['words in markup count', '*中国*\n:lang[Russia]{as=en}\nand', '⟨emphasis: 中国⟩⟨lang en: Russia⟩ |and'],
  ['a line break inside markup', ':mark[中\n国]{as=china}', '⟨mark china: 中|国⟩'],
  ['a hard break stays', '甲\\\n乙', '甲⟨break⟩乙'],
  ['CRLF is a line break', '中国\r\n和', '中国|和']
])('%s', (_, markdown, words) => {
  expect(paragraph(markdown)).toEqual({ words, said: [] })
})

test.each([
  ['10\\:30', '10|:30'],
  ['\\[^a\\]', '[^a|]'],
  ['甲\\*乙\\*丙', '甲|*乙|*丙'],
  ['1\\. 甲', '1|. 甲'],
  ['\\# 甲', '# 甲'],
  ['A & B', 'A & B'],
  ['AT&T; x', 'AT&T; x'],
  ['snake_case', 'snake_case']
])('%s is text', (markdown, words) => {
  expect(paragraph(markdown)).toEqual({ words, said: [] })
})

test.each([
  ['[^a]', '⟨note a⟩'],
  ['[^D1-a]。', '⟨note D1-a⟩。'],
  ['甲[^a][^b]', '甲⟨note a⟩⟨note b⟩'],
  ['[甲[^a]](https://example.org)', '⟨link https://example.org: 甲⟨note a⟩⟩'],
  [':mark[甲[^a]]{as=x}', '⟨mark x: 甲⟨note a⟩⟩']
])('%s is a note call, though no note is defined in the file', (markdown, words) => {
  expect(paragraph(markdown)).toEqual({ words, said: [] })
})

test.each(['[^]', '[^ a]', '[^a b]', '[^a', '^a]', '[^a[b]'])('%s is no note call, and no text', (markdown) => {
  const { said } = paragraph(markdown)
  expect(said.length).toBeGreaterThan(0)
  expect(said.every((line) => line.startsWith('x.md:1:'))).toBe(true)
})

test('the first byte that is not UTF-8 is named by line and column', () => {
  const bytes = (...parts: (string | number)[]) =>
    new Uint8Array(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])))
  expect(decodeUtf8(bytes('\ufeff甲'))).toEqual({ text: '甲' })
  expect(decodeUtf8(bytes(0xff))).toEqual({ fault: { point: { line: 1, column: 1 }, byte: 0xff } })
  expect(decodeUtf8(bytes('甲\r\n乙𠮷', 0xe4, 0xb8, '丙'))).toEqual({
    fault: { point: { line: 2, column: 4 }, byte: 0xe4 }
  })
  expect(decodeUtf8(bytes('\ufeff\ufffd甲', 0xc0, 0x80))).toEqual({
    fault: { point: { line: 1, column: 3 }, byte: 0xc0 }
  })
  expect(decodeUtf8(bytes('\ufffd'))).toEqual({ text: '\ufffd' })
})

test('what is seen may stand, tabs and line ends too', () => {
  expect(firstUnseen('甲\t\r\n乙 \u3000\u00a0—··«»𰻞①')).toBeUndefined()
})

test.each([
  ['a control', '\u0085'],
  ['a soft hyphen', '\u00ad'],
  ['a zero-width space', '\u200b'],
  ['a joiner', '\u200d'],
  ['a word joiner', '\u2060'],
  ['a mark of direction', '\u202e'],
  ['an isolate', '\u2066'],
  ['a byte order mark inside', '\ufeff'],
  ['a line separator', '\u2028'],
  ['a variation selector', '\ufe00'],
  ['one of the other plane', '\u{e0100}'],
  ['a tag', '\u{e0001}'],
  ['a grapheme joiner', '\u034f']
])('%s is found where it stands', (_, character) => {
  expect(firstUnseen(`甲\n乙${character}丙`)).toEqual({ point: { line: 2, column: 2 }, character })
})

test('points count lines as CommonMark does', () => {
  expect(pointAt('a\r\nb\rc\nd', 7)).toEqual({ line: 4, column: 1 })
  expect(pointAt('', 0)).toEqual({ line: 1, column: 1 })
})
