import type { Print } from '../model/print.ts'
import type { PdfFacts } from './facts.ts'

/**
 * Finish what the browser printed: tags, links and outline, a clean text layer, exact boxes, page labels, metadata,
 * fixed dates and a fixed identity.
 *
 * Nothing that is drawn changes. The same print and facts give the same bytes.
 */
export async function finishPdf(print: Print, facts: PdfFacts): Promise<Uint8Array> {
  // Only here: the library takes a quarter of a second to load, and most commands make no PDF.
  const { goThrough } = await import('./go-through.ts')
  return goThrough(print, facts)
}
