import type { Annotated } from '../../model/edition.ts'
import type { Timeline } from '../../model/study.ts'
import { dateKey } from '../dates.ts'
import { walk } from '../walk.ts'

/** In pt: the measure of a page for study, and what of its depth the title leaves. */
const width = 252
const height = 342
/** Where the axis stands, and the room above the first and below the last year. */
const axis = 34
const margin = 10
/** From one line of words to the next. */
const pitch = 15

/**
 * Draw the events of the chronology that have words for it: at their height on an axis of years, their words beside
 * it, moved apart where they would stand on each other. Nothing but the dates decides the places.
 */
export function timelineOf(chronology: Annotated['chronology']): Timeline {
  const drawn = chronology
    .filter(({ timeline }) => timeline !== '')
    .map((event) => ({ ...event, key: dateKey(event.date) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
  const moments = drawn.map(({ key }) => yearsOf(key))
  const from = Math.floor(Math.min(...moments, Number.POSITIVE_INFINITY))
  const to = Math.floor(Math.max(...moments, Number.NEGATIVE_INFINITY)) + 1
  const heightOf = (moment: number): number => round(margin + ((moment - from) / (to - from)) * (height - 2 * margin))
  const heights = moments.map(heightOf)
  const labels = apart(heights)
  return {
    width,
    height,
    axis,
    years: drawn.length === 0 ? [] : years(from, to).map((year) => ({ label: String(year), y: heightOf(year) })),
    events: drawn.map(({ date, timeline, event }, at) => ({
      id: `timeline-${at + 1}`,
      date: shortDate(date),
      words: timeline,
      y: heights[at] ?? 0,
      labelY: labels[at] ?? 0,
      isStatement: namesStatement(event)
    }))
  }
}

/** 1997-11-10 as a number of years, for a drawing: months of one length, days of one length. */
function yearsOf(key: string): number {
  const [year = 0, month = 1, day = 1] = key.split('-').map(Number)
  return year + (month - 1) / 12 + (day - 1) / 372
}

function years(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

/** `1997.11.10`, of a span its beginning. */
function shortDate(date: string): string {
  return (date.split('/')[0] ?? '')
    .split('-')
    .map((part, at) => (at === 0 ? part : String(Number(part))))
    .join('.')
}

/** Move words down until none stands on the one before, then up again where they left the drawing. */
function apart(heights: number[]): number[] {
  const down: number[] = []
  for (const y of heights) down.push(Math.max(y, (down.at(-1) ?? Number.NEGATIVE_INFINITY) + pitch))
  let below = height - margin + pitch
  return down
    .reverse()
    .map((y) => (below = Math.min(y, below - pitch)))
    .reverse()
    .map(round)
}

function namesStatement(event: Annotated['chronology'][number]['event']): boolean {
  let found = false
  walk(event, (node) => {
    if (node.type === 'reference' && node.form === 'statement') found = true
  })
  return found
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
