import { type Charge, charge, costs, total } from './costs.ts'
import { ends } from './ends.ts'
import { type Carry, sameCarry } from './note-area.ts'
import { heightOf } from './note-strips.ts'
import { chargeLastPage, chargeWhite, type End } from './price.ts'
import { cheapestWay, type Place } from './search.ts'
import type { Strip } from './strip.ts'
import type { Supply } from './supply.ts'

/** Where a running flow has come to: the frame that comes next, and what it begins with. */
export interface RunningPlace extends Place<RunningPlace> {
  carry: Carry
  /** The next frame. */
  page: number
  column: number
  /** Lines of white in the frame to its left on the same opening, where they have to match; -1 where not. */
  beside: number
  /** The end of the frame that led here from the former place, and what that frame costs on top of it. */
  end: End | undefined
  depth: number
  added: readonly Charge[]
  /** Or the last of the places that led here through the columns of a balanced last page. */
  inner: RunningPlace | undefined
}

/** Depth of the frames that a search may fill; 0 ends it. */
export type Depth = (page: number, column: number) => number

export function placeAt(line: number, carry: Carry, page: number): RunningPlace {
  return {
    text: line,
    rest: restLines(carry),
    kind: kindOf(page, 0),
    cost: 0,
    former: undefined,
    safe: true,
    carry,
    page,
    column: 0,
    beside: -1,
    end: undefined,
    depth: 0,
    added: [],
    inner: undefined
  }
}

/** Lines of notes that a carry leaves to do, those of the notes called in them included. */
export function restLines(carry: Carry): number {
  return carry.reduce((sum, { note, from }) => sum + (note.rest[from] ?? 0), 0)
}

/** Frames of the same kind hold the same: the column, the side, and whether the page is the part's first. */
function kindOf(page: number, column: number): number {
  return column * 4 + (page % 2) * 2 + (page === 0 ? 1 : 0)
}

/**
 * Run a flow through its frames at the least cost; `undefined` when the frames do not suffice.
 *
 * `closings` offers further ways to the end of the flow from the head of a page: the balanced last page.
 */
export function run(
  strip: Strip,
  start: RunningPlace,
  supply: Supply,
  depth: Depth,
  closings?: (place: RunningPlace) => RunningPlace[]
): RunningPlace | undefined {
  const endsOf = rememberLast((text, carry, depth) => ends(strip, text, carry, depth))
  const waysOn = (place: RunningPlace): RunningPlace[] => {
    const deep = depth(place.page, place.column)
    if (deep <= 0) return []
    const found = endsOf(place.text, place.carry, deep)
    const on = found.map((end) => reach(strip, place, end, deep, supply, closings !== undefined))
    return closings && place.column === 0 ? [...on, ...closings(place)] : on
  }
  const outlook = ({ carry, page, column }: RunningPlace): number => outlookOf(carry, depth(page, column))
  return cheapestWay(start, strip.count, { waysOn, outdoes, outlook })
}

/** What carried notes cost at least on the pages that they still fill. */
export function outlookOf(carry: Carry, depth: number): number {
  const height = carry.reduce((sum, { note, from }) => sum + heightOf(note, from, note.count), 0)
  return height > 0 ? (costs['note continued'] * height) / depth : 0
}

/** What a frame can hold does not depend on the way to it, and places that differ only in that follow one another. */
export function rememberLast<T>(
  ask: (text: number, carry: Carry, number: number) => T
): (text: number, carry: Carry, number: number) => T {
  let last: { text: number; carry: Carry; number: number; answer: T } | undefined
  return (text, carry, number) => {
    if (!last || last.text !== text || last.number !== number || !sameCarry(last.carry, carry)) {
      last = { text, carry, number, answer: ask(text, carry, number) }
    }
    return last.answer
  }
}

function reach(
  strip: Strip,
  place: RunningPlace,
  end: End,
  depth: number,
  supply: Supply,
  balancing: boolean
): RunningPlace {
  const next = nextFrame(strip, place, end, supply)
  const added = chargeFrame(strip, place, end, balancing)
  const abreast = next.page === place.page || (next.page === place.page + 1 && supply.side(next.page) === 'recto')
  return {
    text: end.to,
    rest: restLines(end.carry),
    kind: kindOf(next.page, next.column),
    cost: place.cost + end.price + total(added),
    former: place,
    safe: false,
    carry: end.carry,
    page: next.page,
    column: next.column,
    beside: abreast && !end.closing ? end.short : -1,
    end,
    depth,
    added,
    inner: undefined
  }
}

/** What a frame costs beside its end: its white, and that of its neighbour when they differ. */
function chargeFrame(
  strip: Strip,
  { text, column, beside }: RunningPlace,
  end: End,
  balancing: boolean
): readonly Charge[] {
  if (end.last && balancing) return [charge('unbalanced columns', strip.id, end.to)]
  if (end.last && column === 0 && text > 0) return chargeLastPage(end.lines, strip.id, end.to)
  const white = chargeWhite(end.short, strip.id, end.to)
  if (beside < 0 || end.closing || beside === end.short) return white
  return [...white, charge('uneven spread', strip.id, end.to, Math.abs(beside - end.short))]
}

/** The frame after one that ends so; a page is left out when the flow has to go on on the other side. */
function nextFrame(
  strip: Strip,
  { page, column }: RunningPlace,
  end: End,
  supply: Supply
): { page: number; column: number } {
  const start = strip.starts.get(end.to)
  if (!start || start === 'column') {
    return column + 1 < supply.columns(page) ? { page, column: column + 1 } : { page: page + 1, column: 0 }
  }
  const misses = start !== 'page' && supply.side(page + 1) !== start
  return { page: page + (misses ? 2 : 1), column: 0 }
}

/**
 * Two places are alike when the same frame comes next with the same beginning. Their depth of the neighbour may still
 * differ: that can never make up for more than it costs when the neighbour's white is matched line by line.
 */
function outdoes(one: RunningPlace, other: RunningPlace): boolean {
  if (one.text !== other.text || one.kind !== other.kind || !sameCarry(one.carry, other.carry)) return false
  const known = one.beside >= 0 && other.beside >= 0
  if (!known && one.beside !== other.beside) return false
  return one.cost + costs['uneven spread'] * Math.abs(one.beside - other.beside) <= other.cost
}
