import { setBoxes } from './boxes.ts'
import { nameAnchors } from './destinations.ts'
import type { PdfFacts } from './facts.ts'
import { identify } from './identity.ts'
import { setMetadata } from './metadata.ts'
import { setOutlineTitles } from './outline.ts'
import { setPageLabels } from './page-labels.ts'
import { PDFDocument, PDFName } from './pdf-lib.ts'
import { cleanTextLayer } from './text-layer.ts'

/** Take a printed file through everything that finishes it. */
export async function goThrough(bytes: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
  cleanTextLayer(pdf)
  setBoxes(pdf, facts.size)
  setPageLabels(pdf, facts.pageMap)
  nameAnchors(pdf, facts.pageMap)
  setOutlineTitles(pdf, facts.headings)
  setMetadata(pdf, facts)
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  identify(pdf)
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
}
