import { assertDealt, assertSound } from './assert-sound.ts'
import { total } from './costs.ts'
import { dealNotes } from './deal-notes.ts'
import { type FilledPage, planParallel, planRunning } from './filled-pages.ts'
import type { Galleys, Geometry, Part, Side } from './galleys.ts'
import { type Ground, type KeptPlans, keptOr, keptPlans } from './kept-plans.ts'
import { makeNoteStrips } from './note-strips.ts'
import { numberNotes } from './numbering.ts'
import type { PagePlan, PlannedPage } from './plan.ts'
import { layEndToEnd, type Strip } from './strip.ts'
import { pagesFor, sideOf } from './supply.ts'

/**
 * Make galleys up into pages: decide where every page ends, what notes stand on it, and where each line comes to stand.
 *
 * ```
 *   galleys ──▶ strips ──▶ the cheapest way through all places where a frame may end ──▶ frames ──▶ pages, numbers
 *   galleys.ts  strip.ts    search.ts                                                    frame.ts   numbering.ts
 *               breaks.ts   ├─ running.ts    one flow from frame to frame  (balance.ts: its last page)
 *               costs.ts    └─ parallel.ts   flows in step                 (abreast.ts, openings.ts)
 *                                ends.ts     where may this frame end, and what does that cost?
 *                                walk.ts     how far does it hold text?
 *                                note-area.ts  … with its notes?
 * ```
 *
 * Pure arithmetic: the same galleys on the same paper always give the same plan. Every line stands in it once; no frame is
 * overfull; a note begins on the page of its call unless the paper has no room for one line with its notes; of all plans
 * that the rules let come up, the plan is the cheapest for each part. It throws only for input that contradicts itself.
 * `kept` saves planning parts again that are the same objects as before.
 */
export function makeUp(galleys: Galleys, geometry: Geometry, kept: KeptPlans = keptPlans()): PagePlan {
  assertSound(galleys, geometry)
  const dealt = dealNotes(galleys)
  assertDealt(galleys, dealt)
  const pages: PlannedPage[] = []
  for (const [at, part] of galleys.parts.entries()) {
    const first = pages.length + 1
    const own = dealt[at] ?? { flows: [], notes: [] }
    const position = first + blanksBefore(part, first)
    const filled = keptOr(kept, { part, dealt: own, series: galleys.series, geometry, position }, planPart)
    if (filled.length === 0) continue
    if (blanksBefore(part, first) > 0) pages.push(blankPage(part, first))
    addPages(pages, part, filled, geometry)
  }
  const cost = pages.reduce((sum, { charges }) => sum + total(charges), 0)
  return { pages, marks: numberNotes(galleys, pages), cost }
}

function planPart({ part, dealt: { flows, notes }, series, geometry, position }: Ground): FilledPage[] {
  const supply = pagesFor(part, position, geometry)
  const depth = fullDepth(part, geometry)
  const noteStrips = makeNoteStrips({ notes, series }, depth)
  const strips = flows.map((laid): Strip => layEndToEnd(laid[0]?.id ?? '', laid, noteStrips, geometry.pitch, depth))
  return part.setting === 'running' ? planRunning(part, strips, supply) : planParallel(part, strips, supply)
}

/** How many pages stay empty so that the part begins on its side; facing pages begin on a verso. */
function blanksBefore(part: Part, position: number): number {
  const side: Side | 'next' = part.setting === 'facing' ? 'verso' : part.start
  return side === 'next' || side === sideOf(position) ? 0 : 1
}

/** Append the pages of a part; a page that it leaves out, to go on on the other side, stays blank. */
function addPages(pages: PlannedPage[], part: Part, filled: FilledPage[], geometry: Geometry): void {
  const first = pages.length + 1
  const supply = pagesFor(part, first, geometry)
  for (const { page, frames, charges } of filled) {
    while (pages.length + 1 < first + page) pages.push(blankPage(part, pages.length + 1))
    const position = first + page
    pages.push({
      position,
      side: sideOf(position),
      part: part.id,
      type: supply.type(page),
      blank: false,
      frames,
      charges
    })
  }
}

function blankPage({ id }: Part, position: number): PlannedPage {
  return { position, side: sideOf(position), part: id, type: '', blank: true, frames: [], charges: [] }
}

/** Height of the deepest frame on the part's inner pages: what is taller cannot be kept together. */
function fullDepth({ rest }: Part, { types }: Geometry): number {
  const { recto = [], verso = [] } = types[rest] ?? {}
  return Math.max(...[...recto, ...verso].map(({ height }) => height))
}
