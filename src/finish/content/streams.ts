import { constants, inflateSync } from 'node:zlib'
import type { PDFRawStream } from '@cantoo/pdf-lib'
import { decodePDFRawStream, PDFName } from '../pdf-lib.ts'

/** Unpack a stream, a character a byte. */
export function decoded(stream: PDFRawStream): string {
  // The library's own unpacking takes ten times as long; it leaves out the last bytes, a check sum.
  const isPlainFlate = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode')
  const bytes = isPlainFlate
    ? inflateSync(stream.contents, { finishFlush: constants.Z_SYNC_FLUSH })
    : decodePDFRawStream(stream).decode()
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
