import { type Abreast, completeAnchors } from '../../src/press/galley/make-up/abreast.ts'
import { costs, enoughForLastPage, faulty } from '../../src/press/galley/make-up/costs.ts'
import { dealNotes } from '../../src/press/galley/make-up/deal-notes.ts'
import { ends } from '../../src/press/galley/make-up/ends.ts'
import type { Parallel, Part, Side } from '../../src/press/galley/make-up/galleys.ts'
import { type Carry, nothing } from '../../src/press/galley/make-up/note-area.ts'
import { makeNoteStrips } from '../../src/press/galley/make-up/note-strips.ts'
import { openings } from '../../src/press/galley/make-up/openings.ts'
import type { End } from '../../src/press/galley/make-up/price.ts'
import { layEndToEnd, type Strip } from '../../src/press/galley/make-up/strip.ts'
import type { Job } from './arbitrary.ts'

/**
 * Cost of each part when every frame takes as much as it can without a fault, as other engines do it: the price of what
 * stands in a frame is make-up's own, the choice and the prices between frames are worked out here.
 */
export function firstFitCost(job: Job, part: Part, position: number): number {
  const strips = stripsOf(job, part)
  return part.setting === 'running'
    ? runningCost(job, part, strips[0] as Strip, position)
    : abreastCost(job, part, strips, position)
}

export function stripsOf({ galleys, geometry }: Job, part: Part): Strip[] {
  const { flows, notes } = dealNotes(galleys)[galleys.parts.indexOf(part)] ?? { flows: [], notes: [] }
  const { recto, verso } = geometry.types[part.rest] ?? { recto: [], verso: [] }
  const depth = Math.max(...[...recto, ...verso].map(({ height }) => height))
  const strips = makeNoteStrips({ notes, series: galleys.series }, depth)
  return flows.map((laid) => layEndToEnd(laid[0]?.id ?? '', laid, strips, geometry.pitch, depth))
}

const sideAt = (position: number): Side => (position % 2 === 1 ? 'recto' : 'verso')

function heightAt({ geometry }: Job, { first, rest }: Part, opening: boolean, position: number, frame: number): number {
  return geometry.types[opening ? first : rest]?.[sideAt(position)][frame]?.height ?? 0
}

function lowest(found: End[]): End {
  const sound = found.filter(({ price }) => price < faulty)
  return (sound.length > 0 ? sound : found).reduce((best, end) => (end.to > best.to ? end : best))
}

function runningCost(job: Job, part: Part, strip: Strip, position: number): number {
  const columns = job.geometry.types[part.rest]?.recto.length ?? 1
  const balancing = part.setting === 'running' && part.balanced && columns > 1
  let at = { line: 0, carry: nothing as Carry, page: position, column: 0 }
  let beside: number | undefined
  let cost = 0
  while (at.line < strip.count || at.carry.length > 0) {
    const depth = heightAt(job, part, at.page === position, at.page, at.column)
    const end = lowest(ends(strip, at.line, at.carry, depth))
    cost += end.price
    if (end.last) {
      const missing = at.column === 0 && at.line > 0 ? Math.max(0, enoughForLastPage - end.lines) : 0
      return cost + (balancing ? costs['unbalanced columns'] : missing * costs['last page nearly empty'])
    }
    cost += costs['short page'] * end.short ** 2
    if (beside !== undefined && !end.closing) cost += costs['uneven spread'] * Math.abs(beside - end.short)
    const next = after(at, columns, strip.starts.get(end.to))
    const abreast = next.page === at.page || (next.page === at.page + 1 && sideAt(next.page) === 'recto')
    beside = abreast && !end.closing ? end.short : undefined
    at = { ...next, line: end.to, carry: end.carry }
  }
  return cost
}

function after({ page, column }: { page: number; column: number }, columns: number, start: string | undefined) {
  if (!start || start === 'column')
    return column + 1 < columns ? { page, column: column + 1 } : { page: page + 1, column: 0 }
  return { page: page + (start !== 'page' && sideAt(page + 1) !== start ? 2 : 1), column: 0 }
}

function abreastCost(job: Job, part: Part & Parallel, strips: Strip[], position: number): number {
  for (const { stretch, stretchBefore } of strips) {
    stretch.fill(0)
    stretchBefore.fill(0)
  }
  const facing = part.setting === 'facing'
  const anchors = completeAnchors(strips, part.anchors, [part.flows.map(({ lines }) => lines.length)])
  const abreast: Abreast = { strips, anchors, level: !facing }
  let at = { lines: strips.map(() => 0), carries: strips.map(() => nothing), passage: 0 }
  let cost = 0
  for (let page = position; ; page += facing ? 2 : 1) {
    if (at.lines.every((line, flow) => line === strips[flow]?.count) && at.carries.every(({ length }) => length === 0))
      return cost
    const depths = strips.map((_, flow) =>
      facing
        ? heightAt(job, part, page === position, page + flow, 0)
        : heightAt(job, part, page === position, page, flow)
    )
    const found = openings(abreast, at, depths)[0]?.ends as End[]
    cost += found.reduce((sum, { price }) => sum + price, 0) + sharedCost(at.lines, found)
    const lines = found.map(({ to }) => to)
    const passage = anchors.findLastIndex((anchor) => anchor.every((line, flow) => line <= (lines[flow] ?? 0)))
    if (lines.some((line, flow) => line > (anchors[passage]?.[flow] ?? 0))) cost += costs['passage divided']
    at = { lines, carries: found.map(({ carry }) => carry), passage }
  }
}

function sharedCost(lines: number[], found: End[]): number {
  if (found.every(({ last }) => last) && lines.some((line) => line > 0)) {
    return Math.max(0, enoughForLastPage - Math.max(...found.map((end) => end.lines))) * costs['last page nearly empty']
  }
  const open = found.filter(({ closing }) => !closing).map(({ short }) => short)
  return open.length > 0 ? costs['short page'] * Math.min(...open) ** 2 : 0
}
