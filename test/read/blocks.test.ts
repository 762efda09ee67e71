import { expect, test } from 'vitest'
import type { Block } from '../../src/model/text.ts'
import { begin } from '../../src/read/begin.ts'
import { parseMarkdown } from '../../src/read/markdown.ts'
import { wholeFile } from '../../src/read/source.ts'
import type { Setting } from '../../src/read/state.ts'
import { collecting } from '../folder.ts'
import { inlines } from './dump.ts'

/** Read Markdown in a setting: a line a block, `id number words`, and the rules that were broken. */
function blocksOf(markdown: string, setting: Setting = 'statement'): { blocks: string[]; broken: string[] } {
  const { complain, said } = collecting()
  const source = wholeFile('x.md', markdown)
  const state = begin(source, setting, 'D1', (file) => file, complain)
  return {
    blocks: state.blocks(parseMarkdown(source.text).children).flatMap((block) => lines(block)),
    broken: said.map(({ rule, place }) => `${place?.line}:${place?.column} ${rule}`)
  }
}

function lines(block: Block<'draft'>, before = ''): string[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap(({ label, children }) =>
        children.flatMap((child, at) => lines(child, `${before}${at === 0 ? (label ?? '-') : ' '}`))
      )
    case 'quotation':
      return block.children.flatMap((child) => lines(child, `${before}>`))
    case 'headnote':
    case 'sourceNote':
      return [`${block.type} ${block.id}`, ...block.children.flatMap((child) => lines(child, `${before}  `))]
    case 'signatures':
      return block.parties.map(({ lines: party }) => `${block.id}: ${party.map(inlines).join(' / ')}`)
    case 'figure':
      return [`${before}figure ${block.file}`]
    case 'title':
    case 'subtitle':
      return [`${block.type} ${inlines(block.children)}`]
    case 'heading':
      return [`${block.id} ${block.level} ${inlines(block.children)}`]
    default:
      return [`${before}${block.id ?? 'p'} ${inlines(block.children)}`]
  }
}

test('paragraphs are numbered through, items and their further paragraphs too', () => {
  expect(blocksOf('甲\n\n1. 乙\n\n   丙\n\n2. 丁\n\n戊')).toEqual({
    blocks: ['D1-1 甲', '1.D1-2 乙', ' D1-3 丙', '2.D1-4 丁', 'D1-5 戊'],
    broken: []
  })
})

test('items in items are numbered through', () => {
  expect(blocksOf('1. 甲\n\n   1. 乙\n\n   2. 丙\n\n2. 丁').blocks).toEqual([
    '1.D1-1 甲',
    ' 1.D1-2 乙',
    ' 2.D1-3 丙',
    '2.D1-4 丁'
  ])
})

test('labels are kept as written, whatever Markdown would count', () => {
  expect(blocksOf('1. 甲\n\n1. 乙\n\n7. 丙\n\n10. 丁').blocks).toEqual([
    '1.D1-1 甲',
    '1.D1-2 乙',
    '7.D1-3 丙',
    '10.D1-4 丁'
  ])
})

test('a list goes on behind a paragraph with the number that is written', () => {
  expect(blocksOf('1. 甲\n\n乙\n\n2. 丙').blocks).toEqual(['1.D1-1 甲', 'D1-2 乙', '2.D1-3 丙'])
})

test('the deck is paragraph 0 and moves no number', () => {
  expect(blocksOf('# 题\n\n:::deck\n导语\n:::\n\n甲')).toEqual({
    blocks: ['title 题', 'D1-0 导语', 'D1-1 甲'],
    broken: []
  })
})

test('headnote and source note have no numbers', () => {
  expect(blocksOf(':::headnote\n甲\n\n1. 乙\n:::\n\n:::source-note\n> 丙\n:::\n\n丁')).toEqual({
    blocks: ['headnote D1-headnote', '  p 甲', '  1.p 乙', 'sourceNote D1-source-note', '  >p 丙', 'D1-1 丁'],
    broken: []
  })
})

test('sections are counted whether they have a heading or a label', () => {
  expect(blocksOf('## 一\n\n甲\n\n:section[二、]乙\n\n### 三\n\n#### 四').blocks).toEqual([
    'D1-section-1 1 一',
    'D1-1 甲',
    'D1-2 ⟨section D1-section-2: 二、⟩乙',
    'D1-section-3 2 三',
    'D1-section-4 3 四'
  ])
})

test('signatures are parties of lines', () => {
  expect(blocksOf(':::signatures\n甲国\\\n张三\n\n乙国\\\n李:emendation[四]{op=S1-01}\n:::').blocks).toEqual([
    'D1-signatures: 甲国 / 张三',
    'D1-signatures: 乙国 / 李⟨emendation S1-01: 四⟩'
  ])
})

test('a line of a signature that does not end with a backslash goes on', () => {
  expect(blocksOf(':::signatures\n甲国\n代表\\\n张三\n:::').blocks).toEqual(['D1-signatures: 甲国|代表 / 张三'])
})

test('a block inside a block needs more colons, and has no place there', () => {
  expect(blocksOf('::::headnote\n:::deck\n甲\n:::\n::::').broken).toEqual(['2:1 construct-has-its-place'])
})

test('a block without an end takes in what follows, and is complained of', () => {
  expect(blocksOf(':::dateline\n某日\n\n甲').broken).toEqual([
    '1:1 container-is-closed',
    '1:1 block-holds-one-paragraph'
  ])
  expect(blocksOf(':::headnote\n甲\n:::\n乙').broken).toEqual([])
})

test('a block in a list or quotation is no block of the statement', () => {
  expect(blocksOf('1. :::deck\n   甲\n   :::').broken).toEqual(['1:4 construct-has-its-place'])
})

test('a heading in an item, a title in an item', () => {
  expect(blocksOf('1. ## 甲').broken).toEqual(['1:4 construct-has-its-place'])
})

test.each([
  ['prose', []],
  ['editorial', []],
  ['note', []],
  ['statement', ['1:1 construct-has-its-place']],
  ['event', ['1:1 construct-has-its-place']]
] as const)('a quotation in %s', (setting, broken) => {
  expect(blocksOf('> 甲', setting).broken).toEqual(broken)
})

test.each([
  ['prose', []],
  ['editorial', []],
  ['note', ['1:1 construct-has-its-place']],
  ['statement', ['1:1 construct-has-its-place']],
  ['event', ['1:1 construct-has-its-place']]
] as const)('a figure in %s', (setting, broken) => {
  expect(blocksOf('![甲](a.png)', setting).broken).toEqual(broken)
})

test('a figure is alone in its paragraph', () => {
  expect(blocksOf('![甲](a.png)', 'prose').blocks).toEqual(['figure a.png'])
  expect(blocksOf('![甲](a.png)\n![乙](b.png)', 'prose').broken).toEqual([
    '1:1 construct-has-its-place',
    '2:1 construct-has-its-place'
  ])
})

test('in prose headings have ids of the part, and a title is no part of it', () => {
  expect(blocksOf('## 甲\n\n乙\n\n# 丙', 'prose')).toEqual({
    blocks: ['D1-section-1 1 甲', 'p 乙'],
    broken: ['5:1 syntax-is-documented']
  })
})

test.each([
  ['2. 乙', '甲\n2. 乙'],
  ['# 乙', '甲\n#乙'],
  ['::: 乙', '甲\n:::: 乙']
])('a mark that Markdown takes for text in the middle of a paragraph: %s', (_, markdown) => {
  expect(blocksOf(markdown).broken).toContain('2:1 markup-is-complete')
})

test('a number with decimals at the beginning of a line is a number', () => {
  expect(blocksOf('甲\n2.5 公里')).toEqual({ blocks: ['D1-1 甲|2.5 公里'], broken: [] })
})

test('CRLF reads as LF', () => {
  const markdown = '# 题\n\n:::deck\n导语\n:::\n\n甲\\\n乙\n\n1. 丙\n'
  expect(blocksOf(markdown.replaceAll('\n', '\r\n'))).toEqual(blocksOf(markdown))
})
