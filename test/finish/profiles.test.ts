import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { finishPdf } from '../../src/finish/finish.ts'
import type { Complaint } from '../../src/model/complaint.ts'
import type { PdfProfile } from '../../src/model/pdf-profile.ts'
import { checkPdfUa } from '../../src/prove/ua/pdf-ua.ts'
import { drawingOf } from './dump.ts'
import { element, facts, type PlainPage, printed, words } from './printed.ts'

const pages: PlainPage[] = [
  {
    drawing: '0 0 0 RG 0 0 0 rg\n.4 .4 .4 RG .4 .4 .4 rg',
    content: [
      element('h1', {}, [words('Title', 60, 60)]),
      element('p', {}, [
        words('text', 60, 90),
        element('a', { href: 'https://example.org/' }, [words('link', 100, 90)], [[100, 90, 140, 106]])
      ])
    ]
  }
]

async function made(
  profile: PdfProfile,
  { attachments = [] as { file: string; bytes: Uint8Array }[], from = pages } = {}
): Promise<{ bytes: Uint8Array; pdf: PDFDocument; said: string[] }> {
  const said: string[] = []
  const complain = ({ rule, message }: Complaint) => said.push(`${rule} ${message}`)
  const bytes = await finishPdf(await printed(from), facts, { profile, attachments, complain })
  return { bytes, pdf: await PDFDocument.load(bytes, { updateMetadata: false }), said }
}

function xmpOf(pdf: PDFDocument): string {
  const stream = pdf.context.lookup(pdf.catalog.get(PDFName.of('Metadata'))) as PDFRawStream
  return new TextDecoder().decode(stream.contents)
}

function intentOf(pdf: PDFDocument): PDFDict | undefined {
  return pdf.catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray)?.lookup(0, PDFDict)
}

const millimetres = (points: number) => Math.round((points / 72) * 254) / 10

test('for screens and offices: pages of exactly their size, links, and PDF/UA-1', async () => {
  for (const profile of ['screen', 'office'] as const) {
    const { pdf, said } = await made(profile)
    expect(xmpOf(pdf)).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(intentOf(pdf)).toBeUndefined()
    const page = pdf.getPage(0)
    expect(page.node.Annots()?.size()).toBe(1)
    for (const { width, height } of [page.getMediaBox(), page.getTrimBox(), page.getBleedBox()])
      expect([millimetres(width), millimetres(height)]).toEqual([140, 203])
    expect(said).toEqual([])
  }
})

test('for print: one ink, bleed, marks outside the trimmed page, no links, PDF/X-4', async () => {
  const { pdf, said, bytes } = await made('print')
  expect(Buffer.from(bytes).subarray(0, 8).toString()).toBe('%PDF-1.6')
  const xmp = xmpOf(pdf)
  expect(xmp).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>')
  expect(xmp).toMatch(/<xmpMM:DocumentID>uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}</)
  expect(xmp).toContain('<pdf:Trapped>False</pdf:Trapped>')
  expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(intentOf(pdf)?.get(PDFName.of('S'))?.toString()).toBe('/GTS_PDFX')
  const page = pdf.getPage(0)
  expect(page.node.Annots()?.size() ?? 0).toBe(0)
  const [trim, bleed, sheet] = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox()]
  expect([trim, bleed, sheet].map(({ width }) => millimetres(width))).toEqual([140, 146, 164])
  expect([trim, bleed, sheet].map(({ height }) => millimetres(height))).toEqual([203, 209, 227])
  const drawing = drawingOf(pdf, 0)
  expect(drawing.filter((line) => / (RG|rg)\b/.test(line))).toEqual([])
  expect(drawing).toContain('0 G 0 g')
  expect(drawing).toContain('0.4 G 0.4 g')
  expect(said).toEqual([])
  const marks = drawing.filter((line) => / l S$/.test(line)).map((line) => line.split(' ').map(Number))
  expect(marks).toHaveLength(9)
  for (const [fromX = 0, fromY = 0, , toX = 0, toY = 0] of marks)
    for (const [x, y] of [
      [fromX, fromY],
      [toX, toY]
    ] as const) {
      const isInside = x > bleed.x && x < bleed.x + bleed.width && y > bleed.y && y < bleed.y + bleed.height
      expect(isInside).toBe(false)
      expect(x >= sheet.x && x <= sheet.x + sheet.width && y >= sheet.y && y <= sheet.y + sheet.height).toBe(true)
    }
})

test('what is in colour is told with its page', async () => {
  const coloured = { ...pages[0], drawing: '1 0 0 RG 1 0 0 rg' }
  const { pdf, said } = await made('print', { from: [coloured] })
  expect(said).toEqual([
    'colour-is-black PDF for print, page 1: the colour 1 0 0 (red, green, blue) is printed as the grey of its brightness'
  ])
  expect(drawingOf(pdf, 0)).toContain('0.2126 G 0.2126 g')
})

test('for the archive: PDF/A-2u, and with files in it PDF/A-3u', async () => {
  const { pdf } = await made('archive')
  expect(xmpOf(pdf)).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>')
  expect(intentOf(pdf)?.get(PDFName.of('S'))?.toString()).toBe('/GTS_PDFA1')
  expect(pdf.catalog.get(PDFName.of('AF'))).toBeUndefined()

  const bytes = new TextEncoder().encode('双方')
  const { pdf: full } = await made('archive', { attachments: [{ file: 'witnesses/S1.txt', bytes }] })
  expect(xmpOf(full)).toContain('<pdfaid:part>3</pdfaid:part>')
  const file = full.catalog.lookup(PDFName.of('AF'), PDFArray).lookup(0, PDFDict)
  expect(file.get(PDFName.of('AFRelationship'))?.toString()).toBe('/Source')
  const [attached] = full.getAttachments()
  expect(attached?.name).toBe('witnesses/S1.txt')
  expect(new TextDecoder().decode(attached?.data)).toBe('双方')
})

test('every file for readers keeps the rules of PDF/UA-1, but that the font of this test is not embedded', async () => {
  for (const profile of ['screen', 'office', 'archive'] as const) {
    const { bytes } = await made(profile)
    expect(checkPdfUa(bytes).map(({ rule }) => rule)).toEqual(['7.21.4.1-1'])
  }
})

test('a picture that is too coarse for the press is told with its page', async () => {
  const print = await printed([{ drawing: 'q\n96 0 0 -96 60 200 cm\n/X1 Do\nQ' }])
  const file = await PDFDocument.load(print.files[0] ?? '', { updateMetadata: false })
  const image = file.context.stream(new Uint8Array(3 * 150 * 150), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 150,
    Height: 150,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceRGB'
  })
  file.getPage(0).node.setXObject(PDFName.of('X1'), file.context.register(image))
  const said: string[] = []
  const complain = ({ rule, message }: Complaint) => said.push(`${rule} ${message}`)
  const saved = { ...print, files: [await file.save({ useObjectStreams: false })] }
  const bytes = await finishPdf(saved, facts, { profile: 'print', attachments: [], complain })
  expect(said).toEqual([
    'image-is-fine PDF for print, page 1: an image has 150 pixels an inch where it is printed; at least 300 are wanted'
  ])
  const finished = await PDFDocument.load(bytes, { updateMetadata: false })
  const drawn = finished.getPage(0).node.Resources()?.lookup(PDFName.of('XObject'), PDFDict)
  const stream = drawn?.lookup(PDFName.of('X1')) as PDFRawStream
  expect(stream.dict.lookup(PDFName.of('ColorSpace'))?.toString()).toMatch(/^\[ \/ICCBased \d+ 0 R \]$/)
})
