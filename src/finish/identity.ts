import { createHash } from 'node:crypto'
import type { PDFDocument } from '@cantoo/pdf-lib'
import { PDFHexString } from './pdf-lib.ts'

/**
 * Give the file an identifier made from all that is in it, instead of from the moment (PDF 32000-1, 14.4).
 * Both halves are the same, as in any file that was never saved again.
 */
export function identify(pdf: PDFDocument): void {
  const hash = createHash('sha256')
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    const bytes = new Uint8Array(object.sizeInBytes())
    object.copyBytesInto(bytes, 0)
    hash.update(ref.toString()).update(bytes)
  }
  const identifier = PDFHexString.of(hash.digest('hex').slice(0, 32).toUpperCase())
  pdf.context.trailerInfo.ID = pdf.context.obj([identifier, identifier])
}
