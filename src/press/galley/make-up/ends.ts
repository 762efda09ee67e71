import { charge, enoughText, faulty, hair, lookBack, nearEnough, play } from './costs.ts'
import { type Carry, type Dealt, dealOut, nothing, type Rest } from './note-area.ts'
import { type End, priceEnd } from './price.ts'
import { calledIn, type Strip } from './strip.ts'
import { bottomAfter, type Manner, startWalk, step, type Walk } from './walk.ts'

/** From strict to desperate. */
export const manners: Manner[] = [
  { cut: 'well', bare: false },
  { cut: 'anywhere', bare: false },
  { cut: 'anywhere', bare: true }
]

/**
 * Find the places where a frame that begins with line `from` may end. There is always one; the first is what first fit takes.
 *
 * When not even one line finds room, notes may be cut badly, then repeated heads are left out, and at last a line stands
 * alone, smaller if it must, and its notes wait for the next page.
 */
export function ends(strip: Strip, from: number, carry: Carry, depth: number, limit = strip.count): End[] {
  const notesOnly = carry.length > 0 ? [endWithNotesOnly(strip, from, carry, depth)] : []
  if (from >= limit) return notesOnly
  for (const manner of manners) {
    const walk = startWalk(strip, from, carry, depth, manner)
    while (from + walk.tops.length < limit && step(walk));
    const found = lookUp(walk)
    if (found.length > 0) return firstFitFirst([...found, ...notesOnly])
  }
  return carry.length > 0 ? notesOnly : [endOfDespair(strip, from, depth)]
}

/** Look at the end of a frame after some steps of its walk; `undefined` when the notes find no room. */
export function endAfter(walk: Walk, steps: number): End | undefined {
  const { strip, from, carry, depth } = walk
  const room = depth - bottomAfter(walk, steps)
  const whole = walk.whole[steps] ?? 0
  if (whole <= room + hair) return priceEnd(walk, steps, { room: room - whole, carry: nothing, charges: [] })
  if (steps === 0) return endWithNotesOnly(strip, from, carry, depth)
  const dealt = deal(walk, steps)
  return dealt && priceEnd(walk, steps, { ...dealt, room: room - dealt.height })
}

/** Deal the frame's room out to the notes of a walk: well if that can be. */
export function deal(walk: Walk, steps: number): Dealt | undefined {
  const { strip, depth } = walk
  const room = depth - bottomAfter(walk, steps)
  const pending = pendingNotes(walk, steps)
  const well = dealOut(strip.notes, pending, room, depth, 'well')
  return well || walk.manner.cut === 'well' ? well : dealOut(strip.notes, pending, room, depth, 'anywhere')
}

/** Deal a frame without text out to the notes that came over. */
export function dealWhole(strip: Strip, carry: Carry, depth: number): Dealt {
  const well = dealOut(strip.notes, [...carry], depth, depth, 'well')
  const dealt = well ?? dealOut(strip.notes, [...carry], depth, depth, 'anywhere', true)
  if (!dealt) throw new Error('unreachable: notes that may wait are always dealt out')
  return dealt
}

/** Deal out what the line leaves that stands alone because nothing else helped. */
export function dealDespair(strip: Strip, from: number, depth: number): Dealt {
  const room = Math.max(0, depth - (strip.height[from] ?? 0))
  const pending = calledIn(strip, from, from + 1).map((note) => ({ note, from: 0 }))
  const dealt = dealOut(strip.notes, pending, room, depth, 'anywhere', true)
  if (!dealt) throw new Error('unreachable: notes that may wait are always dealt out')
  return dealt
}

function pendingNotes({ strip, from, carry }: Walk, steps: number): Rest[] {
  return [...carry, ...calledIn(strip, from, from + steps).map((note) => ({ note, from: 0 }))]
}

/** Look at the ends of a walk from the lowest up; faulty ones are worth a thought only where no other is near the foot. */
function lookUp(walk: Walk): End[] {
  const good = faultlessEnds(walk)
  if (good[0] && good[0].short <= nearEnough) return good
  const all: End[] = []
  for (let steps = walk.tops.length; steps > 0; steps--) {
    const end = endAfter(walk, steps)
    if (end) all.push(end)
  }
  return all
}

function faultlessEnds(walk: Walk): End[] {
  const { strip, from } = walk
  const found: End[] = []
  for (let steps = walk.tops.length; steps > 0; steps--) {
    if ((strip.price[from + steps] ?? 0) >= faulty || !isThinkable(walk, steps)) continue
    const end = endAfter(walk, steps)
    if (!end || end.price >= faulty) continue
    if (found[0] && end.short > found[0].short + lookBack) break
    found.push(end)
  }
  return found
}

function firstFitFirst(found: End[]): End[] {
  const firstFit = found.find(({ price }) => price < faulty)
  return firstFit && firstFit !== found[0] ? [firstFit, ...found.filter((end) => end !== firstFit)] : found
}

/** Not every share of text and continued notes is worth a thought: see `play`. */
function isThinkable(walk: Walk, steps: number): boolean {
  const { strip, depth, tops, whole } = walk
  const bottom = bottomAfter(walk, steps)
  if ((whole[steps] ?? 0) <= depth - bottom + hair) return true
  const slack = play * strip.pitch
  const few = depth * enoughText
  return bottom >= bottomAfter(walk, tops.length) - slack || (bottom >= few && bottom <= few + slack)
}

function endWithNotesOnly(strip: Strip, from: number, carry: Carry, depth: number): End {
  const walk = startWalk(strip, from, carry, depth, { cut: 'anywhere', bare: false })
  const dealt = dealWhole(strip, carry, depth)
  const smaller = dealt.scale < 1 ? [charge('made smaller', carry[0]?.note.id ?? '', carry[0]?.from ?? 0)] : []
  return priceEnd(walk, 0, { room: depth - dealt.height, carry: dealt.carry, charges: [...dealt.charges, ...smaller] })
}

export function endOfDespair(strip: Strip, from: number, depth: number): End {
  const walk = startWalk(strip, from, nothing, depth, { cut: 'anywhere', bare: true })
  const dealt = dealDespair(strip, from, depth)
  const height = Math.min(strip.height[from] ?? 0, depth)
  const smaller = (strip.height[from] ?? 0) > depth + hair ? [charge('made smaller', strip.id, from)] : []
  const left = { room: depth - height - dealt.height, carry: dealt.carry, charges: [...dealt.charges, ...smaller] }
  return { ...priceEnd(walk, 1, left), alone: true }
}
