import { hair } from './costs.ts'
import { type AreaSum, addRest, addStart, type Carry, type Cut, emptySum } from './note-area.ts'
import type { NoteStrip } from './note-strips.ts'
import type { Strip } from './strip.ts'

/**
 * Lines of a flow put into one frame from its head down, as long as they find room with their notes.
 *
 * ```
 *   step   line      top   bottom   notes whole   notes at least
 *     1    from        0       22             0                0
 *     2    from + 1   22       44            61               35     calls a
 *     3    from + 2   66       88            78               52     calls b; on the grid
 *     4    …          no more: bottom + notes at least > depth
 * ```
 *
 * Tops and whole notes are kept by step, so that the frame can be looked at as it was after each.
 */
export interface Walk {
  strip: Strip
  from: number
  /** Notes that came over from the page before. */
  carry: Carry
  depth: number
  manner: Manner
  /** One entry a step. */
  tops: number[]
  /** Height of the note areas with all notes whole; entry 0 is before the first step. */
  whole: number[]
  /** What the notes need so far, whole and at least. */
  wholeSum: AreaSum
  leastSum: AreaSum
}

/** How strictly a frame is filled. */
export interface Manner {
  cut: Cut
  /** Without repeated heads and the white that is kept at heads: for things that find no room otherwise. */
  bare: boolean
}

export function startWalk(strip: Strip, from: number, carry: Carry, depth: number, manner: Manner): Walk {
  const wholeSum = emptySum()
  const leastSum = emptySum()
  for (const rest of carry) {
    addRest(wholeSum, strip.notes, rest)
    addStart(leastSum, strip.notes, rest, manner.cut)
  }
  return { strip, from, carry, depth, manner, tops: [], whole: [wholeSum.height], wholeSum, leastSum }
}

/** Put one more line into the frame, not above `atLeast`. `false` when it finds no room or must begin elsewhere. */
export function step(walk: Walk, atLeast = 0): boolean {
  const { strip, manner, tops, wholeSum, leastSum } = walk
  const line = nextLine(walk)
  if (line >= strip.count || (tops.length > 0 && strip.starts.has(line))) return false
  const top = nextTop(walk, atLeast)
  for (let call = strip.calls[line] ?? 0; call < (strip.calls[line + 1] ?? 0); call++) {
    const rest = { note: strip.called[call] as NoteStrip, from: 0 }
    addRest(wholeSum, strip.notes, rest)
    addStart(leastSum, strip.notes, rest, manner.cut)
  }
  if (top + (strip.height[line] ?? 0) + leastSum.height > walk.depth + hair) return false
  tops.push(top)
  walk.whole.push(wholeSum.height)
  return true
}

export function nextLine({ from, tops }: Walk): number {
  return from + tops.length
}

/** Where the text ends after some steps. */
export function bottomAfter({ strip, from, tops }: Walk, steps: number): number {
  return steps > 0 ? (tops[steps - 1] ?? 0) + (strip.height[from + steps - 1] ?? 0) : 0
}

/** Where the next line would stand. */
export function nextTop(walk: Walk, atLeast = 0): number {
  const { strip, manner, tops } = walk
  const line = nextLine(walk)
  const kept = strip.kept[line] ?? 0
  let top = 0
  if (tops.length > 0) top = bottomAfter(walk, tops.length) + Math.max(strip.before[line] ?? 0, kept)
  else if (!manner.bare) top = (strip.heads.get(line)?.height ?? 0) + kept
  if (top < atLeast) top = atLeast
  return strip.onGrid[line] ? Math.max(0, Math.ceil((top - hair) / strip.pitch)) * strip.pitch : top
}
