import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import { Refusal } from '../model/complaint.ts'
import type { BookPages, Rectangle, Size } from '../model/imposition.ts'
import { pagesAreOfOneSize, pdfCanBeImposed } from '../model/rules.ts'
import { PDFDocument as Document, EncryptedPDFError, PDFName, PDFNumber } from './pdf-lib.ts'

export const pointsPerMillimetre = 72 / 25.4

/** Pages that differ by less are of one size: browsers round to a third of a point. In mm. */
const tolerance = 0.2

/** A page as it is seen: its trimmed paper and the ink beyond it, in points of its own coordinates. */
export interface SourcePage {
  page: PDFPage
  /** Quarter turns clockwise at which it is shown. */
  quarterTurns: number
  trim: Rectangle
  bleed: Rectangle
}

export interface SourceBook {
  pdf: PDFDocument
  pages: SourcePage[]
  book: BookPages
}

/** Open a PDF for imposing. Throws a `Refusal` for a file that is no sound PDF or has pages of several sizes. */
export async function readPages(bytes: Uint8Array, file: string): Promise<SourceBook> {
  const pdf = await open(bytes, file)
  const pages = pdf.getPages().map(sourcePage)
  const first = pages[0]
  if (first === undefined) throw new Refusal(pdfCanBeImposed(file, 'it has no pages'))
  for (const [at, page] of pages.entries()) {
    if (page.page.node.lookupMaybe(PDFName.of('UserUnit'), PDFNumber) !== undefined)
      throw new Refusal(pdfCanBeImposed(file, `page ${at + 1} has a unit of its own (UserUnit)`))
    const [found, wanted] = [shown(page), shown(first)]
    if (Math.abs(found.width - wanted.width) > tolerance || Math.abs(found.height - wanted.height) > tolerance)
      throw new Refusal(pagesAreOfOneSize(file, at + 1, written(found), written(wanted)))
  }
  const bleed = Math.min(...pages.map(bleedOf))
  return { pdf, pages, book: { count: pages.length, trim: shown(first), bleed } }
}

async function open(bytes: Uint8Array, file: string): Promise<PDFDocument> {
  try {
    return await Document.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
  } catch (error) {
    const reason = error instanceof EncryptedPDFError ? 'it is encrypted' : 'it cannot be read as a PDF'
    throw new Refusal(pdfCanBeImposed(file, reason))
  }
}

function sourcePage(page: PDFPage): SourcePage {
  // Where no TrimBox is, pdf-lib gives the CropBox, and where that is missing the MediaBox, as ISO 32000 says.
  return {
    page,
    quarterTurns: (((page.getRotation().angle / 90) % 4) + 4) % 4,
    trim: page.getTrimBox(),
    bleed: page.getBleedBox()
  }
}

/** Size of the trimmed page as it is seen, in mm. */
function shown({ trim, quarterTurns }: SourcePage): Size {
  const size = { width: trim.width / pointsPerMillimetre, height: trim.height / pointsPerMillimetre }
  return quarterTurns % 2 === 0 ? size : { width: size.height, height: size.width }
}

/** Bleed that every edge has, in mm; what is more on one edge is left off. */
function bleedOf({ trim, bleed }: SourcePage): number {
  const edges = [
    trim.x - bleed.x,
    trim.y - bleed.y,
    bleed.x + bleed.width - trim.x - trim.width,
    bleed.y + bleed.height - trim.y - trim.height
  ]
  const millimetres = Math.min(...edges) / pointsPerMillimetre
  return millimetres < 0.01 ? 0 : Math.round(millimetres * 100) / 100
}

function written({ width, height }: Size): string {
  return `${width.toFixed(1)} × ${height.toFixed(1)}`
}
