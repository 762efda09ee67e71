import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withReadings } from '../../src/assemble/study/readings.ts'
import { syllabify } from '../../src/assemble/study/syllabify.ts'
import { wordsOf } from '../../src/assemble/walk.ts'
import type { Part } from '../../src/model/edition.ts'
import type { Block, Inline } from '../../src/model/text.ts'

const place = { file: 'x.md', line: 1, column: 1 }
const text = (value: string): Inline<'fair'> => ({ type: 'text', value, place })
const mark = (...children: Inline<'fair'>[]): Inline<'fair'> => ({
  type: 'mark',
  id: 'm',
  authority: 'x',
  found: true,
  principal: false,
  range: undefined,
  children,
  place
})

test.each([
  ['zhànlüè xiézuò', 'zhàn lüè|xié zuò'],
  ['bù kuòsàn', 'bù|kuò sàn'],
  ['dúyī-wú’èr', 'dú yī|wú|èr'],
  ['Jiāng Zémín', 'Jiāng|Zé mín'],
  ['NPT', 'NPT']
])('%s is %s', (pinyin, expected) => {
  expect(
    syllabify(pinyin)
      .map((syllables) => syllables.join(' '))
      .join('|')
  ).toBe(expected)
})

const glossary = [
  { word: '战略', pinyin: 'zhànlüè' },
  { word: '战略协作', pinyin: 'zhànlüè xiézuò' },
  { word: '国', pinyin: 'guó' }
].map((entry) => ({ ...entry, class: '名', english: 'x', place }))

function readings(lines: Inline<'fair'>[][], pinyin: 'first' | 'every'): string[] {
  const paragraphs = lines.map(
    (children, at): Block<'fair'> => ({ type: 'paragraph', id: `D1-${at + 1}`, number: at + 1, children, place })
  )
  const part = { type: 'statement', id: 'D1', statement: { id: 'D1', text: paragraphs } } as unknown as Part
  const [done] = withReadings([part], glossary, pinyin)
  if (done?.type !== 'statement') throw new Error('the part is gone')
  return done.statement.text.map((block) => ('children' in block ? sketch(block.children as Inline<'fair'>[]) : ''))
}

/** `战略[zhànlüè]`; marks as `<>`. */
function sketch(nodes: Inline<'fair'>[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type === 'ruby') return `${sketch(node.children)}[${node.reading}]`
      return 'children' in node && node.type !== 'note' ? `<${sketch(node.children as Inline<'fair'>[])}>` : ''
    })
    .join('')
}

describe('readings', () => {
  test('stand over the longest word, pinyin word by pinyin word', () => {
    expect(readings([[text('中国战略协作的战略')]], 'every')).toEqual([
      '中国[guó]战略[zhànlüè]协作[xiézuò]的战略[zhànlüè]'
    ])
  })

  test('stand where a word comes first in a statement, if that is asked for', () => {
    expect(readings([[text('中国，战略')], [text('国，战略协作，战略')]], 'first')).toEqual([
      '中国[guó]，战略[zhànlüè]',
      '国，战略[zhànlüè]协作[xiézuò]，战略'
    ])
  })

  test('are parted by syllables where a word runs over the bounds of a mark', () => {
    expect(readings([[text('新战'), mark(text('略协')), text('作')]], 'every')).toEqual([
      '新战[zhàn]<略[lüè]协[xié]>作[zuò]'
    ])
  })

  test('change no character of any text', () => {
    const piece = fc
      .array(fc.constantFrom(...'战略协作国的，𠮷'), { minLength: 1, maxLength: 6 })
      .map((list) => list.join(''))
    const node = fc.oneof(
      piece.map(text),
      fc.array(piece.map(text), { maxLength: 2 }).map((inner) => mark(...inner))
    )
    fc.assert(
      fc.property(
        fc.array(node, { maxLength: 6 }),
        fc.constantFrom('first' as const, 'every' as const),
        (line, asked) => {
          const [said = ''] = readings([line], asked)
          expect(said.replace(/\[[^\]]*\]|[<>]/gu, '')).toBe(wordsOf(line))
        }
      )
    )
  })
})
