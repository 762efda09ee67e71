import { type Charge, charge, costs, hair, longNote } from './costs.ts'
import { heightOf, type NoteStrip, type NoteStrips } from './note-strips.ts'

/** The lines of a note from `from` on, which have still to be set. */
export interface Rest {
  note: NoteStrip
  from: number
}

/** What one page hands on to the next, in order: rests of notes, and whole notes that found no room. Nearly always empty. */
export type Carry = readonly Rest[]

export const nothing: Carry = []

export function sameCarry(one: Carry, other: Carry): boolean {
  if (one === other) return true
  return (
    one.length === other.length &&
    one.every(({ note, from }, at) => note === other[at]?.note && from === other[at]?.from)
  )
}

/** Height of the note areas of a frame, added up note by note; the order does not matter. */
export interface AreaSum {
  height: number
  /** One bit for each series that has a note in the frame, and so its separator; and for those with the rest of a note. */
  present: number
  continued: number
}

export function emptySum(): AreaSum {
  return { height: 0, present: 0, continued: 0 }
}

/**
 * How a note may be cut: `well`, where no rule is broken, or `anywhere`.
 * With `well`, a note of three lines under the rule of two stands whole or not at all.
 */
export type Cut = 'well' | 'anywhere'

/** Lines of a note that stand in a frame. */
export interface Share {
  note: NoteStrip
  from: number
  to: number
}

/** Notes of a frame as they were dealt out. */
export interface Dealt {
  shares: Share[]
  height: number
  carry: Carry
  charges: Charge[]
  /** The first line was taller than the frame. */
  scale: number
}

export function addRest(sum: AreaSum, notes: NoteStrips, { note, from }: Rest): void {
  addLines(sum, notes, note, from, note.count, from > 0)
  for (const [line, nested] of note.calls) {
    if (line >= from) for (const inner of nested) addRest(sum, notes, { note: inner, from: 0 })
  }
}

/** Add the least that has to stand in the frame: the lines down to the first place where the note may be cut. */
export function addStart(sum: AreaSum, notes: NoteStrips, { note, from }: Rest, cut: Cut): void {
  take(sum, notes, { note, from, to: from }, cut)
}

/**
 * Deal out what the notes of a frame get of its room, when not all of it finds room.
 *
 * ```
 *   pending, in order       1. each gets its start       2. then, in order, as much as is left
 *   rest of a  ▒▒▒▒▒▒       ▒▒                           ▒▒▒▒▒▒
 *   b          ▒▒▒▒         ▒▒                           ▒▒▒▒
 *   c          ▒▒▒▒▒▒▒▒     ▒▒                           ▒▒▒▒     ── the rest of c is carried over
 * ```
 *
 * `undefined` when a note cannot even start. With `waiting` it gives an answer always: what finds no room waits, and in a
 * frame without text a first line taller than everything is made smaller.
 */
export function dealOut(
  notes: NoteStrips,
  pending: Rest[],
  room: number,
  depth: number,
  cut: Cut,
  waiting = false
): Dealt | undefined {
  const sum = emptySum()
  const shares: Share[] = pending.map(({ note, from }) => ({ note, from, to: from }))
  let scale = 1
  for (let at = 0; at < pending.length; at++) {
    const share = shares[at] as Share
    if (grow(sum, notes, share, cut, room, shares)) continue
    if (!waiting) return undefined
    if (at === 0 && room === depth) scale = force(sum, notes, share, room, shares)
    break
  }
  for (let at = 0; at < shares.length; at++) {
    const share = shares[at] as Share
    while (share.to > share.from && share.to < share.note.count && grow(sum, notes, share, cut, room, shares));
  }
  const left = shares.filter(({ note, to }) => to < note.count)
  return {
    shares: shares.filter(({ from, to }) => to > from),
    height: sum.height,
    carry: left.map(({ note, to }) => ({ note, from: to })),
    charges: left.flatMap((share, at) => chargeRest(share, left.slice(0, at), depth)),
    scale
  }
}

/** Take one more piece of the note if it finds room with the starts of the notes that it calls. */
function grow(sum: AreaSum, notes: NoteStrips, share: Share, cut: Cut, room: number, shares: Share[]): boolean {
  if (share.note.calls.size === 0 && share.to > share.from) return growPlain(sum, share, cut, room)
  const trial = { ...sum }
  const grown = { ...share }
  const called = take(trial, notes, grown, cut)
  if (trial.height > room + hair) return false
  Object.assign(sum, trial)
  share.to = grown.to
  shares.push(...called)
  return true
}

/** The same for the usual note, which calls no others and has begun: only the lines count. */
function growPlain(sum: AreaSum, share: Share, cut: Cut, room: number): boolean {
  const { bottoms } = share.note
  const to = nextCut(share.note, share.to, cut)
  const height = sum.height + (bottoms[to - 1] ?? 0) - (bottoms[share.to - 1] ?? 0)
  if (height > room + hair) return false
  sum.height = height
  share.to = to
  return true
}

/** Put the share's next piece into the sum; gives the shares of the notes called in it, each with its start. */
function take(sum: AreaSum, notes: NoteStrips, share: Share, cut: Cut): Share[] {
  const { note, from, to } = share
  share.to = nextCut(note, to, cut)
  if (to === from) addLines(sum, notes, note, from, share.to, from > 0)
  else sum.height += (note.bottoms[share.to - 1] ?? 0) - (note.bottoms[to - 1] ?? 0)
  const called: Share[] = []
  for (const [line, nested] of note.calls) {
    if (line < to || line >= share.to) continue
    for (const inner of nested) {
      const start: Share = { note: inner, from: 0, to: 0 }
      called.push(start, ...take(sum, notes, start, cut))
    }
  }
  return called
}

/** Set one line whatever its height; the notes that it calls wait. */
function force(sum: AreaSum, notes: NoteStrips, share: Share, room: number, shares: Share[]): number {
  const { note, from } = share
  share.to = from + 1
  addLines(sum, notes, note, from, share.to, from > 0)
  for (const nested of note.calls.get(from) ?? []) shares.push({ note: nested, from: 0, to: 0 })
  const line = heightOf(note, from, share.to)
  const scale = Math.min(1, (room - (sum.height - line)) / line)
  sum.height = Math.min(sum.height, room)
  return scale
}

function nextCut({ count, price }: NoteStrip, from: number, cut: Cut): number {
  let to = from + 1
  if (cut === 'well') while (to < count && (price[to] ?? 0) > costs['block taller than a page']) to++
  return to
}

function addLines(sum: AreaSum, { areas }: NoteStrips, note: NoteStrip, from: number, to: number, rest: boolean): void {
  const series = areas[note.area]
  if (!series) return
  const bit = 1 << note.area
  const { separator, continuedSeparator, gap, marker } = series
  sum.height += heightOf(note, from, to) + (sum.present & bit ? gap : separator)
  if (rest) sum.height += marker + (sum.continued & bit ? 0 : continuedSeparator - separator)
  sum.present |= bit
  if (rest) sum.continued |= bit
}

function chargeRest({ note, from, to }: Share, before: Share[], depth: number): Charge[] {
  if (to === from) return [charge('note late', note.id, to)]
  const long = heightOf(note, 0, note.count) > depth * longNote
  const charges = [charge(long ? 'note continued' : 'short note continued', note.id, to)]
  if (before.some((other) => other.note.area === note.area))
    charges.push(charge('several notes continued', note.id, to))
  return [...charges, ...(note.charges.get(to) ?? [])]
}
