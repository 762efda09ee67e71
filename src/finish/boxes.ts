import type { PDFDocument } from '@cantoo/pdf-lib'

export const pointsPerMillimetre = 72 / 25.4

/** Room outside the trimmed page, mm: bleed within, marks beyond it, as far as the edge of the sheet. */
export const bleed = 3
export const sheetRoom = 12

/**
 * Give every page its exact size in mm, and for the press the sheet round it.
 *
 * The browser rounds pages by up to 0.47 pt. It draws from the upper left corner, so that corner stays where it is
 * and the other edges move: moving the origin instead would shift every destination, link and tag box.
 */
export function setBoxes(pdf: PDFDocument, size: { width: number; height: number }, isForPress: boolean): void {
  const width = size.width * pointsPerMillimetre
  const height = size.height * pointsPerMillimetre
  for (const page of pdf.getPages()) {
    const drawn = page.getMediaBox()
    const bottom = drawn.y + drawn.height - height
    const around = (room: number): [number, number, number, number] => {
      const by = room * pointsPerMillimetre
      return [drawn.x - by, bottom - by, width + 2 * by, height + 2 * by]
    }
    page.setMediaBox(...around(isForPress ? sheetRoom : 0))
    page.setCropBox(...around(isForPress ? sheetRoom : 0))
    page.setBleedBox(...around(isForPress ? bleed : 0))
    page.setTrimBox(...around(0))
  }
}
