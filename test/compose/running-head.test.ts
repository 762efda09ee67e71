import { expect, test } from 'vitest'
import { bookHead, runningHead, sharedHead } from '../../src/compose/part/running-head.ts'
import type { Edition, Part } from '../../src/model/edition.ts'
import type { Standing } from '../../src/model/translation.ts'

function part(title: string, language: string, status?: Standing): Part {
  const standing = status === undefined ? {} : { standing: { status, paragraphs: { there: 1, of: 1 } } }
  return { type: 'statement', title, language, statement: standing } as unknown as Part
}

test.each([
  ['中俄联合声明', 'zh-Hans', undefined, '中俄联合声明'],
  ['Joint Statement', 'en', 'editorial', 'Joint Statement · working translation'],
  ['Joint Statement on Sino-Russian Border', 'en', 'editorial', 'Joint Statement on Sino-Russian Border · working tr.'],
  [
    'Joint Statement on Sino-Russian Border Issues',
    'en',
    'editorial',
    'Joint Statement on Sino-Russian Border … · working tr.'
  ],
  ['Joint Statement', 'en', 'official-translation', 'Joint Statement · official translation'],
  ['Российско-китайские отношения на пороге XXI века', 'ru', 'draft', 'Российско-китайские отношения … · черн. пер.'],
  ['联合声明', 'zh-Hans', 'editorial', '联合声明 · 本书译文，非正式文本']
] as const)('%s in %s, %s: no head leaves out what standing a translation has', (title, language, status, head) => {
  expect(runningHead(part(title, language, status))).toBe(head)
})

test('languages that share pages share a head', () => {
  const original = part('中俄联合声明', 'zh-Hans')
  const english = part('Joint Statement', 'en', 'editorial')
  const russian = part('Совместное заявление', 'ru', 'draft')
  expect(sharedHead([original, english])).toBe('Joint Statement · working translation')
  expect(sharedHead([original, english, russian])).toBe('中俄联合声明 · working translation · черновой перевод')
})

test('left-hand pages name the book in the language of the part, and over a translation its standing', () => {
  const parts = [part('声明', 'zh-Hans'), part('Joint Statement', 'en', 'editorial'), part('Index', 'en')]
  const config = {
    title: '声明集',
    languages: ['zh-Hans', 'en'],
    words: new Map([['en', { title: 'Joint Statements' }]])
  }
  const edition = { config, parts } as unknown as Edition
  expect(parts.map((one) => bookHead(one, edition))).toEqual([
    '声明集',
    'Joint Statements · working translation',
    'Joint Statements'
  ])
  const alone = { config: { ...config, languages: ['zh-Hans'] }, parts: parts.slice(0, 1) } as unknown as Edition
  expect(bookHead(part('声明', 'zh-Hans'), alone)).toBeUndefined()
})

test('an index in another language does not say that it is a translation', () => {
  const index = { type: 'index', title: 'Index', language: 'en' } as unknown as Part
  expect(runningHead(index)).toBe('Index')
})
