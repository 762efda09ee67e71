import { setBoxes } from './boxes.ts'
import { nameAnchors } from './destinations.ts'
import type { PdfFacts } from './facts.ts'
import { identify } from './identity.ts'
import { setMetadata } from './metadata.ts'
import { setPageLabels } from './page-labels.ts'
import { PDFDocument, PDFName } from './pdf-lib.ts'
import { cleanTextLayer } from './text-layer.ts'

/**
 * Finish the file that the browser printed: a clean text layer, exact boxes, page labels, metadata, fixed dates and a
 * fixed identity.
 *
 * Nothing that is drawn changes, and objects are only added or amended, never copied to a new document: copying
 * pages loses tags and links (pdf-lib#402). The same bytes and facts give the same bytes.
 */
export async function finishPdf(bytes: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
  cleanTextLayer(pdf)
  setBoxes(pdf, facts.size)
  setPageLabels(pdf, facts.pageMap)
  nameAnchors(pdf, facts.pageMap)
  setMetadata(pdf, facts)
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  identify(pdf)
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
}
