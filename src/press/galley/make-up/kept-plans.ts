import { isDeepStrictEqual } from 'node:util'
import type { PartGalleys } from './deal-notes.ts'
import type { FilledPage } from './filled-pages.ts'
import type { Geometry, Part, Series } from './galleys.ts'
import { sideOf } from './supply.ts'

/** All that the pages of a part hang on. */
export interface Ground {
  part: Part
  dealt: PartGalleys
  series: Series[]
  geometry: Geometry
  /** Position of its first page in the book, of which only the side matters. */
  position: number
}

/** Pages of parts as they were planned, for a book that is made up again. */
export type KeptPlans = WeakMap<Part, { ground: Ground; pages: FilledPage[] }>

export function keptPlans(): KeptPlans {
  return new WeakMap()
}

/** Give the pages that were planned on the same ground, or plan them. Galleys are known as objects: what was measured anew is new. */
export function keptOr(kept: KeptPlans, ground: Ground, plan: (ground: Ground) => FilledPage[]): FilledPage[] {
  const known = kept.get(ground.part)
  if (known !== undefined && isSame(known.ground, ground)) return known.pages
  const pages = plan(ground)
  kept.set(ground.part, { ground, pages })
  return pages
}

function isSame(one: Ground, other: Ground): boolean {
  const [former, galleys] = [galleysOf(one), galleysOf(other)]
  return (
    former.length === galleys.length &&
    former.every((galley, at) => galley === galleys[at]) &&
    isDeepStrictEqual(paperOf(one), paperOf(other))
  )
}

function galleysOf({ dealt: { flows, notes } }: Ground) {
  return [...flows.flat(), ...notes]
}

function paperOf({ part, series, geometry: { types, pitch }, position }: Ground) {
  return [types[part.first], types[part.rest], pitch, series, sideOf(position)]
}
