import type { Complain } from '../model/complaint.ts'
import type { Print, Sheet } from '../model/print.ts'
import { addAttachments } from './attachments.ts'
import { setBoxes } from './boxes.ts'
import { tagPages } from './content/tag-pages.ts'
import { nameAnchors } from './destinations.ts'
import type { Making, PdfFacts } from './facts.ts'
import type { Draft } from './file/draft.ts'
import { openDraft } from './file/open.ts'
import { write } from './file/writer.ts'
import { Press } from './ink/press.ts'
import { setIntent } from './intent/intent.ts'
import { addLinks } from './links.ts'
import { setMetadata } from './metadata.ts'
import { addOutline } from './outline.ts'
import { setPageLabels } from './page-labels.ts'
import { PDFName, PDFRef } from './pdf-lib.ts'
import { type ProfileTraits, profiles } from './profiles.ts'
import { type ReadSheet, type SheetLink, Sheets } from './structure/sheets.ts'
import { writeTags } from './structure/write-tags.ts'

/** Take printed pages through everything that finishes them. */
export async function goThrough(print: Print, facts: PdfFacts, making: Making): Promise<Uint8Array> {
  const { profile, attachments, complain } = making
  const traits = profiles[profile]
  const draft = await openDraft(print.files)
  if (draft.pages.length !== print.sheets.length)
    throw new Error(`cannot happen: ${print.sheets.length} pages were printed as ${draft.pages.length}`)
  const { tree, anchors } = tag(draft, print, facts, traits, complain)
  const { pdf } = draft
  const names = [
    `/Dests ${nameAnchors(draft, anchors, facts.pageMap)} 0 R`,
    attachments.length === 0 ? '' : `/EmbeddedFiles ${addAttachments(draft, attachments, facts.date)} 0 R`
  ]
  pdf.catalog.set(PDFName.of('Names'), PDFRef.of(draft.add(`<<${names.join('')}>>`)))
  addOutline(draft, tree.headings)
  setPageLabels(pdf, facts.pageMap)
  setBoxes(pdf, facts.size, traits.isForPress)
  if (traits.intent !== undefined) setIntent(draft, traits.intent)
  setMetadata(draft, { ...facts, languages: [...tree.languages], hasFiles: attachments.length > 0 }, traits)
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  return write(draft, traits.version)
}

/**
 * Give the pages their tags, and with them their links and what the press needs.
 *
 * Sheet after sheet is read, used and let go of; only its links and anchors are kept.
 */
function tag(
  draft: Draft,
  print: Print,
  facts: PdfFacts,
  traits: ProfileTraits,
  complain: Complain
): { tree: Sheets; anchors: Sheet['anchors'][] } {
  const tree = new Sheets(facts.language)
  const anchors: Sheet['anchors'][] = []
  const links: SheetLink[][] = []
  const press = traits.isForPress ? new Press(draft, facts, complain) : undefined
  const { contents, pictures } = tagPages(draft, sheets(), (drawn, page) => press?.ready(drawn, page) ?? drawn)
  press?.finish(pictures)
  const annotations = traits.hasLinks ? addLinks(draft, links, links.length) : []
  const root = writeTags(draft, tree.end(), { contents, annotations })
  draft.pdf.catalog.set(PDFName.of('StructTreeRoot'), PDFRef.of(root))
  draft.pdf.catalog.set(PDFName.of('MarkInfo'), draft.pdf.context.obj({ Marked: true }))
  return { tree, anchors }

  function* sheets(): Generator<ReadSheet> {
    for (const sheet of print.sheets) {
      const read = tree.read(anchors.length, sheet.content)
      anchors.push(sheet.anchors)
      links.push(read.links)
      yield read
    }
  }
}
