import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import type { Imposition, Mark, Rectangle, Sheet, Side, Slot } from '../model/imposition.ts'
import { PDFDocument as Document, Duplex, PDFHexString, PDFName, PrintScaling } from './pdf-lib.ts'
import type { SourceBook, SourcePage } from './read-pages.ts'
import { pointsPerMillimetre } from './read-pages.ts'

/**
 * Draw the sheets: every page of the book as a Form XObject, moved and turned but never scaled.
 *
 * Fonts and text stay as they are, and are stored once. Tags, links and outline are of pages, not of sheets: the
 * sheets have none. The same book and plan give the same bytes.
 */
export async function writeSheets(source: SourceBook, plan: Imposition): Promise<Uint8Array> {
  const pdf = await Document.create({ updateMetadata: false })
  const forms = await formsOf(source, pdf)
  for (const sheet of plan.sheets) for (const side of [sheet.front, sheet.back]) addSide(pdf, plan, side, forms)
  describe(pdf, source.pdf, plan)
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
}

/** Bring the pages over, all at once so that what they share is copied once. A page without content has no form. */
async function formsOf({ pages }: SourceBook, pdf: PDFDocument): Promise<Map<number, PDFRef>> {
  const drawn = pages.map((page, at) => ({ page, at })).filter(({ page }) => page.page.node.Contents() !== undefined)
  const embedded = await pdf.embedPages(
    drawn.map(({ page }) => page.page),
    drawn.map(({ page: { bleed } }) => boxOf(bleed)),
    drawn.map(({ page }) => uprightMatrix(page))
  )
  await pdf.flush()
  return new Map(drawn.map(({ at }, place) => [at + 1, (embedded[place] as { ref: PDFRef }).ref]))
}

function boxOf({ x, y, width, height }: Rectangle): { left: number; bottom: number; right: number; top: number } {
  return { left: x, bottom: y, right: x + width, top: y + height }
}

/** Put the lower left corner of the trimmed page, as it is seen, at the origin (ISO 32000-1, 8.3.4; `Rotate` clockwise). */
function uprightMatrix({ trim, quarterTurns }: SourcePage): [number, number, number, number, number, number] {
  const [right, top] = [trim.x + trim.width, trim.y + trim.height]
  if (quarterTurns === 1) return [0, -1, 1, 0, -trim.y, right]
  if (quarterTurns === 2) return [-1, 0, 0, -1, right, top]
  if (quarterTurns === 3) return [0, 1, -1, 0, top, -trim.x]
  return [1, 0, 0, 1, -trim.x, -trim.y]
}

function addSide(pdf: PDFDocument, { sheet, book }: Imposition, side: Side, forms: Map<number, PDFRef>): void {
  const page = pdf.addPage([points(sheet.width), points(sheet.height)])
  const drawn = side.slots.filter((slot) => forms.has(slot.page))
  for (const { page: number } of drawn) page.node.setXObject(nameOf(number), forms.get(number) as PDFRef)
  const content = [...drawn.map((slot) => drawSlot(slot, book.trim)), ...side.marks.map(drawMark)].join('\n')
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(content)))
}

function nameOf(page: number): ReturnType<typeof PDFName.of> {
  return PDFName.of(`P${page}`)
}

function drawSlot({ page, x, y, turned, clip }: Slot, trim: { width: number; height: number }): string {
  const place = turned ? `-1 0 0 -1 ${numbers(x + trim.width, y + trim.height)}` : `1 0 0 1 ${numbers(x, y)}`
  return `q ${numbers(clip.x, clip.y, clip.width, clip.height)} re W n ${place} cm /P${page} Do Q`
}

function drawMark({ kind, from, to, thickness }: Mark): string {
  const dashes = kind === 'fold' ? '[3 2] 0 d ' : ''
  return `q 0 G ${numbers(thickness)} w ${dashes}${numbers(from.x, from.y)} m ${numbers(to.x, to.y)} l S Q`
}

/** Millimetres as points in PDF notation, to a ten-thousandth: no exponents, no rounding that could be seen. */
function numbers(...millimetres: number[]): string {
  return millimetres.map((value) => String(points(value))).join(' ')
}

function points(millimetres: number): number {
  const rounded = Math.round(millimetres * pointsPerMillimetre * 10_000) / 10_000
  return rounded === 0 ? 0 : rounded
}

/** Say what the file is, and ask the reader's program to print it as it must be: unscaled, on both sides. */
function describe(pdf: PDFDocument, source: PDFDocument, { options, sheets }: Imposition): void {
  const title = source.getTitle()
  const author = source.getAuthor()
  if (title !== undefined) pdf.setTitle(`${title} (sheets)`)
  if (author !== undefined) pdf.setAuthor(author)
  pdf.setCreator('engross')
  const date = source.getCreationDate()
  if (date !== undefined) {
    pdf.setCreationDate(date)
    pdf.setModificationDate(date)
  }
  const language = source.catalog.get(PDFName.of('Lang'))
  if (language !== undefined) pdf.catalog.set(PDFName.of('Lang'), language.clone())
  const wishes = pdf.catalog.getOrCreateViewerPreferences()
  wishes.setPrintScaling(PrintScaling.None)
  wishes.setDuplex(options.duplex === 'short-edge' ? Duplex.DuplexFlipShortEdge : Duplex.DuplexFlipLongEdge)
  wishes.setPickTrayByPDFSize(true)
  wishes.setDisplayDocTitle(true)
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: sheets.flatMap((sheet) => labels(pdf, sheet)) }))
}

/** Call the sides 1a, 1b, 2a … as the plan does. */
function labels(pdf: PDFDocument, { number }: Sheet) {
  const label = (letter: string) => pdf.context.obj({ P: PDFHexString.fromText(`${number}${letter}`) })
  return [2 * (number - 1), label('a'), 2 * number - 1, label('b')]
}
