import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect } from 'vitest'
import type { PagedBook } from './read-book.ts'

/** The pages and notes that a locator names: `12—14` is three pages, `12注③` one note. */
function named(text: string): string[] {
  const [from = '', to] = text.split(/[—–]/u)
  if (to === undefined) return [text]
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `${Number(from) + at}`)
}

/** Hold every locator against the finished HTML: it names the page or note of its mention, and all of them are named. */
export function checkHtml(book: PagedBook): number {
  let read = 0
  for (const { id, locators } of book.entries)
    for (const { text, target } of locators) {
      const mark = book.marks.get(target)
      const [pages = '', note] = text.split('注')
      const [first] = pages.split('—')
      expect([id, text, first, note]).toEqual([id, text, mark?.page.folio, mark?.noteMark])
      read++
    }
  for (const [authority, marks] of book.marksByAuthority) {
    const entry = book.entries.find(({ id }) => id === `entry-${authority}`)
    const printed = (entry?.locators ?? []).map(({ text }) => named(text))
    const due = new Set(marks.map(({ page, noteMark }) => page.folio + (noteMark === undefined ? '' : `注${noteMark}`)))
    const all = printed.flat()
    for (const place of due) expect([authority, place, all.includes(place)]).toEqual([authority, place, true])
    // A page that no mention stands on is only ever one of a range that an editor opened and closed.
    for (const pages of printed)
      if (pages.length === 1)
        expect([authority, pages[0], due.has(pages[0] ?? '')]).toEqual([authority, pages[0], true])
      else expect([due.has(pages[0] ?? ''), due.has(pages.at(-1) ?? '')]).toEqual([true, true])
  }
  return read
}

/** Part a locator into its pages and the mark of a note: `12注③`, in an English index `12n3`. */
function noteOf(text: string): [pages: string, mark: string | undefined] {
  const [pages = '', mark] = text.split(/注|n(?=\d+$)/u)
  return [pages, mark]
}

/** A mark as the note has it: `③` for the `3` of an English index. */
function circled(mark: string): string {
  return /^\d/u.test(mark) ? String.fromCodePoint(0x245f + Number(mark)) : mark
}

/** Leave out calls and letters of the apparatus, which may stand in the middle of a name: 朱镕ᵃ基. */
function bare(words: string): string {
  return words.replace(/[\s\u00ada-z\u2460-\u24ff]/gu, '')
}

/** Hold every locator against the PDF: its link leads to the page of that label, and the words stand there. */
export async function checkPdf(book: PagedBook, bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const labels = (await pdf.getPageLabels()) ?? []
  const texts: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    texts.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/[\s\u2060]/gu, '')
    )
  }
  const destinations = (await pdf.getDestinations()) as Record<string, [ref: { num: number; gen: number }]>
  const pageOf = new Map<string, number>()
  for (const [name, [ref]] of Object.entries(destinations)) pageOf.set(name, await pdf.getPageIndex(ref))
  let read = 0
  for (const { id, locators } of book.entries)
    for (const { text, target } of locators) {
      const page = pageOf.get(target) ?? -1
      const [pages = '', note] = noteOf(text)
      const label = labels[page]
      // A note that goes on over the page, on facing pages over the spread, is named by the page on which it begins.
      const before = [labels[page - 1], labels[page - 2]]
      const [first] = pages.split(/[—–]/u)
      expect([id, text, note === undefined ? label === first : [label, ...before].includes(first)]).toEqual([
        id,
        text,
        true
      ])
      const words = bare(book.marks.get(target)?.words ?? '')
      const there = bare(`${texts[page] ?? ''}${texts[page + 1] ?? ''}${texts[page + 2] ?? ''}`)
      expect([id, text, words, there.includes(words)]).toEqual([id, text, words, true])
      if (note !== undefined)
        expect([text, (texts[labels.indexOf(first ?? '')] ?? '').includes(circled(note))]).toEqual([text, true])
      read++
    }
  expect(
    Object.keys(destinations)
      .filter((name) => name.startsWith('mark-'))
      .sort()
  ).toEqual([...book.marks.keys()].sort())
  for (const [id, { page, noteMark }] of book.marks)
    if (noteMark === undefined) expect([id, labels[pageOf.get(id) ?? -1]]).toEqual([id, page.folio])
  await task.destroy()
  return read
}
