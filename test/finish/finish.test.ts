import { PDFArray, PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, expect, test } from 'vitest'
import type { PdfFacts } from '../../src/finish/facts.ts'
import { finishPdf } from '../../src/finish/finish.ts'
import { facts as base, type PlainPage, pageMap, printed, words } from './printed.ts'

const folios = ['i', 'ii', 'iii', 'iv', '1', '2', '3', 'A-1', '9', '10']
const facts: PdfFacts = { ...base, pageMap: pageMap(folios) }
const pages: PlainPage[] = folios.map((folio) => ({ content: [words(`page ${folio}`, 60, 80)] }))

let bytes: Uint8Array
let pdf: PDFDocument

beforeAll(async () => {
  bytes = await finishPdf(await printed(pages), facts)
  pdf = await PDFDocument.load(bytes, { updateMetadata: false })
})

test('pages have their exact size, drawn from the same upper left corner', () => {
  const [width, height] = [(140 / 25.4) * 72, (203 / 25.4) * 72]
  for (const page of pdf.getPages()) {
    for (const box of [page.getMediaBox(), page.getTrimBox(), page.getCropBox(), page.getBleedBox()]) {
      expect(box.width).toBeCloseTo(width, 6)
      expect(box.height).toBeCloseTo(height, 6)
      expect(box.y + box.height).toBeCloseTo(575.04, 6)
      expect(box.x).toBe(0)
    }
  }
})

test('the information dictionary and the catalog say what the file is', () => {
  expect(pdf.getTitle()).toBe(facts.title)
  expect(pdf.getAuthor()).toBe('张三; 李四')
  expect(pdf.getCreator()).toBe('engross')
  expect(pdf.getProducer()).toBe('Skia/PDF m143')
  expect(pdf.getCreationDate()?.toISOString()).toBe('2026-11-21T00:00:00.000Z')
  expect(pdf.getModificationDate()?.toISOString()).toBe('2026-11-21T00:00:00.000Z')
  expect(pdf.catalog.get(PDFName.of('Lang'))?.toString()).toBe('(zh-Hans)')
  expect(pdf.catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true)
  expect(pdf.catalog.get(PDFName.of('PageMode'))).toBe(PDFName.of('UseOutlines'))
})

test('XMP says the same, readable without a PDF library', () => {
  const stream = pdf.context.lookup(pdf.catalog.get(PDFName.of('Metadata'))) as PDFRawStream
  expect(stream.dict.get(PDFName.of('Filter'))).toBeUndefined()
  const xmp = new TextDecoder().decode(stream.contents)
  expect(xmp).toContain('<rdf:li xml:lang="x-default">声明 &#38; &#60;联合&#62;</rdf:li>')
  expect(xmp).toContain('<dc:creator><rdf:Seq><rdf:li>张三</rdf:li><rdf:li>李四</rdf:li></rdf:Seq></dc:creator>')
  expect(xmp).toContain('<dc:language><rdf:Bag><rdf:li>zh-Hans</rdf:li></rdf:Bag></dc:language>')
  expect(xmp).toContain('<xmp:CreateDate>2026-11-21T00:00:00Z</xmp:CreateDate>')
  expect(Buffer.from(bytes).includes('<?xpacket begin=')).toBe(true)
})

test('labels are the folios, roman, arabic and any other', async () => {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  expect(await (await task.promise).getPageLabels()).toEqual(folios)
  await task.destroy()
})

test('roman folios count as they are written, and what is no number is a label of its own', async () => {
  const many = ['xxxviii', 'xxxix', 'xl', 'xli', 'iiii', 'iiii', '', '0', 'xc', 'xci']
  const finished = await finishPdf(await printed(pages), { ...facts, pageMap: pageMap(many) })
  const task = getDocument({ data: finished, verbosity: 0 })
  expect(await (await task.promise).getPageLabels()).toEqual(many)
  await task.destroy()
})

test('the same pages and facts give the same bytes, whenever they were printed', async () => {
  const later = await finishPdf(await printed(pages, "D:20270101000000+08'00'"), facts)
  expect(Buffer.from(later).equals(Buffer.from(bytes))).toBe(true)
})

test('the identity of the file follows its content', async () => {
  const identity = async (changed: PdfFacts) => {
    const finished = await PDFDocument.load(await finishPdf(await printed(pages), changed), { updateMetadata: false })
    return finished.context.lookup(finished.context.trailerInfo.ID, PDFArray).toString()
  }
  const [same, other] = [await identity(facts), await identity({ ...facts, title: '别的' })]
  expect(same).toMatch(/^\[ <([0-9A-F]{32})> <\1> \]$/)
  expect(same).toBe(pdf.context.lookup(pdf.context.trailerInfo.ID, PDFArray).toString())
  expect(other).not.toBe(same)
})

test.each([
  ['2026', '2026-01-01T00:00:00.000Z'],
  ['2026-11', '2026-11-01T00:00:00.000Z'],
  ['2026-11-21T08:00:00Z', '2026-11-21T08:00:00.000Z']
])('an edition dated %s', async (date, moment) => {
  const finished = await PDFDocument.load(await finishPdf(await printed(pages), { ...facts, date }), {
    updateMetadata: false
  })
  expect(finished.getCreationDate()?.toISOString()).toBe(moment)
})

test('a book that was printed in several files is one', async () => {
  const [first, second] = [await printed(pages.slice(0, 4)), await printed(pages.slice(4))]
  const print = { files: [...first.files, ...second.files], sheets: [...first.sheets, ...second.sheets] }
  const task = getDocument({ data: await finishPdf(print, facts), verbosity: 0 })
  const read = await task.promise
  expect(await read.getPageLabels()).toEqual(folios)
  for (const [place, folio] of folios.entries()) {
    const page = await read.getPage(place + 1)
    const { items } = await page.getTextContent()
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toBe(`page ${folio}`)
    const tags = JSON.stringify(await page.getStructTree())
    expect(tags).toContain(`"role":"P"`)
  }
  await task.destroy()
  await expect(finishPdf({ ...print, files: first.files }, facts)).rejects.toThrow('10 pages were printed as 4')
})
