import { Refusal } from '../model/complaint.ts'
import type { AnchorRecord, PageMap } from '../model/page-map.ts'
import { anchorIsOnAPage } from '../model/rules.ts'

/** What is printed for a folio that is not known yet: two figures, as most folios of such a book. */
export const unknownFolio = '00'

/**
 * Give where an anchor stands, or `undefined` before the first pass.
 *
 * Throws a `Refusal` when a page map lacks an anchor: the press must not lose one, and no number can stand for it.
 */
export function recordAt(anchor: string, { pages, anchors }: PageMap): AnchorRecord | undefined {
  const record = anchors.get(anchor)
  if (record === undefined && pages.length > 0) throw new Refusal(anchorIsOnAPage(anchor))
  return record
}

/** Give the folio to print for an anchor. */
export function folioAt(anchor: string, pageMap: PageMap): string {
  return recordAt(anchor, pageMap)?.folio ?? unknownFolio
}
