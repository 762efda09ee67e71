import { PDFDocument } from '../pdf-lib.ts'
import { Draft } from './draft.ts'

/** Open what was printed as one draft. */
export async function openDraft(files: Uint8Array[]): Promise<Draft> {
  const [first, ...others] = await Promise.all(files.map(load))
  if (first === undefined) throw new Error('cannot happen: nothing was printed')
  for (const other of others) {
    const pages = await first.copyPages(other, other.getPageIndices())
    for (const page of pages) first.addPage(page)
  }
  return new Draft(first)
}

function load(bytes: Uint8Array): ReturnType<typeof PDFDocument.load> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
}
