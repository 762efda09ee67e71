import type { Place } from './place.ts'

/* What leads from the words to another place: nodes of the tree of a text (`text.ts`) that hold no words. */

/** A note call as written, `[^id]`; only in drafts. */
export interface NoteCall {
  type: 'noteCall'
  note: string
  place: Place
}

/** `:ref{to=…}` as written; only in drafts. */
export interface DraftReference {
  type: 'draftReference'
  /** `D1:6`, `D1`, `note:id`, `authority:id`, or any of them after `page:`. */
  to: string
  place: Place
}

/** A cross reference whose target exists; what is printed for it depends on the pages. */
export interface Reference {
  type: 'reference'
  /** Anchor of the reference itself: `ref-D1-6-1`, unique in the edition. */
  id: string
  /** Anchor of the target in the pages (`D1-6`, `note-D1-x`, `D1`, `entry-联合国`). */
  target: string
  /** `recall`: a further call of a note, its mark again. */
  form: 'paragraph' | 'note' | 'statement' | 'authority' | 'page' | 'recall'
  /** What is printed apart from page numbers and note marks: `§6`, `《中俄联合声明》`. May be empty. */
  label: string
  /** Language of what is printed; that of the book where it is not said. */
  language?: string
  place: Place
}
