import { keptRivals } from './costs.ts'

/**
 * A point that make-up can reach: all text before it is set, all after it is still to do.
 *
 * ```
 *              ┌─▶ line 27 ──┐
 *   line 0 ────┼─▶ line 28 ──┼──▶ line 55 ──▶ …      every arrow is a frame (or an opening), with its cost;
 *              └─▶ line 30 ──┘──▶ line 57 ──▶ …      the cheapest way through is the plan
 * ```
 */
export interface Place<P> {
  /** Lines of text that are set. */
  text: number
  /** Lines of notes called in them that have still to be set: nearly always none. */
  rest: number
  /** Places with the same text and kind are rivals: they differ in the notes that they carry, or in what stands beside. */
  kind: number
  /** Cost of the way from the start. */
  cost: number
  former: P | undefined
  /** No dearer than the way of first fit, and so never given up. */
  safe: boolean
}

/** How the search gets on; `P` says what a place is. */
export interface Terrain<P> {
  /** All ways on from a place; the first is what first fit would take. Every way sets lines of text or of notes. */
  waysOn: (place: P) => P[]
  /** No way from the other place can ever become cheaper than all ways from the one. */
  outdoes: (one: P, other: P) => boolean
  /** What the notes that a place carries are likely to cost yet. */
  outlook: (place: P) => number
}

/**
 * Find the cheapest way from `start` to where `goal` lines of text and all notes are set; `undefined` where no way leads there.
 *
 * Dynamic programming: places are taken up in the order of their text, so that each is final when its turn comes. A frame
 * holds few lines, so each place has few ways on, and the work grows with the length of the text. Long notes could make the
 * ways multiply (every cut leaves another rest); of many rivals only those with the best outlook are kept, and with them
 * always the way of first fit, so that the plan is never dearer than that.
 */
export function cheapestWay<P extends Place<P>>(start: P, goal: number, terrain: Terrain<P>): P | undefined {
  const arrived = new Map<number, P[]>([[start.text, [start]]])
  let best: P | undefined
  for (let text = start.text; text <= goal; text++) {
    const open = keepBest(arrived.get(text) ?? [], terrain)
    arrived.delete(text)
    for (let place = takeFullest(open); place; place = takeFullest(open)) {
      if (text === goal && place.rest === 0) {
        if (!best || place.cost < best.cost) best = place
        continue
      }
      for (const [at, next] of terrain.waysOn(place).entries()) {
        next.safe = place.safe && at === 0
        const rivals = next.text === text ? open : (arrived.get(next.text) ?? [])
        if (rivals.length === 0) arrived.set(next.text, rivals)
        settle(next, rivals, terrain)
      }
    }
  }
  return best
}

/** Read a way from its start to its end. */
export function wayTo<P extends Place<P>>(place: P): P[] {
  const way: P[] = []
  for (let at: P | undefined = place; at; at = at.former) way.push(at)
  return way.reverse()
}

/** The place with most notes to do: from it a page of nothing but notes may lead to another one. */
function takeFullest<P extends Place<P>>(open: P[]): P | undefined {
  let fullest = 0
  for (const [at, { rest }] of open.entries()) if (rest > (open[fullest]?.rest ?? 0)) fullest = at
  return open.splice(fullest, 1)[0]
}

/** Add a place to its rivals, unless one of them outdoes it; those that it outdoes go. */
function settle<P extends Place<P>>(next: P, rivals: P[], { outdoes }: Terrain<P>): void {
  const better = rivals.find((rival) => outdoes(rival, next))
  if (better) {
    better.safe ||= next.safe
    return
  }
  let kept = 0
  for (const rival of rivals) {
    if (outdoes(next, rival)) next.safe ||= rival.safe
    else rivals[kept++] = rival
  }
  rivals[kept] = next
  rivals.length = kept + 1
}

function keepBest<P extends Place<P>>(places: P[], { outlook }: Terrain<P>): P[] {
  if (places.length <= keptRivals) return places
  return [...new Set(places.map(({ kind }) => kind))].flatMap((kind) => {
    const rivals = places.filter((place) => place.kind === kind)
    if (rivals.length <= keptRivals) return rivals
    const ranked = rivals.map((place) => ({ place, cost: place.cost + outlook(place) }))
    ranked.sort((one, other) => one.cost - other.cost)
    return ranked.filter(({ place }, rank) => rank < keptRivals || place.safe).map(({ place }) => place)
  })
}
