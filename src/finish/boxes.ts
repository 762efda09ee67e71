import type { PDFDocument } from '@cantoo/pdf-lib'

const pointsPerMillimetre = 72 / 25.4

/**
 * Give every page its exact size in mm.
 *
 * The browser rounds pages by up to 0.47 pt. It draws from the upper left corner, so that corner stays where it is
 * and the other edges move: moving the origin instead would shift every destination, link and tag box.
 */
export function setBoxes(pdf: PDFDocument, size: { width: number; height: number }): void {
  const width = size.width * pointsPerMillimetre
  const height = size.height * pointsPerMillimetre
  for (const page of pdf.getPages()) {
    const drawn = page.getMediaBox()
    const bottom = drawn.y + drawn.height - height
    page.setMediaBox(drawn.x, bottom, width, height)
    page.setTrimBox(drawn.x, bottom, width, height)
    page.setCropBox(drawn.x, bottom, width, height)
    page.setBleedBox(drawn.x, bottom, width, height)
  }
}
