import type { Part } from '../model/edition.ts'
import type { EndNotes } from '../model/list.ts'
import { noteMark } from '../model/note-mark.ts'
import type { Series } from '../model/series.ts'
import type { Note } from '../model/text.ts'
import { contentOf } from './targets.ts'
import { walk } from './walk.ts'

/**
 * Put the notes that do not stand at the foot of pages where they stand, after their statement or in the part of notes,
 * and number them. Their numbers do not depend on the pages, so that no engine has to know of them.
 *
 * A part of notes that has none is left out.
 */
export function placeEndNotes(parts: Part[], series: Series[]): { parts: Part[]; marks: Map<string, string> } {
  const marks = numberedMarks(parts, series)
  const placed = parts.flatMap((part): Part[] => {
    if (part.type === 'statement') return [{ ...part, endNotes: notesOf(part, series, 'statement') }]
    if (part.type !== 'endNotes') return [part]
    const groups = parts.flatMap((other): EndNotes[] => {
      const notes = other.type === 'statement' ? notesOf(other, series, 'book') : []
      return notes.length === 0 ? [] : [{ statement: other.id, heading: other.title, notes }]
    })
    return groups.length === 0 ? [] : [{ ...part, groups }]
  })
  return { parts: placed, marks }
}

/** List the notes of a part that stand at a place, series by series, each in the order of the calls. */
function notesOf(part: Part, series: Series[], place: Series['place']): Note[] {
  const notes = allNotes(part)
  return series.filter((one) => one.place === place).flatMap(({ id }) => notes.filter((note) => note.series === id))
}

function numberedMarks(parts: Part[], series: Series[]): Map<string, string> {
  const marks = new Map<string, string>()
  for (const { id, place, numbering, marks: kind } of series) {
    if (place === 'page') continue
    let count = 0
    for (const part of parts) {
      if (numbering === 'statement') count = 0
      for (const note of allNotes(part)) if (note.series === id) marks.set(note.id, noteMark(++count, kind))
    }
  }
  return marks
}

function allNotes(part: Part): Note[] {
  const notes: Note[] = []
  walk(contentOf(part), (node) => {
    if (node.type === 'note') notes.push(node)
  })
  return notes
}
