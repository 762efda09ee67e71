import { breakCharges, breakPrices } from './breaks.ts'
import type { Charge } from './costs.ts'
import type { Block, Galley } from './galleys.ts'
import type { NoteStrip, NoteStrips } from './note-strips.ts'

/**
 * A flow made ready for arithmetic: the galleys that stand in it one after the other (its own lines, then the end notes
 * it gathers), line by line in arrays.
 */
export interface Strip {
  id: string
  pieces: Piece[]
  /** How many lines. */
  count: number
  height: Float64Array
  before: Float64Array
  /** How much white above each line may grow; and the sum of that for all lines before. */
  stretch: Float64Array
  stretchBefore: Float64Array
  kept: Float64Array
  /** Whether the line's top stands on the grid. */
  onGrid: Uint8Array
  pitch: number
  /** Smallest step by which white may be stretched: a line where anything stands on the grid, else anything. */
  stretchStep: number
  /** Height of the heads repeated above the line when it is the first of a frame. */
  heads: Map<number, { ids: string[]; heights: number[]; height: number }>
  /** Notes for the foot in the order of their calls; those called in a line are `calls[line]` to `calls[line + 1]`. */
  called: NoteStrip[]
  calls: Uint32Array
  notes: NoteStrips
  charges: Map<number, Charge[]>
  /** Price of a break before the line; `count` is the end of the flow. */
  price: Float64Array
  starts: Map<number, Start>
}

export type Start = Exclude<Block['start'], 'flow'>

/** A galley in a strip: its line `n` is the strip's line `offset + n`. */
export interface Piece {
  galley: Galley
  offset: number
}

/**
 * Lay galleys end to end. `depth` is the height of a full frame.
 *
 * Stretches are rounded down to what can be used: on a grid, white grows by whole lines.
 */
export function layEndToEnd(id: string, galleys: Galley[], notes: NoteStrips, pitch: number, depth: number): Strip {
  const count = galleys.reduce((sum, { lines }) => sum + lines.length, 0)
  const gridded = galleys.some(({ lines }) => lines.some(({ onGrid }) => onGrid))
  const stretchStep = gridded ? pitch : 0
  const strip: Strip = {
    id,
    pieces: [],
    count,
    height: new Float64Array(count),
    before: new Float64Array(count),
    stretch: new Float64Array(count),
    stretchBefore: new Float64Array(count + 1),
    kept: new Float64Array(count),
    onGrid: new Uint8Array(count),
    pitch,
    stretchStep,
    heads: new Map(),
    called: [],
    calls: new Uint32Array(count + 1),
    notes,
    charges: new Map(),
    price: new Float64Array(count + 1),
    starts: new Map()
  }
  let offset = 0
  for (const galley of galleys) {
    strip.pieces.push({ galley, offset })
    addLines(strip, galley, offset)
    addRules(strip, galley, offset, depth)
    offset += galley.lines.length
  }
  strip.price = breakPrices(count, strip.charges)
  return strip
}

/** Notes for the foot called in lines `[from, to)`. */
export function calledIn({ called, calls }: Strip, from: number, to: number): NoteStrip[] {
  return called.slice(calls[from], calls[to])
}

/** Translate a line of the strip into one of its galleys. */
export function pieceAt({ pieces }: Strip, line: number): Piece | undefined {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    const { offset, galley } = pieces[middle] as Piece
    if (offset + galley.lines.length <= line) low = middle + 1
    else high = middle
  }
  return pieces[low]
}

function addLines(strip: Strip, { lines }: Galley, offset: number): void {
  for (const [number, line] of lines.entries()) {
    const at = offset + number
    strip.height[at] = line.height
    strip.before[at] = line.before
    strip.stretch[at] = usable(line.stretch, strip.stretchStep)
    strip.kept[at] = line.kept
    strip.onGrid[at] = line.onGrid ? 1 : 0
    strip.stretchBefore[at + 1] = (strip.stretchBefore[at] ?? 0) + (strip.stretch[at] ?? 0)
    strip.called.push(...line.calls.flatMap((id) => strip.notes.byId.get(id) ?? []))
    strip.calls[at + 1] = strip.called.length
  }
}

function addRules(strip: Strip, galley: Galley, offset: number, depth: number): void {
  for (const [line, charges] of breakCharges(galley, depth)) {
    if (offset + line < strip.count) strip.charges.set(offset + line, charges)
  }
  for (const { from, start } of galley.blocks) {
    const line = offset + from
    if (start !== 'flow' && line > 0 && !stronger(strip.starts.get(line), start)) strip.starts.set(line, start)
  }
  for (const { id, from, to, height } of galley.heads) {
    for (let line = from; line < to; line++) {
      const { ids, heights, height: former } = strip.heads.get(offset + line) ?? { ids: [], heights: [], height: 0 }
      strip.heads.set(offset + line, { ids: [...ids, id], heights: [...heights, height], height: former + height })
    }
  }
}

/** Where two blocks begin with the same line, a side outweighs a page, and a page a column. */
function stronger(former: Start | undefined, start: Start): boolean {
  const order: Start[] = ['column', 'page', 'recto', 'verso']
  return former !== undefined && order.indexOf(former) > order.indexOf(start)
}

function usable(stretch: number, step: number): number {
  return step > 0 ? Math.floor(stretch / step) * step : stretch
}
