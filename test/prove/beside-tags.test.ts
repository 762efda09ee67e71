import { expect, test } from 'vitest'
import { checkBesideTags } from '../../src/prove/beside-tags.ts'
import type { PdfPage } from '../../src/prove/pdf/glyph.ts'
import type { HtmlPage } from '../../src/prove/read-html.ts'

/** What is said of a page that draws these characters beside the tags, and has these numbers from CSS. */
function said(drawn: string, numbers: string[]): string[] {
  const complaints: string[] = []
  const html = { folio: '1', runs: [], numbers } as unknown as HtmlPage
  const pdf = { glyphs: [...drawn].map((text) => ({ text, content: undefined })) } as unknown as PdfPage
  checkBesideTags(html, pdf, ({ rule }) => complaints.push(rule))
  return complaints
}

test('numbers that hold others are told apart by their order, or by their length', () => {
  expect(said('3:15:115:1', ['3:1', '5:1', '15:1'])).toEqual([])
  expect(said('15…5', ['5', '15'])).toEqual([])
})

test('what is no number of the page is complained of', () => {
  expect(said('3:15:1', ['3:1'])).toEqual(['nothing-is-added'])
  expect(said('', ['3:1'])).toEqual([])
})
