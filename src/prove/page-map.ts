import type { Complain } from '../model/complaint.ts'
import type { AnchorRecord, PageMap } from '../model/page-map.ts'
import * as rules from '../model/rules.ts'
import type { HtmlPage } from './read-html.ts'
import type { Unit } from './unit.ts'

/**
 * Check that everything stands where the page map says: index, contents and references were made from it.
 * A note must begin on the page of its call, under the same mark.
 */
export function checkPageMap(html: HtmlPage[], pageMap: PageMap, units: Unit[], complain: Complain): void {
  const stands = new Map<string, HtmlPage>()
  for (const page of html) for (const id of page.ids) if (!stands.has(id)) stands.set(id, page)

  for (const [place, page] of html.entries()) {
    const record = pageMap.pages[place]
    if (record?.position === page.position && record.folio === page.folio) continue
    complain(rules.pageMapIsTrue(spot(`page ${page.folio}`), `page ${record?.folio}`, `page ${page.folio}`))
  }
  for (const [anchor, record] of pageMap.anchors) {
    const page = stands.get(anchor)
    if (page?.position === record.position && page.folio === record.folio) continue
    complain(
      rules.pageMapIsTrue(spot(anchor), `page ${record.folio}`, page === undefined ? 'nowhere' : `page ${page.folio}`)
    )
  }
  const places = new Map(units.map(({ id, place }) => [id, place]))
  for (const [note, record] of pageMap.anchors) {
    if (!note.startsWith('note-') || record.mark === undefined) continue
    checkNote(note, record, stands, { ...spot(note), place: places.get(`${note}-p1`) }, complain)
  }
}

function checkNote(
  note: string,
  { position, folio, mark }: AnchorRecord,
  stands: Map<string, HtmlPage>,
  where: rules.Spot,
  complain: Complain
): void {
  const call = note.replace('note-', 'call-')
  const page = stands.get(call)
  if (page?.position !== position) {
    complain(rules.noteStandsByItsCall({ ...where, product: `HTML, page ${folio}` }, `page ${page?.folio}`))
  }
  for (const shown of [page?.marks.get(call), page?.marks.get(`#${call}`)]) {
    if (shown !== mark) complain(rules.pageMapIsTrue(where, `mark ${mark}`, `mark ${shown}`))
  }
}

function spot(unit: string): rules.Spot {
  return { unit, product: 'HTML', place: undefined }
}
