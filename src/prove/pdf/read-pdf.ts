import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { Draughtsman } from './draw.ts'
import type { Box, PdfBook, PdfFont, PdfPage } from './glyph.ts'
import { AnnotationMode, getDocument, VerbosityLevel } from './pdfjs.ts'

/**
 * Read a PDF back: its glyphs page by page, its tags' order, fonts, outline and destinations.
 *
 * Throws where the bytes are no PDF that can be read.
 */
export async function readPdf(bytes: Uint8Array, trimmed?: Size): Promise<PdfBook> {
  const task = getDocument({
    // The reader takes its bytes away.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    stopAtErrors: true
  })
  const pdf = await task.promise
  try {
    const fonts = new Map<string, PdfFont>()
    const pages: PdfPage[] = []
    const positions: Positions = new Map()
    for (let position = 1; position <= pdf.numPages; position++) {
      const page = await pdf.getPage(position)
      positions.set(page.ref?.num ?? 0, position)
      pages.push(await readPage(page, position, trimmed, fonts))
    }
    return {
      pages,
      fonts: [...fonts.values()],
      outline: await readOutline(pdf, positions),
      destinations: await readDestinations(pdf, positions),
      labels: (await pdf.getPageLabels()) ?? []
    }
  } finally {
    await task.destroy()
  }
}

/** Positions of pages by the number of their object: asking the reader for each of thousands would take seconds. */
type Positions = Map<number, number>

/** In mm. */
interface Size {
  width: number
  height: number
}

async function readPage(
  page: PDFPageProxy,
  position: number,
  trimmed: Size | undefined,
  fonts: Map<string, PdfFont>
): Promise<PdfPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const sheet = { left, bottom, right, top }
  const drawn = new Draughtsman(sheet).follow(await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE }))
  const box = trimmed === undefined ? sheet : within(sheet, trimmed)
  const glyphs = drawn.filter((glyph) => glyph.content !== undefined || holds(box, glyph))
  for (const { font } of glyphs) if (!fonts.has(font)) fonts.set(font, fontOf(page, font))
  const reading = contentsIn(await page.getStructTree())
  page.cleanup()
  return { position, box, glyphs, reading }
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

/** A node of the tag tree; leaves name their marked content as `p12R_mc3`. */
interface TagNode {
  children?: TagNode[]
  type?: string
  id?: string
}

function contentsIn(node: TagNode | null): number[] {
  const own = node?.type === 'content' ? /_mc(\d+)$/.exec(node.id ?? '')?.[1] : undefined
  return own === undefined ? (node?.children ?? []).flatMap(contentsIn) : [Number(own)]
}

type OutlineNode = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

async function readOutline(pdf: PDFDocumentProxy, positions: Positions): Promise<PdfBook['outline']> {
  const flat = (nodes: OutlineNode[]): OutlineNode[] => nodes.flatMap((node) => [node, ...flat(node.items)])
  const entries = flat((await pdf.getOutline()) ?? [])
  const explicit = entries.map(async ({ title, dest }) => {
    const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
    return { title, page: positionOf(place, positions) }
  })
  return Promise.all(explicit)
}

async function readDestinations(pdf: PDFDocumentProxy, positions: Positions): Promise<PdfBook['destinations']> {
  const named = Object.entries(await pdf.getDestinations())
  return new Map(named.map(([name, place]) => [name, positionOf(place, positions)]))
}

/** Position of the page that a destination leads to; 0 where it leads nowhere. */
function positionOf(place: { num: number }[] | null | undefined, positions: Positions): number {
  return positions.get(place?.[0]?.num ?? 0) ?? 0
}
