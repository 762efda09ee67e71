import type { Locator } from '../model/book-index.ts'
import type { Edition, PostedMark } from '../model/edition.ts'
import type { IndexConfig } from '../model/edition-config.ts'
import { indexWords } from '../model/index-words.ts'
import { originalOf } from '../model/language.ts'
import type { Spot } from '../model/mentions.ts'
import { noteText, seriesOf } from './note-text.ts'
import { rangeText } from './range-text.ts'
import type { Place, Span } from './spans.ts'
import { spansOf } from './spans.ts'

/**
 * Turn the marks of a heading into documents and paragraphs, `D3:7`, which are the same on paper and on screen; a note
 * by the paragraph that calls it, `D3:7注2` the second there. A translation has the numbers of its original. What stands in no statement is named by its part.
 */
export function spotLocators(marks: PostedMark[], config: IndexConfig, edition: Edition): Locator[] {
  const placed = marks.map(({ anchor, principal, until }) => ({
    from: spotPlace(anchor, edition),
    to: until === undefined ? undefined : spotPlace(until, edition),
    principal,
    anchors: until === undefined ? [anchor] : [anchor, until]
  }))
  return spansOf(placed, config.ranges !== 'none').map((span) => ({
    text: textOf(span, config, edition),
    principal: span.principal,
    anchors: span.anchors
  }))
}

interface SpotPlace extends Place {
  spot: Spot
}

function spotPlace(anchor: string, { spots, config }: Edition): SpotPlace {
  const spot = spots.get(anchor)
  if (spot === undefined) throw new Error(`the mark ${anchor} stands nowhere in the edition`)
  const { part, at, note, order } = spot
  // Only numbered paragraphs run on.
  const document = originalOf(part)
  const group = typeof at === 'number' ? part : `${part} ${at}`
  const place = { key: `${document} ${at} ${note?.number ?? ''}`, group, order, step: 1, spot }
  if (note === undefined) return { ...place, note }
  return { ...place, note: { series: seriesOf(spot, config), mark: `${note.number}` } }
}

function textOf({ from: { spot: from, note }, to }: Span<SpotPlace>, config: IndexConfig, edition: Edition): string {
  const { language, ranges } = config
  const words = indexWords[language]
  if (note !== undefined) return placeText(from, config, edition) + noteText(note, language, edition)
  if (to === undefined) return placeText(from, config, edition)
  const last = to.spot
  if (typeof from.at === 'number' && typeof last.at === 'number' && from.part === last.part)
    return `${originalOf(from.part)}:${rangeText(`${from.at}`, `${last.at}`, ranges, words.dash)}`
  // All of a document, from its title to its signatures.
  if (from.part === last.part && from.at === 'title' && last.at === 'close') return originalOf(from.part)
  return rangeText(placeText(from, config, edition), placeText(last, config, edition), 'chinese', words.dash)
}

function placeText({ part, at }: Spot, { language }: IndexConfig, { parts }: Edition): string {
  if (at === 'part') return parts.find(({ id }) => id === part)?.title ?? part
  if (at === 'title') return originalOf(part)
  return `${originalOf(part)}:${typeof at === 'number' ? at : indexWords[language].places[at]}`
}
