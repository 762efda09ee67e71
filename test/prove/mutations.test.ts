import fc from 'fast-check'
import type { Root, Text } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { finishPdf } from '../../src/finish/finish.ts'
import type { Complaint } from '../../src/model/complaint.ts'
import { unitName } from '../../src/model/unit-name.ts'
import { expectUnits } from '../../src/prove/expect/expect.ts'
import { prove, proveHtml } from '../../src/prove/prove.ts'
import { readHtml } from '../../src/prove/read-html.ts'
import { type Line, printPages } from './print-pages.ts'
import { smallEdition, smallLocated } from './small-edition.ts'
import { smallPages } from './small-pages.ts'

const edition = smallEdition()
const located = smallLocated()
const pages = smallPages()
const units = expectUnits(edition, located)
const names = new Map(units.map(({ id, kind }) => [id, unitName({ unit: id, kind })]))

/** What can go wrong with one character, and what a careless eye or a careless font takes for it. */
const mutations: Record<string, (character: string, next: string | undefined) => string> = {
  delete: () => '',
  double: (character) => character + character,
  swap: (character, next) => (next === undefined ? '' : next + character),
  lookAlike: (character) => lookAlikes[character] ?? `${character}\u0301`,
  compatibility: (character) => compatibility(character)
}

const lookAlikes: Record<string, string> = {
  一: '—',
  '—': '－',
  日: '曰',
  未: '末',
  己: '已',
  '0': 'О',
  '1': 'l',
  a: 'а',
  e: 'е',
  о: 'o',
  '（': '(',
  '。': '．',
  '“': '"',
  '、': ',',
  '\u3000': ' ',
  ' ': '\u00a0'
}

/** The same to the eye, another code point: radical, full-width form, compatibility ideograph. */
function compatibility(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const radicals: Record<string, string> = { 一: '⼀', 人: '⼈', 大: '⼤', 日: '⽇', 月: '⽉', 行: '⾏', 長: '⾧' }
  if (code > 0x20 && code < 0x7f) return String.fromCodePoint(code + 0xfee0)
  return radicals[character] ?? String.fromCodePoint(0xf900 + (code % 0x100))
}

/** Change character `at` of a text; `undefined` where that changes nothing. */
function mutate(text: string, at: number, kind: string): string | undefined {
  const characters = [...text]
  const [character, next] = [characters[at] ?? '', characters[at + 1]]
  const changed = (mutations[kind] ?? (() => ''))(character, next)
  const taken = kind === 'swap' && next !== undefined ? 2 : 1
  const result = [...characters.slice(0, at), changed, ...characters.slice(at + taken)].join('')
  return result === text ? undefined : result
}

interface Leaf {
  node: Text
  unit: string
  text: string
}

const tree = unified().use(rehypeParse).parse(pages.html)
const leaves = leavesOf(tree, undefined).filter(({ text }) => text !== '')
const total = leaves.reduce((sum, { text }) => sum + [...text].length, 0)

function leavesOf(node: Root | Root['children'][number], unit: string | undefined): Leaf[] {
  if (node.type === 'text') return unit === undefined ? [] : [{ node, unit, text: node.value.replaceAll('\u2060', '') }]
  if (node.type === 'element' && node.properties.dataGenerated !== undefined) return []
  const own = node.type === 'element' ? (node.properties.dataUnit as string | undefined) : undefined
  return 'children' in node ? node.children.flatMap((child) => leavesOf(child, own ?? unit)) : []
}

function leafAt(place: number): { leaf: Leaf; at: number } {
  let rest = place
  for (const leaf of leaves) {
    const length = [...leaf.text].length
    if (rest < length) return { leaf, at: rest }
    rest -= length
  }
  throw new Error('unreachable: the place is below the total')
}

/** Prove the HTML with one text node changed. */
function faultsWith({ node }: Leaf, value: string): Complaint[] {
  const before = node.value
  node.value = value
  const html = unified().use(rehypeStringify).stringify(tree)
  node.value = before
  const said: Complaint[] = []
  proveHtml(units, readHtml(html), pages.pageMap, (complaint) => said.push(complaint))
  return said
}

const runs = 400
let tried = 0

test(`each of ${runs} random changes of a character in the paged HTML is found, in the right unit`, () => {
  const kinds = fc.constantFrom(...Object.keys(mutations))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: total - 1 }), kinds, (place, kind) => {
      const { leaf, at } = leafAt(place)
      const changed = mutate(leaf.text, at, kind)
      fc.pre(changed !== undefined)
      tried++
      const said = faultsWith(leaf, changed)
      expect(said.length).toBeGreaterThan(0)
      for (const { message } of said) expect(message.split(' (HTML')[0]).toBe(names.get(leaf.unit))
    }),
    { numRuns: runs }
  )
  expect(tried).toBeGreaterThanOrEqual(runs)
})

test('every character of the book can be lost, and is missed', () => {
  for (let place = 0; place < total; place++) {
    const { leaf, at } = leafAt(place)
    const said = faultsWith(leaf, mutate(leaf.text, at, 'delete') ?? '')
    expect(said.map(({ rule }) => rule)).toContain('nothing-is-lost')
  }
})

test.each(Object.keys(mutations))('a change in the PDF alone is found in every unit: %s', async (kind) => {
  const changed = new Set<string>()
  /** Change the middle character of the first line of each unit. */
  const change = (lines: Line[]) =>
    lines.map((line) => {
      const { unit, text } = line
      if (unit === undefined || changed.has(unit) || line.generated || text.trim() === '') return line
      const letters = [...text]
      const at = letters.findIndex((letter, place) => place >= letters.length / 2 - 1 && letter.trim() !== '')
      const result = mutate(text, at, kind)
      if (result === undefined || result.replace(/\s/gu, '') === text.replace(/\s/gu, '')) return line
      changed.add(unit)
      return { ...line, text: result }
    })
  const { size, pageMap } = pages
  const facts = { title: '书', authors: [], language: 'zh', date: '2026', size, pageMap }
  const pdf = await finishPdf(await printPages(pages.html, change), facts)
  const said = new Set<string | undefined>()
  await prove(edition, located, pages, pdf, ({ message }) => said.add(message.split(/ \(PDF|, page/)[0]))
  expect(changed.size).toBeGreaterThan(20)
  expect([...changed].map((unit) => names.get(unit)).filter((name) => !said.has(name))).toEqual([])
})
