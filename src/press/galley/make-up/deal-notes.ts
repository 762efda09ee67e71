import type { Flow, Galley, Galleys, Note, Part } from './galleys.ts'

/** What a part has to set besides its own lines. */
export interface PartGalleys {
  /** For each flow of the part, the flow and the end notes that it gathers, in order. */
  flows: Galley[][]
  /** Notes for the foot of its pages. */
  notes: Note[]
}

/**
 * Deal the notes of the book out to its parts: a foot note goes with the line that calls it, an end note to the next flow
 * that gathers its series.
 */
export function dealNotes({ parts, notes, series }: Galleys): PartGalleys[] {
  const byId = new Map(notes.map((note) => [note.id, note]))
  const gaps = new Map(series.filter(({ place }) => place === 'end').map(({ id, gap }) => [id, gap]))
  const waiting = new Map<string, Note[]>([...gaps.keys()].map((id) => [id, []]))
  return parts.map((part) => {
    const foot: Note[] = []
    const collect = (galley: Galley): void => {
      for (const note of galley.lines.flatMap(({ calls }) => calls.flatMap((id) => byId.get(id) ?? []))) {
        const queue = waiting.get(note.series)
        if (queue) queue.push(note)
        else {
          foot.push(note)
          collect(note)
        }
      }
    }
    const flows = flowsOf(part).map((flow) => {
      collect(flow)
      return [flow, ...gather(flow, waiting, gaps, collect)]
    })
    return { flows, notes: foot }
  })
}

export function flowsOf(part: Part): Flow[] {
  return part.setting === 'running' ? [part.flow] : part.flows
}

/** Take the waiting notes of the flow's series; those that they call themselves follow. */
function gather(
  { gathers }: Flow,
  waiting: Map<string, Note[]>,
  gaps: Map<string, number>,
  collect: (galley: Galley) => void
): Galley[] {
  const gathered: Galley[] = []
  while (gathers.some((series) => waiting.get(series)?.length)) {
    for (const series of gathers) {
      for (const note of waiting.get(series)?.splice(0) ?? []) {
        gathered.push(spaced(note, gaps.get(series) ?? 0))
        collect(note)
      }
    }
  }
  return gathered
}

function spaced(note: Note, gap: number): Galley {
  const lines = note.lines.map((line, at) => (at === 0 ? { ...line, before: line.before + gap } : line))
  return { ...note, lines }
}
