import type { Print } from '../model/print.ts'
import { setBoxes } from './boxes.ts'
import { tagPages } from './content/tag-pages.ts'
import { nameAnchors } from './destinations.ts'
import type { PdfFacts } from './facts.ts'
import { openDraft } from './file/open.ts'
import { write } from './file/writer.ts'
import { addLinks } from './links.ts'
import { setMetadata } from './metadata.ts'
import { addOutline } from './outline.ts'
import { setPageLabels } from './page-labels.ts'
import { PDFName, PDFRef } from './pdf-lib.ts'
import { Sheets } from './structure/sheets.ts'
import { writeTags } from './structure/write-tags.ts'

/** Take printed pages through everything that finishes them. */
export async function goThrough(print: Print, facts: PdfFacts): Promise<Uint8Array> {
  const draft = await openDraft(print.files)
  if (draft.pages.length !== print.sheets.length)
    throw new Error(`cannot happen: ${print.sheets.length} pages were printed as ${draft.pages.length}`)
  const { pdf } = draft
  const tree = new Sheets(facts.language)
  const sheets = print.sheets.map(({ content }, page) => tree.read(page, content))
  const contents = tagPages(draft, sheets)
  const annotations = addLinks(draft, sheets, sheets.length)
  const tags = writeTags(draft, tree.end(), { contents, annotations })
  pdf.catalog.set(PDFName.of('StructTreeRoot'), PDFRef.of(tags))
  pdf.catalog.set(PDFName.of('MarkInfo'), pdf.context.obj({ Marked: true }))
  nameAnchors(draft, print.sheets, facts.pageMap)
  addOutline(draft, tree.headings)
  setPageLabels(pdf, facts.pageMap)
  setBoxes(pdf, facts.size)
  setMetadata(pdf, facts)
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  return write(draft, '1.7')
}
