import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { EndNotes } from '../../model/list.ts'
import type { Note } from '../../model/text.ts'
import { wordsFor } from '../../model/words.ts'
import type { Compositor, PartOf } from '../compositor.ts'
import { callOf, noteWords } from '../inline/note.ts'
import { setText } from '../typeset/set-text.ts'
import { partSection, partTitle } from './part-section.ts'

/** Set the part of notes: those of each statement under its title. */
export function endNotesPart(part: PartOf<'endNotes'>, at: Compositor): ElementContent[] {
  return [partSection(part, [partTitle(part), ...part.groups.map((group) => notesOfStatement(part.id, group, at))])]
}

function notesOfStatement(part: string, { statement, heading, notes }: EndNotes, at: Compositor): ElementContent {
  const unit = `${part}-${statement}-title`
  return h('div', { className: ['end-notes'] }, [
    h('h2', { className: ['heading', 'level-1'], id: unit, dataUnit: unit }, setText(heading, at.language)),
    ...notes.map((note) => endNote(note, at))
  ])
}

/** Set the notes that stand after a statement. */
export function endNotes(notes: Note[], at: Compositor): ElementContent[] {
  if (notes.length === 0) return []
  const title = h(
    'h2',
    { className: ['heading', 'level-2'], dataUnit: `${at.parent}-notes-title` },
    wordsFor(at.language).notes
  )
  const group = h('div', { className: ['end-notes'], role: 'doc-endnotes' }, [
    title,
    ...notes.map((note) => endNote(note, at))
  ])
  return [group]
}

/** Set a note with its mark, which leads back to the call. */
function endNote(note: Note, at: Compositor): ElementContent {
  const backlink = {
    className: ['end-note-mark'],
    href: `#${callOf(note.id)}`,
    role: 'doc-backlink',
    dataGenerated: ''
  }
  const attributes = { className: ['end-note', `end-note-${note.series}`], id: note.id, dataSeries: note.series }
  const mark = h('a', backlink, at.edition.marks.get(note.id) ?? '')
  const [first, ...rest] = noteWords(note, at)
  const words = first?.type === 'element' ? [{ ...first, children: [mark, ...first.children] }, ...rest] : [mark]
  return h('p', attributes, words)
}
