import { noteOf } from '../../model/unit-name.ts'
import type { Letter } from '../letters.ts'
import type { Glyph } from '../pdf/glyph.ts'
import type { Unit } from '../unit.ts'
import { type Followed, followed, type TaggedLetter } from './followed.ts'
import { place, reopened } from './place.ts'
import { type Step, stepsOf } from './streams.ts'

/** A note as it runs on, and how far the pages have come in it. */
interface Stream {
  first: Unit
  steps: Step[]
  at: number
}

/** Follows notes that the tags name, each by itself: it may go on overleaf after others have begun. */
export class NoteStreams {
  private readonly notes = new Map<string, Stream>()

  constructor(units: Unit[]) {
    for (const unit of units) {
      const note = this.notes.get(noteOf(unit.id)) ?? { first: unit, steps: [], at: 0 }
      this.notes.set(noteOf(unit.id), note)
      note.steps.push(...stepsOf(unit).filter(({ role }) => role !== 'mark'))
    }
  }

  has(note: string | undefined): boolean {
    return note !== undefined && this.notes.has(note)
  }

  /** Follow what a page shows of notes. */
  follow(letters: TaggedLetter[]): [Letter<Glyph>, Followed][] {
    return [...this.notes].flatMap(([id, note]) => {
      const own = letters.filter(({ tag }) => tag?.note === id)
      const marks = own.flatMap(({ letter, tag }): [Letter<Glyph>, Followed][] =>
        tag?.sign === 'mark' ? [[letter, { letter, unit: note.first, role: 'mark' }]] : []
      )
      return [
        ...marks,
        ...goOn(
          note,
          own.flatMap(({ letter, tag }) => (tag?.sign === 'mark' ? [] : [letter]))
        )
      ]
    })
  }
}

function goOn(note: Stream, letters: Letter<Glyph>[]): [Letter<Glyph>, Followed][] {
  if (letters.length === 0) return []
  const characters = letters.map(({ character }) => character)
  const { steps, ends } = place(characters, (room) => [note.steps.slice(note.at, note.at + room)])
  note.at = reopened(note.steps, note.at + (ends[0] ?? 0))
  return followed(letters, steps)
}
