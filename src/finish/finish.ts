import type { PdfFacts } from './facts.ts'

/**
 * Finish the file that the browser printed: a clean text layer, exact boxes, page labels, titles of the
 * outline, metadata, fixed dates and a
 * fixed identity.
 *
 * Nothing that is drawn changes, and objects are only added or amended, never copied to a new document: copying
 * pages loses tags and links (pdf-lib#402). The same bytes and facts give the same bytes.
 */
export async function finishPdf(bytes: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  // Only here: the library takes a quarter of a second to load, and most commands make no PDF.
  const { goThrough } = await import('./go-through.ts')
  return goThrough(bytes, facts)
}
