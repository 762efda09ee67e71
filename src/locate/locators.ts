import type { Locator } from '../model/book-index.ts'
import type { Edition } from '../model/edition.ts'
import type { PageMap } from '../model/page-map.ts'
import { recordAt, unknownFolio, unknownMark } from './folios.ts'

/** Pages that follow one another make a range from this many on. */
const leastRange = 3

/**
 * Turn the marks of a heading into locators, in the order of the pages, each page and each note once.
 *
 * A range says that a matter is treated on and on (GB/T 15834 4.13, ISO 999 7.4), so only three or more pages of one
 * part make one; two are scattered mentions, `12，13`. A note is named by its page and mark, `12注③`, after the page
 * it stands on, and never goes into a range: it may say something of its own.
 */
export function locatorsOf(marks: string[], edition: Edition, pageMap: PageMap): Locator[] {
  const spots = marks.map((anchor) => spotOf(anchor, edition, pageMap))
  const pages = merged(spots.filter(({ mark }) => mark === undefined)).sort(byPlace)
  const notes = merged(spots.filter(({ mark }) => mark !== undefined))
  const runs = edition.config.index.ranges ? runsOf(pages) : pages.map((page) => [page])
  return [...runs.flatMap(rangeOf), ...notes.map(single)].sort(byPlace).map(({ text, anchors }) => ({ text, anchors }))
}

/** A page or a note that one or more marks stand on. */
interface Spot {
  /** Marks of one key print one locator. */
  key: string
  position: number
  folio: string
  part: string
  /** The note's printed mark; absent for the page itself. */
  mark: string | undefined
  anchors: string[]
}

interface Placed extends Locator {
  position: number
  mark: string | undefined
}

function spotOf(anchor: string, { targets }: Edition, pageMap: PageMap): Spot {
  const target = targets.get(anchor)
  if (target === undefined) throw new Error(`the mark ${anchor} stands nowhere in the edition`)
  const { note, part } = target
  const record = recordAt(note ?? anchor, pageMap)
  const position = record?.position ?? 0
  const mark = note === undefined ? undefined : (record?.mark ?? unknownMark)
  // Before the first pass a paragraph stands for a page: there is about one on each.
  const unknown = anchor.replace(/-\d+$/u, '')
  const key = note ?? (record === undefined ? unknown : `${position}`)
  return { key, position, folio: record?.folio ?? unknownFolio, part, mark, anchors: [anchor] }
}

/** Merge the spots of one key, keeping every anchor. */
function merged(spots: Spot[]): Spot[] {
  const byKey = new Map<string, Spot>()
  for (const spot of spots) {
    const known = byKey.get(spot.key)
    if (known === undefined) byKey.set(spot.key, { ...spot, anchors: [...spot.anchors] })
    else known.anchors.push(...spot.anchors)
  }
  return [...byKey.values()]
}

/** Part pages into runs that follow one another in one part. */
function runsOf(pages: Spot[]): Spot[][] {
  const runs: Spot[][] = []
  for (const page of pages) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const follows = last !== undefined && last.part === page.part && last.position + 1 === page.position
    if (run !== undefined && follows) run.push(page)
    else runs.push([page])
  }
  return runs
}

/** Make one range of a long run, single pages of a short one. */
function rangeOf(run: Spot[]): Placed[] {
  const first = run[0]
  const last = run.at(-1)
  if (first === undefined || last === undefined || run.length < leastRange) return run.map(single)
  const anchors = run.flatMap((page) => page.anchors)
  return [{ text: `${first.folio}—${last.folio}`, anchors, position: first.position, mark: undefined }]
}

function single({ folio, mark, anchors, position }: Spot): Placed {
  return { text: mark === undefined ? folio : `${folio}注${mark}`, anchors, position, mark }
}

/** By page, then the page before its notes, then by mark: circled figures stand in the order of their code points. */
function byPlace(
  a: { position: number; mark: string | undefined },
  b: { position: number; mark: string | undefined }
): number {
  if (a.position !== b.position) return a.position - b.position
  const [one, other] = [a.mark ?? '', b.mark ?? '']
  return one.length - other.length || (one === other ? 0 : one < other ? -1 : 1)
}
