import { breakCharges, breakPrices } from './breaks.ts'
import type { Charge } from './costs.ts'
import type { Galleys, Note, Series } from './galleys.ts'

/** The notes at the foot of pages, made ready for arithmetic. */
export interface NoteStrips {
  /** In the order of their areas; a note's `area` is a place in this list. */
  areas: Series[]
  byId: Map<string, NoteStrip>
}

export interface NoteStrip {
  id: string
  area: number
  count: number
  /** Top and bottom of each line, from the head of the note. */
  tops: Float64Array
  bottoms: Float64Array
  /** Whether a note calls it, not the text. */
  inner: boolean
  /** Notes called in a line of this note. */
  calls: Map<number, NoteStrip[]>
  charges: Map<number, Charge[]>
  /** Price of a cut before each line. */
  price: Float64Array
  /** How many lines still have to be set from each line on, those of the notes called there included. */
  rest: Float64Array
}

export function makeNoteStrips({ notes, series }: Pick<Galleys, 'notes' | 'series'>, depth: number): NoteStrips {
  const areas = series.filter(({ place }) => place === 'page')
  const strips: NoteStrips = { areas, byId: new Map() }
  const placed = notes.filter((note) => areas.some(({ id }) => id === note.series))
  for (const note of placed) strips.byId.set(note.id, makeNoteStrip(note, areas, depth))
  for (const note of placed) linkCalls(note, strips)
  for (const strip of strips.byId.values()) countRest(strip)
  return strips
}

/** Height of lines `[from, to)` when they stand together. */
export function heightOf({ tops, bottoms }: NoteStrip, from: number, to: number): number {
  return to > from ? (bottoms[to - 1] ?? 0) - (tops[from] ?? 0) : 0
}

function makeNoteStrip(note: Note, areas: Series[], depth: number): NoteStrip {
  const count = note.lines.length
  const charges = breakCharges(note, depth)
  const strip: NoteStrip = {
    id: note.id,
    area: areas.findIndex(({ id }) => id === note.series),
    count,
    inner: false,
    tops: new Float64Array(count),
    bottoms: new Float64Array(count),
    calls: new Map(),
    charges,
    price: breakPrices(count, charges),
    rest: new Float64Array(count + 1)
  }
  let bottom = 0
  for (const [line, { height, before }] of note.lines.entries()) {
    strip.tops[line] = line > 0 ? bottom + before : 0
    bottom = (strip.tops[line] ?? 0) + height
    strip.bottoms[line] = bottom
  }
  return strip
}

function linkCalls(note: Note, { byId }: NoteStrips): void {
  for (const [line, { calls }] of note.lines.entries()) {
    const called = calls.flatMap((id) => byId.get(id) ?? [])
    if (called.length > 0) byId.get(note.id)?.calls.set(line, called)
    for (const inner of called) inner.inner = true
  }
}

/** Notes lie in each other as deep as the editor's patience: recursion is safe. */
function countRest(strip: NoteStrip): number {
  if (strip.rest[0]) return strip.rest[0]
  for (let line = strip.count - 1; line >= 0; line--) {
    let lines = 1
    for (const nested of strip.calls.get(line) ?? []) lines += countRest(nested)
    strip.rest[line] = (strip.rest[line + 1] ?? 0) + lines
  }
  return strip.rest[0] ?? 0
}
