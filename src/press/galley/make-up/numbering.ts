import { noteMark } from '../../../model/note-mark.ts'
import type { Galley, Galleys, Note, Series } from './galleys.ts'
import type { NoteMark, PlannedPage, Slice } from './plan.ts'

/**
 * Number the notes in the order of their calls on the page: first those called in the text, frame by frame, then those
 * called in notes, area by area, which is the order in which their own areas hold them.
 */
export function numberNotes({ parts, notes, series }: Galleys, pages: PlannedPage[]): Map<string, NoteMark> {
  const flows = parts.flatMap((part) => (part.setting === 'running' ? [part.flow] : part.flows))
  const galleys = new Map<string, Galley>([...flows, ...notes].map((galley) => [galley.id, galley]))
  const byId = new Map<string, Note>(notes.map((note) => [note.id, note]))
  const bySeries = new Map<string, Series>(series.map((one) => [one.id, one]))
  const counts = new Map<string, number>()
  const marks = new Map<string, NoteMark>()
  for (const page of pages) {
    for (const id of callsOn(page, galleys)) {
      const one = bySeries.get(byId.get(id)?.series ?? '')
      if (!one) continue
      const scope = `${one.id} ${scopeOf(one, page)}`
      const number = (counts.get(scope) ?? 0) + 1
      counts.set(scope, number)
      marks.set(id, { number, mark: noteMark(number, one.marks), position: page.position })
    }
  }
  return marks
}

function callsOn({ frames }: PlannedPage, galleys: Map<string, Galley>): string[] {
  const text = frames.flatMap((frame) => frame.text)
  const notes = frames.flatMap(({ areas }) => areas.flatMap((area) => area.notes))
  return [...text, ...notes].flatMap((slice) => callsIn(slice, galleys))
}

function callsIn({ galley, from, to }: Slice, galleys: Map<string, Galley>): string[] {
  const lines = galleys.get(galley)?.lines ?? []
  const found: string[] = []
  for (let line = from; line < to; line++) found.push(...(lines[line]?.calls ?? []))
  return found
}

function scopeOf({ numbering }: Series, { position, part }: PlannedPage): string {
  switch (numbering) {
    case 'page':
      return String(position)
    case 'spread':
      return String(Math.floor(position / 2))
    case 'part':
      return part
    case 'book':
      return ''
  }
}
