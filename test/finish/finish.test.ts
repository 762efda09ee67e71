import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFRawStream,
  PDFString,
  StandardFonts
} from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, expect, test } from 'vitest'
import type { PdfFacts } from '../../src/finish/facts.ts'
import { finishPdf } from '../../src/finish/finish.ts'
import { headingsOf } from '../../src/finish/headings.ts'
import type { PageMap } from '../../src/model/page-map.ts'

function pageMap(folios: string[]): PageMap {
  const pages = folios.map((folio, place) => ({
    position: place + 1,
    folio,
    side: place % 2 === 0 ? ('recto' as const) : ('verso' as const),
    kind: 'body' as const,
    part: ''
  }))
  return { pages, anchors: new Map() }
}

const folios = ['i', 'ii', 'iii', 'iv', '1', '2', '3', 'A-1', '9', '10']

const facts: PdfFacts = {
  title: '声明 & <联合>',
  authors: ['张三', '李四'],
  language: 'zh-Hans',
  date: '2026-11-21',
  size: { width: 140, height: 203 },
  pageMap: pageMap(folios),
  headings: ['第二页']
}

/** A file as Chromium prints it: rounded pages, old-style destinations, links, outline, joiners in the text. */
async function printed(date = "D:20261121071116+00'00'"): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const { context } = pdf
  for (const folio of folios) {
    const page = pdf.addPage([396.96, 575.04])
    page.drawText(`page ${folio}`, { font, size: 10, x: 50, y: 500 })
  }
  const [first, second] = pdf.getPages()
  if (first === undefined || second === undefined) throw new Error('a book has pages')
  const drawing = `BT /F 10 Tf 1 0 0 1 50 400 Tm <0041> Tj\n/Span<</ActualText <feff2060> >> BDC\n12.5 0 Td <0001> Tj\nEMC\n3 0 Td <0042> Tj ET`
  first.node.set(PDFName.of('Contents'), context.register(context.flateStream(drawing)))
  const link = context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: 'D1' }))
  first.node.set(PDFName.of('Annots'), context.obj([link]))
  const item = context.nextRef()
  const outline = context.register(context.obj({ Type: 'Outlines', First: item, Last: item, Count: 1 }))
  context.assign(
    item,
    context.obj({ Title: PDFString.of('Page two a'), Parent: outline, Dest: [second.ref, 'XYZ', 0, 500, 0] })
  )
  pdf.catalog.set(PDFName.of('Outlines'), outline)
  pdf.catalog.set(PDFName.of('Dests'), context.obj({ D1: [second.ref, 'XYZ', 56, 504, 0] }))
  pdf.catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ Type: 'StructTreeRoot' })))
  pdf.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  pdf.setTitle('untitled')
  pdf.setProducer('Skia/PDF m143')
  const info = context.lookup(context.trailerInfo.Info, PDFDict)
  info.set(PDFName.of('CreationDate'), PDFString.of(date))
  info.set(PDFName.of('ModDate'), PDFString.of(date))
  return pdf.save({ useObjectStreams: false })
}

let bytes: Uint8Array
let pdf: PDFDocument

beforeAll(async () => {
  bytes = await finishPdf(await printed(), facts)
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
  const finished = await finishPdf(await printed(), { ...facts, pageMap: pageMap(many) })
  const task = getDocument({ data: finished, verbosity: 0 })
  expect(await (await task.promise).getPageLabels()).toEqual(many)
  await task.destroy()
})

test('tags, links and destinations stay as they were, the outline says the words of the headings', async () => {
  expect(pdf.catalog.get(PDFName.of('StructTreeRoot'))).toBeDefined()
  expect(pdf.catalog.get(PDFName.of('MarkInfo'))?.toString()).toContain('/Marked true')
  const annotations = pdf.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray)
  expect(annotations.lookup(0, PDFDict).get(PDFName.of('Dest'))?.toString()).toBe('/D1')
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const read = await task.promise
  const outline = await read.getOutline()
  expect(outline.map(({ title }) => title)).toEqual(['第二页'])
  expect(await read.getPageIndex(outline[0]?.dest?.[0])).toBe(1)
  expect(Object.keys(await read.getDestinations())).toEqual(['D1'])
  await task.destroy()
})

test('an outline that has not as many items as the pages have headings cannot be named', async () => {
  await expect(finishPdf(await printed(), { ...facts, headings: [] })).rejects.toThrow('1 items')
})

test('a heading says its own words once, without joiners and what the press adds', () => {
  const html = `<h1>中俄\n 联合\u2060声明</h1><p>文</p>
    <h2 class="heading continues"><span>一\u2060</span><a data-generated="">a</a></h2><h2 class="heading continued">续</h2>`
  expect(headingsOf(html)).toEqual(['中俄 联合声明', '一'])
})

test('word joiners leave the text layer, and the pen still moves', async () => {
  const stream = pdf.context.lookup(pdf.getPage(0).node.get(PDFName.of('Contents'))) as PDFRawStream
  const drawing = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  expect(drawing).toBe('BT /F 10 Tf 1 0 0 1 50 400 Tm <0041> Tj\n12.5 0 Td 3 0 Td <0042> Tj ET')
})

test('a glyph composed of characters is spelt out where all readers look', async () => {
  const file = await PDFDocument.create({ updateMetadata: false })
  const { context } = file
  const table = '1 beginbfchar\n<0001> <0020>\n<00A5> <0000>\n<00A6> <0042>\nendbfchar'
  const font = context.register(
    context.obj({ Type: 'Font', Subtype: 'Type0', ToUnicode: context.register(context.flateStream(table)) })
  )
  const page = file.addPage([100, 100])
  page.node.setFontDictionary(PDFName.of('F4'), font)
  const drawing = [
    'BT /F4 10 Tf <00a6> Tj',
    '/Span<</ActualText <feff201420602014> >> BDC',
    '1 0 Td <00a5> Tj',
    '2 0 Td <0001> Tj',
    'EMC',
    '/Span<</ActualText <feff0041004220600043> >> BDC',
    '3 0 Td <00a6> Tj',
    '4 0 Td <00a6> Tj',
    'EMC',
    'ET'
  ]
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(`${drawing.join('\n')}\n`)))
  const bytes = await finishPdf(await file.save(), { ...facts, pageMap: pageMap(['1']), headings: [] })
  const finished = await PDFDocument.load(bytes, { updateMetadata: false })
  const read = (object: unknown) =>
    Buffer.from(
      decodePDFRawStream(finished.context.lookup(object as never) as unknown as PDFRawStream).decode()
    ).toString('latin1')
  const [own] = finished.getPages()
  expect(
    read(own?.node.get(PDFName.of('Contents')))
      .trim()
      .split('\n')
  ).toEqual([
    'BT /F4 10 Tf <00a6> Tj',
    '1 0 Td <00a5> Tj',
    '2 0 Td /Span<</ActualText <feff004100420043> >> BDC',
    '3 0 Td <00a6> Tj',
    '4 0 Td <00a6> Tj',
    'EMC',
    'ET'
  ])
  const fonts = own?.node.Resources()?.lookup(PDFName.of('Font'), PDFDict).lookup(PDFName.of('F4'), PDFDict)
  expect(read(fonts?.get(PDFName.of('ToUnicode')))).toContain('<0001> <0020>\n<00A5> <20142014>\n<00A6> <0042>')
})

test('the same pages and facts give the same bytes, whenever they were printed', async () => {
  const later = await finishPdf(await printed("D:20270101000000+08'00'"), facts)
  expect(Buffer.from(later).equals(Buffer.from(bytes))).toBe(true)
})

test('the identity of the file follows its content', async () => {
  const identity = async (changed: PdfFacts) => {
    const finished = await PDFDocument.load(await finishPdf(await printed(), changed), { updateMetadata: false })
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
  const finished = await PDFDocument.load(await finishPdf(await printed(), { ...facts, date }), {
    updateMetadata: false
  })
  expect(finished.getCreationDate()?.toISOString()).toBe(moment)
})
