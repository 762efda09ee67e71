import { type Abreast, completeAnchors, walkAbreast } from './abreast.ts'
import { balanceLastPage } from './balance.ts'
import type { Charge } from './costs.ts'
import { planFrame } from './frame.ts'
import type { Parallel, Running } from './galleys.ts'
import { nothing } from './note-area.ts'
import { type ParallelPlace, runAbreast } from './parallel.ts'
import type { PlannedFrame } from './plan.ts'
import type { End } from './price.ts'
import { placeAt, type RunningPlace, run } from './running.ts'
import { wayTo } from './search.ts'
import type { Strip } from './strip.ts'
import type { Supply } from './supply.ts'
import { startWalk, step, type Walk } from './walk.ts'

/** A page of a part, counted from 0, the part's first. */
export interface FilledPage {
  page: number
  frames: PlannedFrame[]
  charges: Charge[]
}

/** Plan the pages of a flow that runs from frame to frame. */
export function planRunning({ balanced }: Running, [strip]: Strip[], supply: Supply): FilledPage[] {
  if (!strip) return []
  const closings = balanced && supply.columns(0) > 1 ? balanceLastPage(strip, supply) : undefined
  const end = run(strip, placeAt(0, nothing, 0), supply, supply.depth, closings)
  if (!end) throw new Error('unreachable: every frame takes something')
  const pages: FilledPage[] = []
  for (const { former, end: ending, depth, added } of framesOf(end)) {
    if (!former || !ending) continue
    const walk = startWalk(strip, former.text, former.carry, depth, ending.manner)
    const frame = planFrame(walkTo(walk, ending), ending, former.column)
    const charges = [...ending.charges, ...added]
    const last = pages.at(-1)
    if (last?.page === former.page) {
      last.frames.push(frame)
      last.charges.push(...charges)
    } else pages.push({ page: former.page, frames: [frame], charges })
  }
  return pages
}

/** The places that each end a frame; a balanced page is a way within the way. */
function framesOf(end: RunningPlace): RunningPlace[] {
  return wayTo(end).flatMap((place) => (place.inner ? wayTo(place.inner) : [place]))
}

/** Plan the pages of flows in step. */
export function planParallel({ setting, anchors, flows }: Parallel, strips: Strip[], supply: Supply): FilledPage[] {
  // White in one flow would have to grow in all.
  for (const { stretch, stretchBefore } of strips) {
    stretch.fill(0)
    stretchBefore.fill(0)
  }
  const texts = flows.map(({ lines }) => lines.length)
  const abreast: Abreast = {
    strips,
    anchors: completeAnchors(strips, anchors, [texts]),
    level: setting === 'columns'
  }
  const facing = setting === 'facing'
  const depths = (page: number): number[] =>
    strips.map((_, flow) => (facing ? supply.depth(page + flow, 0) : supply.depth(page, flow)))
  const end = runAbreast(abreast, { pages: facing ? 2 : 1, depths })
  if (!end) throw new Error('unreachable: every opening takes something')
  return wayTo(end).flatMap((place) => planOpening(abreast, place, depths, facing))
}

function planOpening(
  abreast: Abreast,
  { former, reached }: ParallelPlace,
  depths: (page: number) => number[],
  facing: boolean
): FilledPage[] {
  if (!former || !reached) return []
  const { page, ends, manner, shared } = reached
  const deep = depths(page)
  const { walks } = manner ? walkAbreast(abreast, former, deep, manner) : { walks: [] }
  const frames = ends.map((end, flow): PlannedFrame => {
    const strip = abreast.strips[flow] as Strip
    const alone = (): Walk => {
      const walk = startWalk(
        strip,
        former.lines[flow] ?? 0,
        former.carries[flow] ?? nothing,
        deep[flow] ?? 0,
        end.manner
      )
      return walkTo(walk, end)
    }
    return planFrame(walks[flow] ?? alone(), end, facing ? 0 : flow)
  })
  const own = ends.map(({ charges }) => charges)
  if (!facing) return [{ page, frames: frames.filter(holdsSomething), charges: [...own.flat(), ...shared] }]
  return frames.map((frame, flow) => ({
    page: page + flow,
    frames: [frame].filter(holdsSomething),
    charges: [...(own[flow] ?? []), ...(flow === 0 ? shared : [])]
  }))
}

function walkTo(walk: Walk, { to }: End): Walk {
  while (walk.from + walk.tops.length < to && step(walk));
  return walk
}

function holdsSomething({ text, areas }: PlannedFrame): boolean {
  return text.length > 0 || areas.length > 0
}
