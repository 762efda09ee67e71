import { expect, it } from 'vitest'
import { explain } from '../../src/audit/explain.ts'
import type { Authority } from '../../src/model/authority.ts'
import type { Draft } from '../annotate/drafts.ts'
import { authority, call, forms, mark, unmark } from '../annotate/drafts.ts'
import { bookOf } from './books.ts'

const china = authority('china', '中华人民共和国', {
  pinyin: 'Zhōnghuá Rénmín Gònghéguó',
  variants: forms('中华人民共和国', '中国')
})
const twoChinas = authority('two-chinas', '两个中国', { pinyin: 'liǎng gè Zhōngguó' })

function explained(
  name: string,
  parts: (string | Draft)[][],
  authorities: Authority[],
  notes: [string, string][] = []
): string[] {
  const { records, loose } = explain(bookOf(parts, authorities, notes), name)
  return [...records.flatMap(({ mentions }) => mentions), ...loose].map(
    ({ at, verdict, words, reason }) => `${at} ${verdict} ${words}: ${reason}`
  )
}

it('shows each mention, indexed or not, and why', () => {
  const decided = { ...china, rejects: [{ at: 'D1:3', variant: '中国', reason: '书名' }] }
  const parts = [['“两个中国”与中国'], [mark('china', '我国'), '、', unmark('china', '中国')], ['《中国》', call('n')]]
  expect(explained('中国', parts, [decided, twoChinas], [['n', '又见中国']]).sort()).toEqual(
    [
      'D1:1 inside “两个[中国]”与中国: inside “两个中国”, a mention of 两个中国',
      'D1:1 indexed “两个中国”与[中国]: “中国” is its longest form here',
      'D1:2 marked [我国]、中国: the editor marked it in the text',
      'D1:2 unmarked 我国、[中国]: the editor unmarked it in the text',
      'D1:3 rejected 《[中国]》: 书名',
      'note:n indexed 又见[中国]: “中国” is its longest form here'
    ].sort()
  )
})

it('says what the policy of the record leaves out', () => {
  const bare = (index: Authority['index']) => explained('china', [['中国、中国']], [{ ...china, index }])
  expect(bare('marked')).toEqual([
    'D1:1 passed-over [中国]、中国: the record is indexed only where an editor marked it',
    'D1:1 passed-over 中国、[中国]: the record is indexed only where an editor marked it'
  ])
  expect(bare('sparing')).toEqual([
    'D1:1 indexed [中国]、中国: “中国” is its longest form here',
    'D1:1 passed-over 中国、[中国]: only the first of a statement is indexed (sparing)'
  ])
})

const formula = authority('formula', '一中一台', { pinyin: 'yī Zhōng yī Tái', variants: forms('两个中国') })

it('names the record of words that stand inside a mention, and words that no record has', () => {
  expect(explained('个中', [['两个中国、个中']], [formula])).toEqual([
    'D1:1 inside 两[个中]国、个中: inside “两个中国”, a mention of 一中一台',
    'D1:1 undecided 两个中国、[个中]: no record has this form'
  ])
})

it('finds a record by id, heading, variant, and family name', () => {
  const yeltsin = authority('boris-yeltsin', '叶利钦，鲍里斯', {
    heading: { zh: '叶利钦，鲍里斯', en: 'Yeltsin, Boris', ru: 'Ельцин, Борис' },
    variants: forms('总统阁下')
  })
  for (const name of ['boris-yeltsin', '叶利钦', 'Yeltsin', 'Ельцин, Борис', '总统阁下'])
    expect(explain(bookOf([['词']], [yeltsin]), name).records).toHaveLength(1)
  expect(explain(bookOf([['词']], [yeltsin]), '列宁')).toEqual({ records: [], loose: [] })
})
