import type { PdfBook } from './glyph.ts'

/**
 * Read a PDF back; where the size of its trimmed pages is known, in mm, what is drawn beyond them is left out: marks
 * for the press. Throws where the bytes are no PDF that can be read.
 *
 * The reader is loaded only here: it takes a quarter of a second, and most commands read no PDF.
 */
export async function readBook(bytes: Uint8Array, trimmed?: { width: number; height: number }): Promise<PdfBook> {
  const { readPdf } = await import('./read-pdf.ts')
  return readPdf(bytes, trimmed)
}
