import type { Series as NoteSeries } from '../../model/series.ts'
import type { MeasuredGalley, MeasuredPart, MeasuredSeries, PartFacts } from '../in-page/galley/messages.ts'
import type { Flow, Galley, Galleys, Line, Note, Part, Series } from './make-up/galleys.ts'
import { typeName } from './paper/papers.ts'

/** A part as it was laid out and measured. */
export interface LaidPart {
  facts: PartFacts
  measured: MeasuredPart
}

/** Make what make-up works on out of what the browser measured: of the same laid part the same part. */
export function toGalleys(parts: LaidPart[], series: NoteSeries[], measured: MeasuredSeries[]): Galleys {
  const own = parts.map(galleysOf)
  return {
    parts: own.map(({ part }) => part),
    notes: own.flatMap(({ notes }) => notes),
    series: series.map((one) =>
      toSeries(
        one,
        measured.find(({ id }) => id === one.id)
      )
    )
  }
}

interface PartAndNotes {
  part: Part
  notes: Note[]
}

const known = new WeakMap<LaidPart, PartAndNotes>()

function galleysOf(laid: LaidPart): PartAndNotes {
  const former = known.get(laid)
  if (former !== undefined) return former
  const notes = laid.measured.notes.map((note): Note => ({ ...toGalley(note), series: note.series }))
  const galleys = { part: toPart(laid), notes }
  known.set(laid, galleys)
  return galleys
}

function toPart({ facts, measured }: LaidPart): Part {
  const { id, start, setting } = facts
  const base = { id, start, first: typeName(facts, true), rest: typeName(facts, false) }
  const flows = measured.flows.map((flow): Flow => ({ ...toGalley(flow), gathers: [] }))
  const [flow] = flows
  if (setting === 'running' && flow !== undefined) return { ...base, setting, flow, balanced: facts.columns > 1 }
  if (setting === 'running') throw new Error(`part ${id} has no flow`)
  return { ...base, setting, flows, anchors: measured.anchors }
}

function toGalley({ id, height, before, stretch, kept, flags, blocks, heads, calls }: MeasuredGalley): Galley {
  const lines = height.map(
    (height, at): Line => ({
      height,
      before: before[at] ?? 0,
      stretch: stretch[at] ?? 0,
      kept: kept[at] ?? 0,
      onGrid: ((flags[at] ?? 0) & 1) > 0,
      runt: ((flags[at] ?? 0) & 2) > 0,
      divided: ((flags[at] ?? 0) & 4) > 0,
      calls: []
    })
  )
  for (const [note, line] of calls) lines[line]?.calls.push(note)
  return { id, lines, blocks, heads }
}

function toSeries({ id, place, numbering, marks }: NoteSeries, measured: MeasuredSeries | undefined): Series {
  const { separator = 0, continuedSeparator = 0, marker = 0, gap = 0 } = measured ?? {}
  return {
    id,
    place: place === 'page' ? 'page' : 'end',
    numbering: numbering === 'statement' ? 'part' : numbering,
    marks,
    separator,
    continuedSeparator,
    marker,
    gap
  }
}
