import { beforeAll, expect, test } from 'vitest'
import { finishPdf } from '../../src/finish/finish.ts'
import type { Complaint } from '../../src/model/complaint.ts'
import type { Pages } from '../../src/model/pages.ts'
import type { Proof } from '../../src/model/proof.ts'
import { prove } from '../../src/prove/prove.ts'
import { type Line, printPages } from './print-pages.ts'
import { smallEdition, smallLocated } from './small-edition.ts'
import { smallPages } from './small-pages.ts'

const edition = smallEdition()
const located = smallLocated()
const pages = smallPages()

async function print({ html, size, pageMap }: Pages, change?: (lines: Line[]) => Line[]): Promise<Uint8Array> {
  const facts = { title: '书', authors: ['某某'], language: 'zh-Hans', date: '2026-11-21', size, pageMap }
  return finishPdf(await printPages(html, change), facts)
}

async function faultsOf(changed: Pages, pdf: Uint8Array): Promise<string[]> {
  const said: Complaint[] = []
  const proof = await prove(edition, located, changed, pdf, (complaint) => said.push(complaint))
  expect(proof.totals.faults).toBe(said.length)
  expect(said.every(({ severity, blame }) => severity === 'error' && blame === 'engross')).toBe(true)
  return said.map(({ rule, message }) => `${rule} ${message}`)
}

/** A book that is not what it should be in the HTML; its PDF is printed from the same HTML. */
async function tamperHtml(from: string | RegExp, to: string): Promise<string[]> {
  const html = pages.html.replace(from, to)
  expect(html).not.toBe(pages.html)
  const changed = { ...pages, html }
  return faultsOf(changed, await print(changed))
}

/** A PDF that is not what the HTML shows. */
async function tamperPdf(change: (lines: Line[]) => Line[]): Promise<string[]> {
  return faultsOf(pages, await print(pages, change))
}

let proof: Proof
const clean: Complaint[] = []

beforeAll(async () => {
  proof = await prove(edition, located, pages, await print(pages), (complaint) => clean.push(complaint))
})

test('a book that is what it should be is proved', () => {
  expect(clean).toEqual([])
  expect(proof.totals).toEqual({ units: 38, codePoints: 629, pages: 8, faults: 0 })
})

test('the proof says of each unit what it is, its fingerprint and its pages', () => {
  expect(proof.units.find(({ unit }) => unit === 'D1-section-1')).toEqual({
    unit: 'D1-section-1',
    kind: 'heading',
    text: '一',
    sha256: '51a75f4634dfa8598a0a1436da0b7764830edd1f3a97661222387da2fe2b38d1',
    codePoints: 1,
    pages: [3],
    folios: ['1']
  })
  const cut = proof.units.filter(({ pages }) => pages.length > 1).map(({ unit, folios }) => [unit, ...folios])
  expect(cut).toEqual([
    ['D1-2', '1', '2'],
    ['note-apec-p1', '2', '3', '4']
  ])
})

test('a line lost in the HTML', async () => {
  expect(await tamperHtml('加强信任', '')).toEqual(['nothing-is-lost D1:3 (HTML, page 2): “加强信任” is lost'])
})

test('a whole paragraph lost in the HTML, with its note', async () => {
  expect(await tamperHtml(/<p [^>]*data-unit="D1-dateline">.*?<\/p>/, '')).toEqual([
    'nothing-is-lost D1-dateline (HTML): “一九九七年十一月十日于北京” is lost',
    'page-map-is-true D1-dateline (HTML): the page map says page 2, it is nowhere'
  ])
})

test('a run of words twice at a page break, as Paged.js does', async () => {
  expect(await tamperHtml('“两种制度”', '一个国家”——“两种制度”')).toEqual([
    'nothing-is-doubled D1:2 (HTML, page 2): “一个国家”——” stands there twice'
  ])
})

test('a paragraph on the wrong place in the HTML', async () => {
  const dateline = /<p [^>]*data-unit="D1-dateline">.*?<\/p>/.exec(pages.html)?.[0] ?? ''
  const html = pages.html.replace(dateline, '').replace(/<p [^>]*data-unit="D1-3"/, `${dateline}$&`)
  const changed = { ...pages, html }
  expect(await faultsOf(changed, await print(changed))).toEqual([
    'nothing-is-moved D1-dateline (HTML, page 2): stands out of its order, after D1:2'
  ])
})

test('text that belongs to no unit, and a unit that is not of this edition', async () => {
  expect(await tamperHtml('<p class="line" id="colophon-p1"', '<p>印</p><p data-unit="x">乙</p>$&')).toEqual([
    'nothing-is-added x (HTML, page 6): “乙” (U+4E59) is not in the edition',
    'nothing-is-added no unit (HTML, page 6): “印” (U+5370) is not in the edition'
  ])
})

test('a note apart from its call, and under another mark', async () => {
  const note = /<span class="note note-editor" id="note-jiang".*?<\/span><\/span><\/div>/.exec(pages.html)?.[0] ?? ''
  const moved = pages.html
    .replace(note, '</div>')
    .replace(
      '<div class="notes"><span class="note note-editor" id="note-apec"',
      `<div class="notes">${note.slice(0, -6)}$&`
    )
  const html = moved.replace(
    '<div class="notes"><span class="note note-editor" id="note-jiang"',
    '<div class="notes"><span class="note note-editor" id="note-jiang"'
  )
  const changed = { ...pages, html }
  const faults = await faultsOf(changed, await print(changed))
  expect(faults.join('\n')).toContain('page-map-is-true note-jiang (HTML): the page map says page 1, it is page 2')
})

test('a line lost in the PDF', async () => {
  expect(await tamperPdf((lines) => lines.filter(({ text }) => text !== '加强信任'))).toEqual([
    'nothing-is-lost D1:3 (PDF, page 2): “加强信任” is lost'
  ])
})

test('a line drawn twice in the PDF', async () => {
  const faults = await tamperPdf((lines) => lines.flatMap((line) => (line.text === '加强信任' ? [line, line] : [line])))
  expect(faults).toEqual([
    'nothing-is-doubled D1:3 (PDF, page 2): “加强信任” stands there twice',
    expect.stringMatching(/^nothing-overlaps /)
  ])
})

test('a line drawn in the wrong place of the PDF', async () => {
  const shift = (line: Line) => (line.unit === 'D1-dateline' ? { ...line, y: line.y + 37 } : line)
  const faults = await tamperPdf((lines) => lines.map(shift))
  expect(faults.join('\n')).toMatch(/nothing-(is-moved|overlaps) .*D1-/)
})

test('a line cut off by its box, and one outside the page', async () => {
  const clip = (line: Line) => (line.unit === 'D1-dateline' ? { ...line, clip: 4 } : line)
  expect(await tamperPdf((lines) => lines.map(clip))).toEqual([
    'nothing-is-clipped D1-dateline, page 2: “一九九七年十一月十日于北京” stands outside what is printed (PDF)'
  ])
  const outside = (line: Line) => (line.unit === 'D1-dateline' ? { ...line, x: 330 } : line)
  const faults = await tamperPdf((lines) => lines.map(outside))
  expect(faults).toEqual([
    'nothing-is-clipped D1-dateline, page 2: “月十日于北京” stands outside what is printed (PDF)'
  ])
})

test('words joined in the PDF', async () => {
  const join = (line: Line) => ({ ...line, text: line.text.replace('Jiang Zemin', 'JiangZemin') })
  const faults = await tamperPdf((lines) => lines.map(join))
  expect(faults).toEqual([expect.stringMatching(/^words-stay-apart D1:4 \(PDF, page 2\): “g Z”/)])
})

test('a radical in the text layer, wherever its glyph is drawn', async () => {
  const radical = (line: Line) => ({ ...line, text: line.text.replaceAll('一', '⼀') })
  const faults = await tamperPdf((lines) => lines.map(radical))
  const units = (rule: string) =>
    faults.flatMap((fault) => (fault.startsWith(rule) ? [fault.split(' (')[0]?.slice(rule.length + 1)] : []))
  expect(new Set(units('text-layer-is-clean'))).toEqual(new Set(units('nothing-is-changed')))
  expect(faults).toContain('text-layer-is-clean D1-section-1 (PDF, page 1): the text layer has “⼀” (U+2F00)')
})
