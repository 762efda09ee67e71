import { faulty } from './costs.ts'
import type { Carry } from './note-area.ts'
import { heightOf, type NoteStrip } from './note-strips.ts'
import { type Depth, placeAt, type RunningPlace, rememberLast, run } from './running.ts'
import { calledIn, type Strip } from './strip.ts'
import type { Supply } from './supply.ts'

/**
 * Offer to set all that is left in columns of equal depth, the least that does it without a fault.
 *
 * ```
 *   in order            balanced
 *   ▒▒▒▒ ▒▒▒▒ ▒▒        ▒▒▒▒ ▒▒▒▒ ▒▒▒▒
 *   ▒▒▒▒ ▒▒▒▒           ▒▒▒▒ ▒▒▒▒ ▒▒▒▒
 *   ▒▒▒▒ ▒▒▒▒           ▒▒▒▒ ▒▒▒▒ ▒▒
 *   ▒▒▒▒ ▒▒▒▒
 * ```
 */
export function balanceLastPage(strip: Strip, supply: Supply): (place: RunningPlace) => RunningPlace[] {
  const below = heightsBelow(strip)
  const inColumns = rememberLast((text: number, carry: Carry, page: number) => {
    const depths = Array.from({ length: supply.columns(page) }, (_, column) => supply.depth(page, column))
    const left = (below[text] ?? 0) + carry.reduce((sum, { note, from }) => sum + wholeHeight(note, from), 0)
    if (text === strip.count || left > depths.reduce((sum, depth) => sum + depth, 0)) return undefined
    const most = Math.max(...depths)
    return leastDepth(left / depths.length, most, strip.pitch, (deep) => {
      const depth: Depth = (at, column) => (at === page ? Math.min(deep, depths[column] ?? 0) : 0)
      return run(strip, placeAt(text, carry, page), supply, depth)
    })
  })
  return (place) => {
    const inner = inColumns(place.text, place.carry, place.page)
    return inner ? [{ ...inner, cost: place.cost + inner.cost, former: place, inner }] : []
  }
}

/** Try depths from the least on, line by line, until the columns end without a fault. */
function leastDepth(
  least: number,
  most: number,
  pitch: number,
  setDown: (deep: number) => RunningPlace | undefined
): RunningPlace | undefined {
  let best: RunningPlace | undefined
  for (let deep = Math.max(1, Math.floor(least / pitch)) * pitch; !best || best.cost >= faulty; deep += pitch) {
    const end = setDown(Math.min(deep, most))
    if (end && (!best || end.cost < best.cost)) best = end
    if (deep >= most) break
  }
  return best
}

/** Height of the text from each line to the end, and of the notes called in it, without any white. */
function heightsBelow(strip: Strip): Float64Array {
  const { count, height } = strip
  const below = new Float64Array(count + 1)
  for (let line = count - 1; line >= 0; line--) {
    const notes = calledIn(strip, line, line + 1).reduce((sum, note) => sum + wholeHeight(note, 0), 0)
    below[line] = (below[line + 1] ?? 0) + (height[line] ?? 0) + notes
  }
  return below
}

function wholeHeight(note: NoteStrip, from: number): number {
  let height = heightOf(note, from, note.count)
  for (const [line, nested] of note.calls) {
    if (line >= from) height += nested.reduce((sum, inner) => sum + wholeHeight(inner, 0), 0)
  }
  return height
}
