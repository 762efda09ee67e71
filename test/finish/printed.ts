import { PDFDict, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import type { PdfFacts } from '../../src/finish/facts.ts'
import { finishPdf } from '../../src/finish/finish.ts'
import type { PageMap } from '../../src/model/page-map.ts'
import type { Print, SheetBox, SheetElement, SheetNode } from '../../src/model/print.ts'

/** A page as the browser prints it, rounded, in pt. */
const size = { width: 396.96, height: 575.04 }

/** A page to print: what stands on it, each text node a line of its own, and what is drawn besides. */
export interface PlainPage {
  content?: SheetNode[]
  anchors?: Record<string, [number, number]>
  /** Instructions before the text, in CSS px. */
  drawing?: string
}

/** Print pages as the browser does: its way of drawing, without tags, links or names. */
export async function printed(pages: PlainPage[], date = "D:20261121071116+00'00'"): Promise<Print> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const { content = [], drawing = '' } of pages) {
    const page = pdf.addPage([size.width, size.height])
    page.node.setFontDictionary(PDFName.of('F4'), font.ref)
    const lines = [
      `.23999999 0 0 -.23999999 0 ${size.height} cm`,
      'q',
      '0 0 1654 2396 re',
      'W* n',
      'q',
      '3.125 0 0 3.125 0 0 cm',
      drawing,
      ...content.flatMap(drawn),
      'Q',
      'Q'
    ]
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(`${lines.join('\n')}\n`)))
  }
  pdf.setTitle('untitled')
  pdf.setProducer('Skia/PDF m143')
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict)
  for (const key of ['CreationDate', 'ModDate']) info.set(PDFName.of(key), PDFString.of(date))
  const sheets = pages.map(({ content = [], anchors = {} }) => ({ content, anchors }))
  return { files: [await pdf.save({ useObjectStreams: false })], sheets }
}

/** Draw text nodes: a text object a line, the baseline at four fifths of its box. */
function drawn(node: SheetNode): string[] {
  if (!('text' in node)) return node.children.flatMap(drawn)
  return node.boxes.map(([left, top, , bottom]) => {
    const glyphs = Buffer.from(node.text.replace(/[^\x20-\x7e]/g, '?'), 'latin1').toString('hex')
    return `BT\n/F4 12 Tf\n1 0 0 -1 ${left} ${top + 0.8 * (bottom - top)} Tm\n<${glyphs}> Tj\nET`
  })
}

/** A text node in a line, px. */
export function words(text: string, left: number, top: number): SheetNode {
  const box: SheetBox = [left, top, left + 10 * text.length, top + 16]
  return { text, boxes: [box] }
}

export function element(
  tag: string,
  attributes: Record<string, string>,
  children: SheetNode[],
  boxes: SheetBox[] = []
): SheetElement {
  return { tag, attributes, boxes, children }
}

export function pageMap(folios: string[]): PageMap {
  const pages = folios.map((folio, place) => ({
    position: place + 1,
    folio,
    side: place % 2 === 0 ? ('recto' as const) : ('verso' as const),
    kind: 'body' as const,
    part: ''
  }))
  return { pages, anchors: new Map() }
}

export const facts: PdfFacts = {
  title: '声明 & <联合>',
  authors: ['张三', '李四'],
  language: 'zh-Hans',
  date: '2026-11-21',
  size: { width: 140, height: 203 },
  pageMap: pageMap(['1'])
}

/** Finish pages with as many folios as there are. */
export async function finished(pages: PlainPage[], change: Partial<PdfFacts> = {}): Promise<PDFDocument> {
  const folios = pageMap(pages.map((_, place) => String(place + 1)))
  const bytes = await finishPdf(await printed(pages), { ...facts, pageMap: folios, ...change })
  return PDFDocument.load(bytes, { updateMetadata: false })
}
