import { primary } from '../model/language.ts'
import type { DraftNote } from '../model/manuscript.ts'
import { callHasNote, noteHoldsNoNote } from '../model/rules.ts'
import type { Inline, Note, NoteCall, Paragraph, Reference } from '../model/text.ts'
import type { Desk, Scope } from './desk.ts'

/** Put a note at its call, or what a further call of it prints; complain, and put nothing, where there is none to put. */
export function noteAtCall(call: NoteCall, scope: Scope, desk: Desk): Inline<'fair'>[] {
  const draft = desk.notes.get(call.note)
  if (draft === undefined) {
    desk.complain(callHasNote(call.place, call.note, [...desk.notes.keys()]))
    return []
  }
  if (scope.noteSeries.includes(draft.series)) {
    desk.complain(noteHoldsNoNote(call.place, scope.note ?? '', call.note))
    return []
  }
  if (desk.called.has(call.note)) return calledAgain(call, draft, scope, desk)
  desk.called.add(call.note)
  return [noteOf(draft, scope, desk)]
}

function noteOf({ id, series, children, sources, place }: DraftNote, scope: Scope, desk: Desk): Note {
  const noteSeries = [...scope.noteSeries, series]
  const within: Scope = { ...scope, anchor: `note-${id}`, at: `note:${id}`, searched: true, note: id, noteSeries }
  return {
    type: 'note',
    id: `note-${id}`,
    series,
    children: desk.fairBlocks(children, within, desk),
    sources,
    unsourced: sources.length === 0 && desk.series.get(series)?.sourced === true,
    place
  }
}

/** What a note says that only leads to another. */
const wordsFor: Record<string, { see: string; stop: string }> & { zh: { see: string; stop: string } } = {
  zh: { see: '见', stop: '。' },
  en: { see: 'See ', stop: '.' },
  ru: { see: 'См. ', stop: '.' }
}

/**
 * Print what a further call of a note needs: its mark again where the mark is the same all through the statement. Where
 * marks begin again with each page, a mark alone would lead to another note, so a note stands there that says where the
 * first is, `见第12页注③。`, on the same page `见注③。`
 */
function calledAgain({ note, place }: NoteCall, draft: DraftNote, scope: Scope, desk: Desk): (Note | Reference)[] {
  const count = desk.next(`call-${note}`) + 1
  const numbering = desk.series.get(draft.series)?.numbering ?? 'page'
  const target = `note-${note}`
  if (numbering === 'statement' || numbering === 'book')
    return [{ type: 'reference', id: `recall-${note}.${count}`, target, form: 'recall', label: '', place }]
  // No id that an editor gives has a full stop.
  const id = `${target}.${count}`
  const reference: Reference = { type: 'reference', id: `ref-${id}`, target, form: 'note', label: '', place }
  const text = (value: string) => ({ type: 'text' as const, value, place })
  const { see, stop } = wordsFor[primary(scope.language)] ?? wordsFor.zh
  const children = [text(see), reference, text(stop)]
  const paragraph: Paragraph<'fair'> = { type: 'paragraph', id: undefined, number: undefined, children, place }
  return [{ type: 'note', id, series: draft.series, children: [paragraph], sources: [], unsourced: false, place }]
}
