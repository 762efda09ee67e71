/**
 * A series of notes: notes of one kind, with their own marks, area and numbering. Declared in `edition.yaml`, in the order
 * in which the areas stand at the foot of a page, top first.
 */
export interface Series {
  /** `editor`, `source`, `apparatus`, `translator`, `original`, or a name of the edition's own. */
  id: string
  /** `page`: at the foot of the page of the call. `statement`, `book`: after the statement, in a part of the book. */
  place: 'page' | 'statement' | 'book'
  /** Where the numbers begin again; `spread`: the two pages that face each other count as one. */
  numbering: 'page' | 'spread' | 'statement' | 'book'
  marks: MarkKind
  /** What references and locators call a note of it, by language: 注, 译注. */
  name: PrintedName
  /** Whether a note of it must name the sources it rests on. */
  sourced: boolean
}

export type MarkKind = 'circled' | 'figures' | 'letters' | 'symbols'

/** A name in the languages that an edition may print. */
export interface PrintedName {
  zh: string
  en: string
  ru: string
}

/** The series whose notes are the textual apparatus: they are made from operations and variants, never written. */
export const apparatusSeries = 'apparatus'

/** The series of the notes that the document itself has: words of the witness, which its text leaves out. */
export const originalSeries = 'original'

/** The series of the notes in `notes.zh.md`; those of another series stand in `notes.<series>.zh.md`. */
export const editorSeries = 'editor'

/** What is filled in for the series that every documentary edition knows. */
export const usualSeries: Record<string, Pick<Series, 'name' | 'sourced'> & { marks?: MarkKind }> = {
  editor: { name: { zh: '注', en: 'n', ru: 'прим. ' }, sourced: true },
  source: { name: { zh: '出处', en: 'source n', ru: 'ист. ' }, sourced: true },
  apparatus: { name: { zh: '校', en: 'app. ', ru: 'разн. ' }, sourced: false, marks: 'letters' },
  translator: { name: { zh: '译注', en: 'tr. n', ru: 'прим. пер. ' }, sourced: false },
  original: { name: { zh: '原注', en: 'orig. n', ru: 'прим. док. ' }, sourced: false }
}
