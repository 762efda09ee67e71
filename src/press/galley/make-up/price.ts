import { type Charge, charge, enoughForLastPage, enoughText, hair, type Reason, total } from './costs.ts'
import type { Carry } from './note-area.ts'
import { bottomAfter, type Manner, type Walk } from './walk.ts'

/** A place where a frame may end, with what that costs whatever comes before and after. */
export interface End {
  /** First line of the next frame. */
  to: number
  /** Notes for the next page. */
  carry: Carry
  /** Lines that the frame holds, and lines of white at its foot; whole ones of the grid's pitch. */
  lines: number
  short: number
  /** The white is meant: the flow ends here, or a forced break follows. */
  closing: boolean
  /** Nothing is left of the flow and its notes. */
  last: boolean
  /** Height by which white between blocks was stretched. */
  stretched: number
  manner: Manner
  /** A line that found no room in any manner. */
  alone: boolean
  charges: readonly Charge[]
  /** Sum of the charges but for the white, of which flows in step charge only the least. */
  price: number
}

/** What a frame leaves: white, notes for the next page, and what the notes are charged. */
export interface Left {
  room: number
  carry: Carry
  charges: readonly Charge[]
}

/** Put the price on the end of a frame after some steps of its walk: all but what depends on other frames. */
export function priceEnd(walk: Walk, steps: number, left: Left): End {
  const { strip, from, depth, manner } = walk
  const to = from + steps
  const last = to === strip.count && left.carry.length === 0
  const closing = last || (left.carry.length === 0 && strip.starts.has(to))
  const stretched = closing
    ? 0
    : wholeSteps(Math.max(0, Math.min(left.room, stretchIn(walk, steps))), strip.stretchStep)
  const short = closing ? 0 : Math.max(0, Math.floor((left.room - stretched + hair) / strip.pitch))
  const lines = Math.round((depth - left.room) / strip.pitch)
  // Without text the frame breaks nothing: that was charged where the text stopped.
  const breaks = steps > 0 && !strip.starts.has(to) ? (strip.charges.get(to) ?? none) : none
  let charges = breaks.length > 0 ? [...left.charges, ...breaks] : left.charges
  const add = (reason: Reason, times = 1): void => {
    charges = [...charges, charge(reason, strip.id, to, times)]
  }
  if (manner.bare && strip.heads.has(from)) add('repeated head left out')
  if (stretched > 0) add('stretched', stretched / strip.pitch)
  if (!closing && isCrowdedOut(walk, steps, left.room)) add('text crowded out')
  const price = total(charges)
  return { to, carry: left.carry, lines, short, closing, last, stretched, manner, alone: false, charges, price }
}

/** Charge white at the foot. */
export function chargeWhite(short: number, strip: string, to: number): readonly Charge[] {
  return short > 0 ? [charge('short page', strip, to, short * short)] : none
}

/** Charge what the last page of a part falls short of. */
export function chargeLastPage(lines: number, strip: string, to: number): readonly Charge[] {
  return lines < enoughForLastPage ? [charge('last page nearly empty', strip, to, enoughForLastPage - lines)] : none
}

const none: readonly Charge[] = []

function isCrowdedOut(walk: Walk, steps: number, room: number): boolean {
  const text = bottomAfter(walk, steps)
  return text < walk.depth * enoughText && walk.depth - room - text > text
}

function stretchIn({ strip: { stretchBefore }, from }: Walk, steps: number): number {
  return steps > 0 ? (stretchBefore[from + steps] ?? 0) - (stretchBefore[from + 1] ?? 0) : 0
}

function wholeSteps(length: number, step: number): number {
  return step > 0 ? Math.floor((length + hair) / step) * step : length
}
