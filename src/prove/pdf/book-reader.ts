import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { ContentTag } from '../ua/content-tags.ts'
import { Draughtsman } from './draw.ts'
import type { BookFacts, Box, PdfFont, PdfPage } from './glyph.ts'
import { AnnotationMode, getDocument, VerbosityLevel } from './pdfjs.ts'
import { withFonts } from './stand-ins.ts'
import { startWorker } from './worker-port.ts'

/** Open a PDF to be read back. Throws where the bytes are no PDF that can be read. */
export async function openBook(bytes: Uint8Array, guide: Guide): Promise<BookReader> {
  const worker = startWorker()
  const task = getDocument({
    data: bytes,
    worker,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    ...withFonts(),
    stopAtErrors: true
  })
  const close = async () => {
    await task.destroy()
    worker.destroy()
  }
  try {
    return new BookReader(await task.promise, guide, close)
  } catch (error) {
    await close()
    throw error
  }
}

/** Reads a PDF page by page, and then what it says of itself: fonts, outline, destinations, labels. */
export class BookReader {
  /** Number of pages. */
  readonly length: number
  readonly close: () => Promise<void>
  private readonly pdf: PDFDocumentProxy
  private readonly guide: Guide
  private readonly fonts = new Map<string, PdfFont>()
  private readonly positions: Positions = new Map()

  constructor(pdf: PDFDocumentProxy, guide: Guide, close: () => Promise<void>) {
    this.pdf = pdf
    this.length = pdf.numPages
    this.guide = guide
    this.close = close
  }

  /** Read the pages one after the other: their glyphs, and the order of their tags. */
  async *pages(): AsyncGenerator<PdfPage> {
    for (let position = 1; position <= this.length; position++) {
      const page = await this.pdf.getPage(position)
      this.positions.set(page.ref?.num ?? 0, position)
      const { box, glyphs } = await readPage(page, this.guide.trimmed, this.fonts)
      yield { position, box, glyphs, reading: this.guide.tags[position - 1] ?? [] }
    }
  }

  /** Read what is known when all pages are read. */
  async facts(): Promise<BookFacts> {
    return {
      fonts: [...this.fonts.values()],
      outline: await readOutline(this.pdf, this.positions),
      destinations: await readDestinations(this.pdf, this.positions),
      labels: (await this.pdf.getPageLabels()) ?? []
    }
  }
}

/** Positions of pages by the number of their object: asking the reader for each of thousands would take seconds. */
type Positions = Map<number, number>

/** What must be known of a PDF to read it. */
export interface Guide {
  /** Marked contents of each page in the order of its tags: the reader would go through the tree of tags anew for each. */
  tags: ContentTag[][]
  /** Size of the trimmed pages in mm; where it is known, what is drawn beyond them is left out: marks for the press. */
  trimmed?: Size
}

interface Size {
  width: number
  height: number
}

async function readPage(
  page: PDFPageProxy,
  trimmed: Size | undefined,
  fonts: Map<string, PdfFont>
): Promise<Pick<PdfPage, 'box' | 'glyphs'>> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const sheet = { left, bottom, right, top }
  const drawn = new Draughtsman(sheet).follow(await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE }))
  const box = trimmed === undefined ? sheet : within(sheet, trimmed)
  const glyphs = drawn.filter((glyph) => glyph.content !== undefined || holds(box, glyph))
  for (const { font } of glyphs) if (!fonts.has(font)) fonts.set(font, fontOf(page, font))
  page.cleanup()
  return { box, glyphs }
}

/** The page in the middle of its sheet; a page as large as its sheet is the sheet. */
function within(sheet: Box, { width, height }: Size): Box {
  const across = Math.max(0, sheet.right - sheet.left - (width * 72) / 25.4) / 2
  const down = Math.max(0, sheet.top - sheet.bottom - (height * 72) / 25.4) / 2
  if (across < 1 && down < 1) return sheet
  return { left: sheet.left + across, right: sheet.right - across, bottom: sheet.bottom + down, top: sheet.top - down }
}

function holds({ left, bottom, right, top }: Box, { x, y }: { x: number; y: number }): boolean {
  return x >= left && x <= right && y >= bottom && y <= top
}

function fontOf(page: PDFPageProxy, id: string): PdfFont {
  const font = page.commonObjs.get(id) as { name: string; isType3Font?: boolean; missingFile?: boolean }
  return {
    name: font.name || 'without a name',
    isType3: font.isType3Font === true,
    isEmbedded: font.missingFile !== true
  }
}

type OutlineNode = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

async function readOutline(pdf: PDFDocumentProxy, positions: Positions): Promise<BookFacts['outline']> {
  const flat = (nodes: OutlineNode[]): OutlineNode[] => nodes.flatMap((node) => [node, ...flat(node.items)])
  const entries = flat((await pdf.getOutline()) ?? [])
  const explicit = entries.map(async ({ title, dest }) => {
    const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
    return { title, page: positionOf(place, positions) }
  })
  return Promise.all(explicit)
}

async function readDestinations(pdf: PDFDocumentProxy, positions: Positions): Promise<BookFacts['destinations']> {
  const named = Object.entries(await pdf.getDestinations())
  return new Map(named.map(([name, place]) => [name, positionOf(place, positions)]))
}

/** Position of the page that a destination leads to; 0 where it leads nowhere. */
function positionOf(place: { num: number }[] | null | undefined, positions: Positions): number {
  return positions.get(place?.[0]?.num ?? 0) ?? 0
}
