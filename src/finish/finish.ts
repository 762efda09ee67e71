import type { Print } from '../model/print.ts'
import { forScreens, type Making, type PdfFacts } from './facts.ts'

/**
 * Finish what the browser printed: tags, links and outline, a clean text layer, exact boxes, page labels, metadata,
 * fixed dates and a fixed identity, and what the profile asks for.
 *
 * Nothing that is drawn moves. The same print and facts give the same bytes.
 */
export async function finishPdf(print: Print, facts: PdfFacts, making: Making = forScreens): Promise<Uint8Array> {
  // Only here: the library takes a quarter of a second to load, and most commands make no PDF.
  const { goThrough } = await import('./go-through.ts')
  return goThrough(print, facts, making)
}
