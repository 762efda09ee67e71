import { expect, test } from 'vitest'
import type { EditionConfig } from '../../src/model/edition-config.ts'
import { read } from '../../src/read/read.ts'
import { collecting, fixture, textOf, withFiles } from '../folder.ts'

const small = fixture('small')

function editionsOf(addition: string): { editions: EditionConfig[]; said: string[] } {
  const { complain, lines } = collecting()
  const file = 'edition.yaml'
  const result = read(withFiles(small, { [file]: `${textOf(small, file)}${addition}` }), complain)
  return { editions: result?.editions ?? [], said: lines() }
}

test('a file without editions is one edition, in the language of the book', () => {
  const { editions, said } = editionsOf('')
  expect(said).toEqual([])
  expect(editions).toMatchObject([
    { name: 'small', languages: ['zh-Hans'], layout: 'alone', purpose: 'reading', lineNumbers: false }
  ])
})

test('an edition has what the book has, and what it says otherwise', () => {
  const { editions, said } = editionsOf(`page: { profile: b5 }
editions:
  - name: zh
  - name: zh-large
    page: { profile: kai16 }
    title: 大字本
    purpose: study
    lineNumbers: true
`)
  expect(said).toEqual([])
  expect(editions).toMatchObject([
    { name: 'zh', title: '小集', page: { profile: 'b5' }, layout: 'alone', place: { line: 9 } },
    { name: 'zh-large', title: '大字本', page: { profile: 'kai16' }, purpose: 'study', lineNumbers: true }
  ])
  expect(editions[1]?.statements).toEqual(editions[0]?.statements)
})

test('layouts that do not go with their languages, and names twice, are complained of', () => {
  const { said } = editionsOf(`editions:
  - { name: a, layout: facing }
  - { name: a, languages: [ zh, en, ru ], layout: facing }
`)
  expect(said.filter((words) => !words.includes('language-has-texts'))).toEqual([
    expect.stringContaining('layout-fits-languages the layout facing does not go with zh-Hans '),
    expect.stringContaining('layout-fits-languages the layout facing does not go with zh-Hans, en, ru'),
    expect.stringContaining('id-is-unique the edition “a” is there already')
  ])
})

test('`zh` is the language of the book; two languages face each other, three stand in columns', () => {
  const { editions } = editionsOf(`editions:
  - { name: zh-en, languages: [ zh, en ] }
  - { name: all, languages: [ zh, en, ru ] }
  - { name: en, languages: [ en ] }
`)
  expect(editions.map(({ languages, layout, language }) => [languages.join(), layout, language])).toEqual([
    ['zh-Hans,en', 'facing', 'zh-Hans'],
    ['zh-Hans,en,ru', 'columns', 'zh-Hans'],
    ['en', 'alone', 'en']
  ])
})
