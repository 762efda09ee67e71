import { expect, it } from 'vitest'
import { audit } from '../../src/audit/audit.ts'
import { unnamedIn } from '../../src/audit/unnamed.ts'
import type { Authority } from '../../src/model/authority.ts'
import type { SearchedRun } from '../../src/model/mentions.ts'
import { authority, forms } from '../annotate/drafts.ts'
import { bookOf } from './books.ts'

const china = authority('china', '中国', { pinyin: 'Zhōngguó', variants: forms('中国', '中方', '华夏') })
const russia = authority('russia', '俄罗斯', { pinyin: 'Éluósī' })

it('lists records that nothing mentions, forms that never occur, and headings with too many places', () => {
  const paragraphs = Array.from({ length: 9 }, () => ['中国与中方'])
  const { unmentioned, idleForms, passim } = audit(bookOf(paragraphs, [china, russia]))
  expect(unmentioned.map(({ id }) => id)).toEqual(['russia'])
  expect(idleForms.map(({ form }) => form)).toEqual(['华夏', '俄罗斯'])
  expect(passim.map(({ authority: { id }, places }) => [id, places])).toEqual([['china', 9]])
  const few = audit(bookOf(paragraphs.slice(1), [china, russia]))
  expect(few.passim).toEqual([])
})

it('does not count a heading as unmentioned that mentioned ones stand under', () => {
  const below: Authority = { ...china, broader: 'russia' }
  expect(audit(bookOf([['中国']], [below, russia])).unmentioned).toEqual([])
})

function names(words: string, language = 'zh-Hans', rest: Partial<SearchedRun> = {}): string[] {
  const run = { at: 'D1:1', statement: 'D1', language, words, marked: [], silenced: [], posted: [], texts: [] }
  return unnamedIn([{ ...run, ...rest }]).map((name) => `${name.words} ${name.shape}`)
}

it('guesses names from their shape', () => {
  expect(names('与哈萨克斯坦接壤')).toEqual(['哈萨克斯坦 transliterated'])
  expect(names('钱其琛外长')).toEqual(['钱其琛 person'])
  expect(names('载于《人民日报》')).toEqual(['《人民日报》 title'])
  expect(names('签署NPT')).toEqual(['NPT capitals'])
  expect(names('两国关系日益发展，双方满意地指出')).toEqual([])
  expect(names('The visit of Foreign Minister Qian to Moscow.', 'en')).toEqual([
    'Foreign Minister Qian name',
    'Moscow name'
  ])
  expect(names('Встреча в Москве', 'ru')).toEqual(['Москве name'])
})

it('does not guess where a mention is, or where an editor unmarked the words', () => {
  const words = '与哈萨克斯坦接壤'
  expect(names(words, 'zh-Hans', { posted: [{ start: 1, end: 6, authority: 'k', principal: false }] })).toEqual([])
  expect(names(words, 'zh-Hans', { silenced: [{ start: 1, end: 6, authority: undefined }] })).toEqual([])
})
