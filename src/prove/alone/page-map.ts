import type { AnchorRecord, PageMap, PageRecord } from '../../model/page-map.ts'
import type { PdfBook } from '../pdf/glyph.ts'
import type { Followed } from './followed.ts'

/** Read the page map back from a finished PDF: its labels, its destinations, and the marks found before its notes. */
export function pageMapOf({ labels, pages, destinations }: PdfBook, followed: Followed[][]): PageMap {
  const records = pages.map(({ position }): PageRecord => {
    const side = position % 2 === 1 ? 'recto' : 'verso'
    return { position, folio: labels[position - 1] ?? String(position), side, kind: 'body', part: '' }
  })
  const marks = marksOf(followed)
  const anchors = new Map<string, AnchorRecord>()
  for (const [name, position] of destinations) {
    const record = records[position - 1]
    const anchor = decodeURI(name)
    if (record === undefined) continue
    anchors.set(anchor, { position, folio: record.folio, side: record.side, mark: marks.get(anchor) })
  }
  return { pages: records, anchors }
}

/** The printed mark of each note, by the note's anchor. */
function marksOf(followed: Followed[][]): Map<string, string> {
  const marks = new Map<string, string>()
  for (const { letter, unit, role } of followed.flat()) {
    if (role !== 'mark' || unit?.kind !== 'note') continue
    const note = unit.id.replace(/-p1$/, '')
    marks.set(note, (marks.get(note) ?? '') + letter.character)
  }
  return marks
}
