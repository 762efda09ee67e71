import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { finishPdf } from '../../src/finish/finish.ts'
import type { Pages } from '../../src/model/pages.ts'
import type { Sheet } from '../../src/model/print.ts'
import { prove } from '../../src/prove/prove.ts'
import { provePdf } from '../../src/prove/prove-pdf.ts'
import { printPages } from './print-pages.ts'
import { smallEdition, smallLocated } from './small-edition.ts'
import { smallPages } from './small-pages.ts'

/*
 * Faults of the file that are not faults of its text: a case for each rule that `prove.test.ts` does not break.
 */

const pages = smallPages()
let pdf: Uint8Array

beforeAll(async () => {
  pdf = await finished(pages)
})

async function finished({ html, size, pageMap }: Pages): Promise<Uint8Array> {
  const facts = { title: '书', authors: [], language: 'zh-Hans', date: '2026-11-21', size, pageMap }
  return finishPdf(await printPages(html), facts)
}

async function faultsOf(changed: Pages, file: Uint8Array): Promise<string[]> {
  const said: string[] = []
  await prove(smallEdition(), smallLocated(), changed, file, ({ rule, message }) => said.push(`${rule} ${message}`))
  return said
}

/** Change the finished file. */
async function reworked(change: (file: PDFDocument) => unknown): Promise<Uint8Array> {
  const file = await PDFDocument.load(pdf, { updateMetadata: false })
  await change(file)
  return file.save()
}

/** The first leaf of the tree of destinations: names, each followed by its place. */
function namesOf(file: PDFDocument): PDFArray {
  const tree = file.catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('Dests'), PDFDict)
  const leaf = tree.lookupMaybe(PDFName.of('Kids'), PDFArray)?.lookup(0, PDFDict) ?? tree
  return leaf.lookup(PDFName.of('Names'), PDFArray)
}

function addOutline(file: PDFDocument, title: string, page: number): void {
  const { context } = file
  const item = context.nextRef()
  const outline = context.register(context.obj({ Type: 'Outlines', First: item, Last: item, Count: 1 }))
  const target = [file.getPage(page - 1).ref, 'XYZ', 0, 500, 0]
  context.assign(item, context.obj({ Title: PDFHexString.fromText(title), Parent: outline, Dest: target }))
  file.catalog.set(PDFName.of('Outlines'), outline)
}

test('the outline has to lead to a heading of exactly its words', async () => {
  const right = await reworked((file) => addOutline(file, '一', 3))
  expect(await faultsOf(pages, right)).toEqual([])
  for (const [title, page] of [
    ['一', 4],
    ['一\u2060', 3],
    ['一a', 3],
    ['一\u2060a', 3],
    ['双方', 3]
  ] as const) {
    const wrong = await reworked((file) => addOutline(file, title, page))
    expect(await faultsOf(pages, wrong)).toEqual([
      `outline-leads-right “${title}” (PDF, outline): the outline leads to a page that has no heading of exactly these words`
    ])
  }
})

test('a link has to lead to something that is there, in both products', async () => {
  const html = pages.html.replace('href="#D1"', 'href="#D9"')
  expect(await faultsOf({ ...pages, html }, pdf)).toEqual([
    'link-leads-right link (HTML, page ii): a link leads to “D9”, which is not there'
  ])
  const lost = await reworked((file) => {
    const names = namesOf(file)
    for (let at = 0; at < names.size(); at += 2)
      if (names.lookup(at, PDFString).asString() === 'D1') names.set(at, PDFString.of('D0'))
  })
  expect(await faultsOf(pages, lost)).toEqual([
    'link-leads-right link (PDF, page ii): a link leads to “D1”, which is not there'
  ])
  const astray = await reworked((file) => {
    const target = file.context.obj([file.getPage(6).ref, 'XYZ', 0, 0, 0])
    const names = namesOf(file)
    for (let at = 0; at < names.size(); at += 2)
      if (names.lookup(at, PDFString).asString() === 'D1') names.set(at + 1, target)
  })
  expect(await faultsOf(pages, astray)).toHaveLength(1)
})

test('labels of pages have to be their folios', async () => {
  const file = await reworked((document) => {
    document.catalog.set(PDFName.of('PageLabels'), document.context.obj({ Nums: [0, { S: 'D' }] }))
  })
  expect(await faultsOf(pages, file)).toContain('page-map-is-true label of page i (PDF): the page map says i, it is 1')
})

test('a page more or less', async () => {
  const less = await reworked((file) => file.removePage(7))
  const faults = await faultsOf(pages, less)
  expect(faults[0]).toBe('pdf-has-the-pages the PDF has 7 pages, the HTML 8')
})

test('a font that is not in the file', async () => {
  const file = await reworked(async (document) => {
    const font = await document.embedFont(StandardFonts.Helvetica)
    document.getPage(0).drawText('1', { font, size: 9, x: 60, y: 300 })
  })
  expect(await faultsOf(pages, file)).toEqual([
    'nothing-is-added running head or folio (PDF, page i): “1” (U+0031) is not in the edition',
    'font-is-embedded PDF: font “Helvetica” is not embedded'
  ])
})

test('a font drawn as Type 3', async () => {
  const file = await reworked((document) => {
    const { context } = document
    const glyph = context.register(context.flateStream('500 0 d0 0 0 400 700 re f'))
    const font = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'Type3',
        FontBBox: [0, 0, 500, 700],
        FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
        CharProcs: { one: glyph },
        Encoding: { Type: 'Encoding', Differences: [49, 'one'] },
        FirstChar: 49,
        LastChar: 49,
        Widths: [500]
      })
    )
    const page = document.getPage(0)
    const key = page.node.newFontDictionary('T', font)
    const drawing = context.register(context.flateStream(`BT ${key} 9 Tf 60 300 Td (1) Tj ET`))
    page.node.lookup(PDFName.of('Contents'), PDFArray).push(drawing)
  })
  expect((await faultsOf(pages, file)).filter((fault) => fault.startsWith('font'))).toEqual([
    'font-is-embedded PDF: font “Type3” is drawn as Type 3'
  ])
})

test('a note has to begin on the page of its call', async () => {
  const html = pages.html
    .replace('id="call-apec"', '')
    .replace('id="D1-title"', 'id="D1-title"><a id="call-apec" data-generated></a')
  const anchors = new Map(pages.pageMap.anchors)
  const call = anchors.get('call-jiang')
  if (call !== undefined) anchors.set('call-apec', call)
  const changed = { ...pages, html, pageMap: { ...pages.pageMap, anchors } }
  const faults = await faultsOf(changed, await finished(changed))
  expect(faults).toContain('note-stands-by-its-call note-apec (HTML, page 2): is called on page 1')
})

test('a note that goes on overleaf has to go on in its own tag', async () => {
  const print = await printPages(pages.html)
  const astray = (sheet: Sheet): Sheet =>
    JSON.parse(JSON.stringify(sheet).replaceAll('"note-apec-p1"', '"note-jiang-p1"'))
  const sheets = [...print.sheets].map((sheet, place) => (place === 4 ? astray(sheet) : sheet))
  const { size, pageMap } = pages
  const facts = { title: '书', authors: [], language: 'zh-Hans', date: '2026-11-21', size, pageMap }
  const file = await finishPdf({ ...print, sheets }, facts)
  expect(await faultsOf(pages, file)).toEqual([
    'note-hangs-together note “apec” (PDF, page 3): it hangs in another tag than it should: in that of “note-jiang”'
  ])
  const said: string[] = []
  const edition = { ...smallEdition(), indexes: [] }
  await provePdf(edition, file, smallLocated, ({ rule, message }) => said.push(`${rule} ${message}`))
  expect(said).toContainEqual(expect.stringMatching(/^nothing-is-lost note “apec” \(PDF/))
})

test('call and note have to bear the mark that the page map says', async () => {
  const html = pages.html.replace('&#x2060;①</a><span id="note-jiang-p1"', '&#x2060;②</a><span id="note-jiang-p1"')
  expect(html).not.toBe(pages.html)
  expect(await faultsOf({ ...pages, html }, await finished({ ...pages, html }))).toEqual([
    'page-map-is-true note-jiang (HTML): the page map says mark ①, it is mark ②'
  ])
})

test('a folio printed on the wrong page', async () => {
  const html = pages.html.replace('aria-hidden="true">5</div>', 'aria-hidden="true">6</div>')
  expect(html).not.toBe(pages.html)
  const faults = await faultsOf({ ...pages, html }, await finished({ ...pages, html }))
  expect(faults).toEqual(['page-map-is-true folio of page 7 (HTML): the page map says 5, it is 6'])
})

test('text outside the type area that its page names', async () => {
  const html = pages.html.replace('data-position="5"', 'data-position="5" data-frame-px="60 40 400 60"')
  const faults = await faultsOf({ ...pages, html }, pdf)
  expect(faults.length).toBeGreaterThan(0)
  expect(faults.every((fault) => /^nothing-is-clipped .*, page 3: /.test(fault))).toBe(true)
  const wide = pages.html.replace('data-position="5"', 'data-position="5" data-frame-px="60 40 460 600"')
  expect(await faultsOf({ ...pages, html: wide }, pdf)).toEqual([])
})

test('a note without its mark, in a file by itself', async () => {
  const print = await printPages(pages.html, (lines) =>
    lines.map((line) => (line.text === '①' && line.unit === undefined ? { ...line, text: ' ' } : line))
  )
  const { size, pageMap } = pages
  const facts = { title: '', authors: [], language: 'zh', date: '2026', size, pageMap }
  const said: string[] = []
  const edition = { ...smallEdition(), index: [] }
  edition.parts = edition.parts.filter(({ type }) => type !== 'index')
  await provePdf(edition, await finishPdf(print, facts), smallLocated, ({ message }) => said.push(message))
  expect(said).toContain('note “jiang” (PDF): the mark before it is lost')
})
