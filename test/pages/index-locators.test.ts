import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { finishPdf } from '../../src/finish/finish.ts'
import { stylesFor } from '../../src/make.ts'
import { settle } from '../../src/settle.ts'
import { realWorld } from '../../src/world.ts'
import { generatedBook } from './generated-book.ts'
import { openPress, type TestPress } from './press.ts'
import { type PagedBook, readBook } from './read-book.ts'
import { checkHtml, checkPdf } from './read-index.ts'

/*
 * Every locator of a book of 300 pages with 2,000 headings, read back in the finished HTML and in the PDF. The project's own
 * edition is read in the same way in `edition.test.ts`.
 */
const headings = 2000
let press: TestPress
let book: PagedBook
let pdf: Uint8Array
let html: string

beforeAll(async () => {
  press = await openPress()
  const edition = generatedBook(62, headings)
  const styles = stylesFor(edition, realWorld().styleSheets())
  const { pages } = await settle(edition, styles, new Map(), press.engine, () => undefined)
  const facts = { title: '', language: 'zh-Hans', authors: [], date: '2026-11-21' }
  pdf = await finishPdf(await press.engine.print(pages), { ...pages, ...facts })
  html = pages.html
  book = readBook(html)
}, 300_000)

afterAll(() => press.engine.close())

describe('a generated book', () => {
  test('has 300 pages and 2,000 headings', () => {
    expect(book.pages.length).toBeGreaterThan(300)
    expect(book.entries).toHaveLength(headings)
  })

  test('has every locator right in the finished HTML, none missing, none too many', () => {
    expect(checkHtml(book)).toBeGreaterThan(5000)
  })

  test('has every locator right in the PDF', async () => {
    expect(await checkPdf(book, pdf)).toBeGreaterThan(5000)
  }, 120_000)

  test('says a heading again wherever a column breaks among its subheadings, and nowhere else', () => {
    const broken = [
      ...html.matchAll(
        /<div class="index-block[^"]* continued[^"]*" data-continued-head="([^"]+)"><p ([^>]*)>([^<]*)/gu
      )
    ]
    expect(broken.length).toBeGreaterThan(5)
    for (const [, head, attributes, words] of broken) {
      expect(attributes).toContain('data-generated')
      expect(words).toBe(head)
    }
    expect([...html.matchAll(/>[^<]*（续）</gu)]).toHaveLength(broken.length)
  })
})
