import { noteOf } from '../../model/unit-name.ts'
import { pdfLetters } from '../letters.ts'
import type { PdfPage } from '../pdf/glyph.ts'
import type { Unit } from '../unit.ts'
import type { Followed } from './followed.ts'
import { NoteStreams } from './note-streams.ts'
import { streamsOf } from './streams.ts'
import { TextStreams } from './text-streams.ts'

/**
 * Follow the book through the pages: say of every letter which unit it belongs to. `series` are the ids of the series of
 * notes in the order of their areas.
 *
 * Which note a letter is of, the tags say; the text, and notes that no tag names, are followed as streams.
 */
export function follow(pages: PdfPage[], units: Unit[], series: string[]): Followed[][] {
  const named = new Set(pages.flatMap(({ reading }) => reading.map(({ note }) => note)))
  const isTagged = ({ id, kind }: Unit) => kind === 'note' && named.has(noteOf(id))
  const notes = new NoteStreams(units.filter(isTagged))
  const text = new TextStreams(
    streamsOf(
      units.filter((unit) => !isTagged(unit)),
      series
    )
  )
  return pages.map((page) => {
    const tags = new Map(page.reading.map((tag) => [tag.number, tag]))
    const letters = pdfLetters(page).map((letter) => ({ letter, tag: tags.get(letter.origin.content ?? -1) }))
    const printed = letters.filter(({ tag }) => tag?.sign !== 'call')
    const found = new Map([
      ...text.follow(printed.filter(({ tag }) => !notes.has(tag?.note))),
      ...notes.follow(printed.filter(({ tag }) => notes.has(tag?.note)))
    ])
    return printed.flatMap(({ letter }) => found.get(letter) ?? [])
  })
}
