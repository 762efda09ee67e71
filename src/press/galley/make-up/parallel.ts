import type { Abreast } from './abreast.ts'
import { type Charge, charge, total } from './costs.ts'
import { nothing, sameCarry } from './note-area.ts'
import { isBegun, type Level, type Opening, openings, sharedCharges } from './openings.ts'
import { outlookOf, restLines } from './running.ts'
import { cheapestWay, type Place } from './search.ts'

/** Where flows in step have come to, and the opening that led there. */
export interface ParallelPlace extends Place<ParallelPlace>, Level {
  /** The next page; on facing pages the verso. */
  page: number
  reached: (Opening & { page: number; shared: Charge[] }) | undefined
}

/** What changes from one opening to the next. */
export interface OpeningSupply {
  /** Pages that an opening takes: 2 when they face each other. */
  pages: 1 | 2
  /** Depth of each flow's frame. */
  depths: (page: number) => number[]
}

/** Set flows in step at the least cost. */
export function runAbreast(abreast: Abreast, supply: OpeningSupply): ParallelPlace | undefined {
  const { strips } = abreast
  const start: ParallelPlace = {
    text: 0,
    rest: 0,
    kind: 1,
    cost: 0,
    former: undefined,
    safe: true,
    lines: strips.map(() => 0),
    carries: strips.map(() => nothing),
    passage: 0,
    page: 0,
    reached: undefined
  }
  const goal = strips.reduce((sum, { count }) => sum + count, 0)
  const waysOn = (place: ParallelPlace): ParallelPlace[] =>
    openings(abreast, place, supply.depths(place.page)).map((opening) => reach(abreast, place, opening, supply.pages))
  const outlook = ({ carries, page }: ParallelPlace): number => {
    const depths = supply.depths(page)
    return carries.reduce((sum, carry, flow) => sum + outlookOf(carry, depths[flow] ?? 0), 0)
  }
  return cheapestWay(start, goal, { waysOn, outdoes, outlook })
}

function reach(abreast: Abreast, place: ParallelPlace, opening: Opening, pages: number): ParallelPlace {
  const { strips, anchors } = abreast
  const lines = opening.ends.map(({ to }) => to)
  const carries = opening.ends.map(({ carry }) => carry)
  let { passage } = place
  while (anchors[passage + 1]?.every((line, flow) => line <= (lines[flow] ?? 0))) passage++
  const shared = [...sharedCharges(place, opening.ends, strips[0]?.id ?? '')]
  if (isBegun(anchors, { lines, carries, passage }))
    shared.push(charge('passage divided', strips[0]?.id ?? '', lines[0] ?? 0))
  return {
    text: lines.reduce((sum, line) => sum + line, 0),
    rest: carries.reduce((sum, carry) => sum + restLines(carry), 0),
    kind: ((place.page + pages) % 2) * 2,
    cost: place.cost + total(shared) + opening.ends.reduce((sum, { price }) => sum + price, 0),
    former: place,
    safe: false,
    lines,
    carries,
    passage,
    page: place.page + pages,
    reached: { ...opening, page: place.page, shared }
  }
}

function outdoes(one: ParallelPlace, other: ParallelPlace): boolean {
  return (
    one.cost <= other.cost &&
    one.lines.every((line, flow) => line === other.lines[flow]) &&
    one.kind === other.kind &&
    one.carries.every((carry, flow) => sameCarry(carry, other.carries[flow] ?? nothing))
  )
}
