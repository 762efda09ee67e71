import type { Locator } from '../model/book-index.ts'
import type { Edition, PostedMark } from '../model/edition.ts'
import type { IndexConfig } from '../model/edition-config.ts'
import { indexWords } from '../model/index-words.ts'
import type { AnchorRecord, PageMap } from '../model/page-map.ts'
import { recordAt, unknownFolio } from './folios.ts'
import { markOf } from './note-names.ts'
import { noteText, seriesOf } from './note-text.ts'
import { rangeText } from './range-text.ts'
import type { Place, Span } from './spans.ts'
import { spansOf } from './spans.ts'

/**
 * Turn the marks of a heading into pages and notes, in the order of the pages, each page and each note once; roman
 * folios come before arabic ones.
 *
 * A range says that a matter is treated on and on (GB/T 15834 4.13, ISO 999 7.4), so only three or more pages of one
 * part make one, on facing pages three and more spreads; two are scattered mentions, `12，13`. An editor's own range may be shorter or longer. A note is named
 * by its page and mark, `12注③`, after the page it stands on, and never goes into a range: it may say something of its own.
 */
export function pageLocators(marks: PostedMark[], config: IndexConfig, edition: Edition, pageMap: PageMap): Locator[] {
  const placed = marks.map(({ anchor, principal, until }) => ({
    from: pagePlace(anchor, edition, pageMap),
    to: until === undefined ? undefined : pagePlace(until, edition, pageMap),
    principal,
    anchors: until === undefined ? [anchor] : [anchor, until]
  }))
  return spansOf(placed, config.ranges !== 'none').map((span) => ({
    text: textOf(span, config, edition),
    principal: span.principal,
    anchors: span.anchors
  }))
}

/** A page or a note. */
interface PagePlace extends Place {
  folio: string
}

function pagePlace(anchor: string, edition: Edition, pageMap: PageMap): PagePlace {
  const { targets, spots, config } = edition
  const target = targets.get(anchor)
  if (target === undefined) throw new Error(`the mark ${anchor} stands nowhere in the edition`)
  const { note, part } = target
  const record = recordAt(note ?? anchor, pageMap)
  const folio = record?.folio ?? unknownFolio
  // Before the first pass a paragraph stands for a page: there is about one on each.
  const unknown = anchor.replace(/-\d+$/u, '')
  const key = note ?? (record === undefined ? unknown : folio)
  const place = { key, group: part, order: orderOf(record), step: stepOf(part, edition), folio }
  if (note === undefined) return { ...place, note }
  return { ...place, note: { series: seriesOf(spots.get(anchor), config), mark: markOf(note, edition, pageMap) } }
}

/** On facing pages a text goes on with every other page. */
function stepOf(part: string, { parts, config }: Edition): number {
  if (config.layout !== 'facing') return 1
  const found = parts.find(({ id }) => id === part)
  return found?.type === 'statement' && found.side?.setting === 'facing' ? 2 : 1
}

/** More pages than a book has: arabic folios come after all roman ones, wherever their pages stand. */
const arabic = 1_000_000

function orderOf(record: AnchorRecord | undefined): number {
  if (record === undefined) return 0
  return record.position + (/^\d/u.test(record.folio) ? arabic : 0)
}

function textOf({ from, to }: Span<PagePlace>, { language, ranges }: IndexConfig, edition: Edition): string {
  if (from.note !== undefined) return from.folio + noteText(from.note, language, edition)
  return to === undefined ? from.folio : rangeText(from.folio, to.folio, ranges, indexWords[language].dash)
}
