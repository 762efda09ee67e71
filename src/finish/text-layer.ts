import type { PDFDocument, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream as RawStream, PDFRef as Ref } from './pdf-lib.ts'

/** A word joiner as the browser draws it: an empty glyph under a replacement text. */
const joiner = /\/Span\s*<<\s*\/ActualText\s*<feff2060>\s*>>\s*BDC\s(.*?)EMC\s/gis

/** Drawing a glyph or two; what moves the pen stays. */
const drawing = /<[0-9a-f]*>\s*Tj\s/gi

/**
 * Take the word joiners (U+2060) out of the text layer: they guide line breaks and are no text, but extractors
 * would hand them out between the characters.
 */
export function takeOutJoiners(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    for (const ref of contentsOf(page.node.get(PDFName.of('Contents')))) {
      const stream = pdf.context.lookup(ref)
      if (stream instanceof RawStream) rewrite(pdf, ref, stream)
    }
  }
}

function contentsOf(contents: unknown): PDFRef[] {
  if (contents instanceof Ref) return [contents]
  return contents instanceof PDFArray ? contents.asArray().filter((item): item is PDFRef => item instanceof Ref) : []
}

function rewrite(pdf: PDFDocument, ref: PDFRef, stream: PDFRawStream): void {
  const drawn = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  const cleaned = drawn.replace(joiner, (_, inside: string) => inside.replace(drawing, ''))
  if (cleaned !== drawn) pdf.context.assign(ref, pdf.context.flateStream(Buffer.from(cleaned, 'latin1')))
}
