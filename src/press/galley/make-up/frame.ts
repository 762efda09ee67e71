import { deal, dealDespair, dealWhole } from './ends.ts'
import type { Dealt, Share } from './note-area.ts'
import type { NoteArea, NoteSlice, PlannedFrame, Slice } from './plan.ts'
import type { End } from './price.ts'
import { pieceAt, type Strip } from './strip.ts'
import type { Walk } from './walk.ts'

/** Put the lines of a frame in their places, once its end is decided; `walk` has come at least as far as that. */
export function planFrame(walk: Walk, end: End, frame: number): PlannedFrame {
  const { strip, from, depth } = walk
  if (end.alone) return planAlone(walk, frame)
  const steps = end.to - from
  const dealt = steps > 0 ? deal(walk, steps) : dealWhole(strip, walk.carry, depth)
  if (!dealt) throw new Error('unreachable: the notes of a chosen end find room')
  const tops = stretchedTops(walk, end)
  const bottom = steps > 0 ? (tops[steps - 1] ?? 0) + (strip.height[end.to - 1] ?? 0) : 0
  return {
    frame,
    flow: strip.id,
    heads: steps > 0 ? planHeads(walk) : [],
    text: slices(strip, from, tops, 1),
    areas: planAreas(strip, dealt, depth),
    room: depth - bottom - dealt.height
  }
}

/** Put a line in its place that found no room in any manner: at the head of its frame, and not larger than that. */
function planAlone({ strip, from, depth }: Walk, frame: number): PlannedFrame {
  const dealt = dealDespair(strip, from, depth)
  const height = strip.height[from] ?? 0
  return {
    frame,
    flow: strip.id,
    heads: [],
    text: slices(strip, from, [0], Math.min(1, depth / height)),
    areas: planAreas(strip, dealt, depth),
    room: depth - Math.min(height, depth) - dealt.height
  }
}

/** Share out the white that fills the frame: by whole lines from the top on a grid, else in proportion. */
function stretchedTops({ strip, from, tops }: Walk, { to, stretched }: End): number[] {
  const steps = to - from
  if (stretched === 0) return tops.slice(0, steps)
  const added = new Float64Array(steps)
  const limit = (strip.stretchBefore[to] ?? 0) - (strip.stretchBefore[from + 1] ?? 0)
  let left = stretched
  for (let round = 1; strip.stretchStep > 0 && left > 0; round++) {
    for (let at = 1; at < steps && left > 0; at++) {
      if ((strip.stretch[from + at] ?? 0) < round * strip.stretchStep) continue
      added[at] = (added[at] ?? 0) + strip.stretchStep
      left -= strip.stretchStep
    }
  }
  let moved = 0
  return tops.slice(0, steps).map((top, at) => {
    if (at > 0)
      moved += strip.stretchStep > 0 ? (added[at] ?? 0) : ((strip.stretch[from + at] ?? 0) / limit) * stretched
    return top + moved
  })
}

function planHeads({ strip, from, manner }: Walk): PlannedFrame['heads'] {
  if (manner.bare) return []
  const { ids = [], heights = [] } = strip.heads.get(from) ?? {}
  let top = 0
  return ids.map((id, at) => {
    const planned = { id, top }
    top += heights[at] ?? 0
    return planned
  })
}

/** Say which galleys the lines of the strip are from. */
function slices(strip: Strip, from: number, tops: number[], scale: number): Slice[] {
  const found: Slice[] = []
  const to = from + tops.length
  for (let line = from; line < to; ) {
    const piece = pieceAt(strip, line)
    if (!piece) break
    const { galley, offset } = piece
    const end = Math.min(to, offset + galley.lines.length)
    found.push({
      galley: galley.id,
      from: line - offset,
      to: end - offset,
      tops: tops.slice(line - from, end - from),
      scale
    })
    line = end
  }
  return found
}

/**
 * Stack the areas at the foot of the frame; in each the rests of notes come first, then the notes called in the text,
 * then those called in notes, as they are numbered.
 */
function planAreas({ notes }: Strip, { shares, height, scale }: Dealt, depth: number): NoteArea[] {
  let top = depth - height
  const calls = callsInNotes(shares, notes.areas.length)
  return notes.areas.flatMap((series, area) => {
    const held = shares.filter(({ note }) => note.area === area)
    if (held.length === 0) return []
    const rests = held.filter(({ from }) => from > 0)
    const starts = held.filter(({ from }) => from === 0)
    const inner = starts.filter(({ note }) => note.inner)
    const own = [
      ...rests,
      ...starts.filter(({ note }) => !note.inner),
      ...inner.sort((a, b) => (calls.get(a.note.id) ?? 0) - (calls.get(b.note.id) ?? 0))
    ]
    const continued = rests.length > 0
    let bottom = top + (continued ? series.continuedSeparator : series.separator)
    const slices = own.map((share, at): NoteSlice => {
      const head = bottom + (at > 0 ? series.gap : 0) + (share.from > 0 ? series.marker : 0)
      const slice = noteSlice(share, head, scale)
      bottom = head + (slice.bottom - head) * scale
      return slice.planned
    })
    const planned = { series: series.id, top, height: bottom - top, continued, notes: slices }
    top = bottom
    return [planned]
  })
}

/** Count the notes called in notes, in the order of their calls, area by area. */
function callsInNotes(shares: Share[], areas: number): Map<string, number> {
  const calls = new Map<string, number>()
  for (let area = 0; area < areas; area++) {
    const held = shares.filter(({ note }) => note.area === area)
    const order = (share: Share) => (share.from > 0 ? 0 : share.note.inner ? 2 : 1)
    for (const { note, from, to } of held.sort((a, b) => order(a) - order(b)))
      for (const [line, called] of note.calls)
        if (from <= line && line < to) for (const { id } of called) calls.set(id, calls.size)
  }
  return calls
}

function noteSlice({ note, from, to }: Share, head: number, scale: number): { planned: NoteSlice; bottom: number } {
  const shift = head - (note.tops[from] ?? 0)
  const tops = Array.from(note.tops.subarray(from, to), (top) => top + shift)
  const planned = { galley: note.id, from, to, tops, scale, continued: from > 0, continues: to < note.count }
  return { planned, bottom: (note.bottoms[to - 1] ?? 0) + shift }
}
