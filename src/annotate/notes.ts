import { callHasNote, noteHoldsNoNote, noteIsCalledOnce } from '../model/rules.ts'
import type { Note, NoteCall } from '../model/text.ts'
import type { Desk, Scope } from './desk.ts'

/** Put a note at its call; complain, and put none, where there is none to put. */
export function noteAtCall({ note: id, place }: NoteCall, scope: Scope, desk: Desk): Note[] {
  if (scope.note !== undefined) {
    desk.complain(noteHoldsNoNote(place, scope.note, id))
    return []
  }
  const draft = desk.notes.get(id)
  if (draft === undefined) {
    desk.complain(callHasNote(place, id, [...desk.notes.keys()]))
    return []
  }
  if (desk.called.has(id)) {
    desk.complain(noteIsCalledOnce(place, id))
    return []
  }
  desk.called.add(id)
  const anchor = `note-${id}`
  const within: Scope = { ...scope, anchor, at: `note:${id}`, searched: true, note: id }
  return [
    {
      type: 'note',
      id: anchor,
      series: 'editor',
      children: desk.fairBlocks(draft.children, within, desk),
      sources: draft.sources,
      place: draft.place
    }
  ]
}
