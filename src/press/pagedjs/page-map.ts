import type { AnchorRecord, PageMap, PageRecord } from '../../model/page-map.ts'
import type { SetPages } from '../in-page/result.ts'

/** Read the page map off the pages: an anchor stands where it stands first. */
export function pageMapOf({ pages }: SetPages): PageMap {
  const anchors = new Map<string, AnchorRecord>()
  const records = pages.map(({ kind, folio, part, anchors: here, marks }, at): PageRecord => {
    const position = at + 1
    const side = position % 2 === 1 ? 'recto' : 'verso'
    for (const anchor of here) {
      if (!anchors.has(anchor)) anchors.set(anchor, { position, folio, side, mark: marks[anchor] })
    }
    return { position, folio, side, kind, part }
  })
  return { pages: records, anchors }
}
