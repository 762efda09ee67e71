import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MarkPlace, type PagedBook, readBook } from './read-book.ts'
import { checkPdf } from './read-index.ts'

/*
 * The indexes of the editions in two languages, built with the command line: each in the order of its language with the other's
 * headings behind, each locator a page or a note of its own language. Read from the finished HTML and from the PDF.
 */
const names = ['zh-en', 'zh-en-successive'] as const
let desk = ''

beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'engross-bilingual-'))
  for (const name of names) {
    const result = spawnSync(
      process.execPath,
      ['src/engross.mjs', 'build', 'manuscripts', '--edition', name, '--output', desk],
      { encoding: 'utf8' }
    )
    expect(result.status, result.stderr).toBe(0)
  }
}, 300_000)

afterAll(() => rmSync(desk, { recursive: true, force: true }))

/** Marks whose anchor names the statement or note of a translation are of the English index, the others of the Chinese. */
function languageOf(mark: string): 'zh' | 'en' {
  return /^mark-(?:D\d-en|note-.+?--en)-/u.test(mark) ? 'en' : 'zh'
}

/** A locator as it shall be printed: `12`, `12注③`, `12n3`. */
function printed({ page, noteMark }: MarkPlace, language: 'zh' | 'en'): string {
  if (noteMark === undefined) return page.folio
  return page.folio + (language === 'zh' ? `注${noteMark}` : `n${noteMark.normalize('NFKC')}`)
}

/** What a locator names: itself, or, of a range, its two ends. */
function endsOf(text: string): string[] {
  return text.split(/[—–]/u)
}

describe.each(names)('the indexes of %s', (name) => {
  let book: PagedBook
  beforeAll(() => {
    book = readBook(readFileSync(join(desk, name, 'index.html'), 'utf8'))
  })
  const entriesOf = (language: 'zh' | 'en') =>
    book.entries.filter(({ id }) => id.startsWith('index-en-entry-') === (language === 'en'))

  test.each(['zh', 'en'] as const)(
    '%s: each locator is the page, or the note, of a mention in that language',
    (language) => {
      let read = 0
      for (const { id, locators } of entriesOf(language))
        for (const { text, target } of locators) {
          const mark = book.marks.get(target)
          expect([id, text, languageOf(target)]).toEqual([id, text, language])
          expect([id, text, endsOf(text)[0]]).toEqual([id, text, mark && printed(mark, language)])
          read++
        }
      expect(read).toBeGreaterThan(250)
    }
  )

  test.each(['zh', 'en'] as const)('%s: no mention of that language is missing', (language) => {
    const prefix = language === 'en' ? 'index-en-entry-' : 'entry-'
    const entries = new Map(entriesOf(language).map(({ id, locators }) => [id.slice(prefix.length), locators]))
    const subjects = [...entries.keys()].toSorted((a, b) => b.length - a.length)
    let due = 0
    for (const [anchor, mark] of book.marks) {
      if (languageOf(anchor) !== language) continue
      const subject = subjects.find((one) => anchor.replace(/-\d+$/u, '').endsWith(`-${one}`)) ?? ''
      const texts = (entries.get(subject) ?? []).map(({ text }) => text)
      const there = texts.some((text) => covers(text, printed(mark, language)))
      expect([anchor, printed(mark, language), there, texts]).toEqual([anchor, printed(mark, language), true, texts])
      due++
    }
    expect(due).toBeGreaterThan(250)
  })

  test('a locator of a statement is a page of its language', () => {
    for (const language of ['zh', 'en'] as const)
      for (const { id, locators } of entriesOf(language))
        for (const { text, target } of locators) {
          const page = book.marks.get(target)?.page
          if (!/^D\d/u.test(page?.part ?? '')) continue
          if (name === 'zh-en')
            expect([id, text, page?.side]).toEqual([id, text, language === 'zh' ? 'verso' : 'recto'])
          else expect([id, text, page?.part.endsWith('-en')]).toEqual([id, text, language === 'en'])
        }
  })

  test('each locator is right in the PDF', async () => {
    const pdf = readFileSync(join(desk, name, `${name}.pdf`))
    expect(await checkPdf(book, pdf)).toBeGreaterThan(500)
  }, 60_000)

  test('the heading of the other language stands behind', () => {
    const html = readFileSync(join(desk, name, 'index.html'), 'utf8')
    expect(html).toMatch(/<p [^>]*id="entry-jiang-zemin"[^>]*>.*?江泽民.*?lang="en"[^>]*>.*?Jiang Zemin/u)
    expect(html).toMatch(/<p [^>]*id="index-en-entry-jiang-zemin"[^>]*>.*?Jiang Zemin.*?lang="zh-Hans"[^>]*>.*?江泽民/u)
  })
})

/** Whether a locator names a place: by itself, or as one of a range. */
function covers(text: string, place: string): boolean {
  const [from = '', to] = endsOf(text)
  return text === place || (to !== undefined && Number(from) <= Number(place) && Number(place) <= Number(to))
}
