import { h } from 'hastscript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { book, note, paragraph, part, styles } from './book.ts'
import type { TestPress } from './press.ts'
import { openPress } from './press.ts'

let press: TestPress
beforeAll(async () => {
  press = await openPress()
})
afterAll(() => press.engine.close())

async function said(...children: Parameters<typeof paragraph>[1][]): Promise<string[]> {
  return (
    await press.print(book(part('D1', '甲', paragraph('D1-1', '常用字'), paragraph('D1-2', ...children))), styles)
  ).said
}

test('rare characters that the fonts have are set', async () => {
  expect(await said('朱镕基、㳇、鿏、〇、℃、☆、①②㊿、“”—…〔〕')).toEqual([])
})

test('a character that no font has is an error with its code point and first place', async () => {
  expect(await said('文', note('a', '其字作\u{30000}，又作\u{1f600}。'))).toEqual([
    'glyph-exists no font has “\u{30000}” (U+30000), first in note-a-p1',
    'glyph-exists no font has “\u{1f600}” (U+1F600), first in note-a-p1'
  ])
})

test('a character is looked for in the fonts of its own words only', async () => {
  expect(await said(h('span', { style: 'font-family: "Engross Latin"' }, '中'))).toEqual([
    'glyph-exists no font has “中” (U+4E2D), first in D1-2'
  ])
})

test('a family that is none of ours is no font', async () => {
  expect(await said(h('span', { style: 'font-family: Times' }, '字'))).toEqual([
    'glyph-exists no font has “字” (U+5B57), first in D1-1'
  ])
})

test('invisible characters need no glyph', async () => {
  expect(await said('一\u2060二\u200b三\u3000四\ufe00')).toEqual([])
})
