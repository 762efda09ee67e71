/** Titles that the program gives parts of the book; those that are not named have none. */
export type TitledPart =
  | 'contents'
  | 'method'
  | 'abbreviations'
  | 'documents'
  | 'persons'
  | 'places'
  | 'notes'
  | 'chronology'
  | 'timeline'
  | 'comparison'
  | 'glossary'
  | 'answers'
  | 'index'
  | 'colophon'

/** How often something occurs in a witness. */
export interface Count {
  siglum: string
  count: number
}

/** What the program itself says in one language of the parts of the book and of what was done to the witnesses. */
export interface RecordWords {
  titles: Record<TitledPart, string>
  /** Name a statement in a sentence. */
  named: (title: string, supplied: boolean) => string
  /** A line of the contents. */
  listed: (title: string, supplied: boolean, date: string) => string
  heading: string
  lead: string
  copyTexts: string
  copyText: (siglum: string, description: string, held: string[]) => string
  collated: string
  collatedText: (siglum: string, description: string, told: string[]) => string
  /** For which statement, from which unit to which (`undefined` where nothing is known), with which variants. */
  collatedFor: (statement: string) => string
  extent: (from: string, to: string) => string
  variants: (count: number, printed: number) => string
  explained: (counts: { words: string; count: number }[]) => string
  /** Units of a statement that have no number. */
  units: { deck: string; title: string; subtitle: string; section: string; signatures: string; dateline: string }
  byClass: string
  classes: Record<string, string>
  classLine: (words: string, counts: Count[]) => string
  excluded: string
  /** What is left out, from which line to which, and why; then the reference to the source note, then the end. */
  excludedLine: (siglum: string, lines: { first: number; last: number }, length: number, reason: string) => string
  sourceNoteOf: (statement: string) => string
  beforeReference: string
  stop: string
  declared: (counts: { statement: string; count: number }[]) => string
  edition: (title: string, date: string) => string
  makers: (makers: string[]) => string
  file: (kind: 'copy-text' | 'collated', siglum: string, file: string, hash: string) => string
  fingerprint: (hash: string) => string
}
