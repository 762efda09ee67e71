import type { Authority } from './authority.ts'
import type { EditionConfig, IndexConfig, PartName } from './edition-config.ts'
import type { ChronologyLine, EndNotes, ListEntry, ListName } from './list.ts'
import type { Abbreviation, Source, Witness } from './manuscript.ts'
import type { PlacedMark, SearchedRun } from './mentions.ts'
import type { Place } from './place.ts'
import type { ReceivedLine } from './received.ts'
import type { Side } from './side.ts'
import type { ComparedPair, GlossaryEntry, NumberedQuestion, Study, Timeline } from './study.ts'
import type { Block, Inline, Note, Reference } from './text.ts'
import type { BookStanding, TextStanding } from './translation.ts'

/** One document of the edition with its notes at their lemmas: what `annotate` gives. */
export interface Statement {
  id: string
  language: string
  shortTitle: string
  titleSupplied: boolean
  kind: 'joint-statement' | 'report'
  date: string
  dateline: string
  siglum: string
  /** Who made it: ids of authorities, in the order of the list of documents. */
  parties: string[]
  text: Block<'fair'>[]
  headnote: Block<'fair'>[]
  sourceNote: Block<'fair'>[]
  /** What standing a translation has; absent for an original. */
  standing?: TextStanding
  place: Place
}

/** What `annotate` gives: the statements and the prose of the book, with all that was found in them. */
export interface Annotated {
  statements: Statement[]
  prose: FairProse[]
  chronology: ChronologyLine[]
  study: Study<'fair'>
  /** The statements in the other languages of the edition, `D1-en`; marks in them are none of its index. */
  besides?: Statement[]
  /** Every run that was searched for mentions, notes before the words of their call. */
  searched: SearchedRun[]
}

export interface FairProse {
  name: string
  title: string
  children: Block<'fair'>[]
}

/** The whole book in order, before any page is known: what `assemble` gives. */
export interface Edition {
  config: EditionConfig
  parts: Part[]
  /** The indexes in their orders, before any page is known. */
  indexes: BookIndex[]
  authorities: Authority[]
  sources: Source[]
  witnesses: Witness[]
  /** Every target a page number may be asked for, by anchor. */
  targets: Map<string, Target>
  /** Where each mark stands, by its anchor. */
  spots: Map<string, PlacedMark>
  /** What was searched for mentions. */
  searched: SearchedRun[]
  /** Every cross reference of the book, in its order. */
  references: Reference[]
  /** Marks of the notes that stand after a statement or in a part of the book; those at the foot get theirs from the press. */
  marks: Map<string, string>
}

/** Something in the book that has an anchor. */
export interface Target {
  anchor: string
  kind: TargetKind
  /** The part it stands in. */
  part: string
  /** Anchor of the note it stands in, for what stands in one. */
  note: string | undefined
  /** Series of that note, or of the note that it is. */
  series: string | undefined
}

export type TargetKind =
  | 'part'
  | 'statement'
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'signatures'
  | 'dateline'
  | 'editorial'
  | 'note'
  | 'call'
  | 'mark'
  | 'reference'
  | 'emendation'
  | 'apparatus'
  | 'entry'

/** One index of the book. */
export interface BookIndex {
  /** Anchor of its part: `index`, `index-persons`. */
  part: string
  config: IndexConfig
  groups: HeadingGroup[]
}

/** The headings under one letter or number of strokes. */
export interface HeadingGroup {
  /** `A`, `五画`; `0—9` for headings that begin with a figure. */
  letter: string
  headings: IndexHeading[]
}

/** A heading of an index with the marks that `locate` turns into locators. */
export interface IndexHeading {
  /** Anchor: `entry-` and the authority's id; for a 见 entry `see-` and the form. A second index has its part before. */
  id: string
  heading: string
  /** BCP 47 tag of the heading. */
  language: string
  parallel: Translation[]
  /** Its marks, in the order of the book. */
  marks: PostedMark[]
  see: Pointer | undefined
  seeAlso: Pointer[]
  subheadings: IndexHeading[]
}

/** A heading in another language. */
export interface Translation {
  language: string
  heading: string
}

/** A mark as an entry lists it. */
export interface PostedMark {
  anchor: string
  /** A principal place, in bold. */
  principal: boolean
  /** Anchor of the mark that closes the range this one opens. */
  until: string | undefined
}

/** Points from one entry of an index to another. */
export interface Pointer {
  anchor: string
  heading: string
  /** BCP 47 tag of the heading: that of the index it stands in. */
  language: string
}

export type Matter = 'front' | 'body' | 'back'

interface PartBase {
  /** Anchor of the part: `contents`, `D1`, `index`. */
  id: string
  name: PartName
  matter: Matter
  /** In contents, outline and running head; empty where the part has none (half-title, imprint). */
  title: string
  /** Whether the contents list it. */
  listed: boolean
  /** Begins on a recto. */
  recto: boolean
  language: string
}

export type Part =
  | (PartBase & { type: 'halfTitle'; heading: string })
  | (PartBase & {
      type: 'titlePage'
      heading: string
      subheading: string
      editors: string[]
      publisher: string
      standings: BookStanding[]
    })
  | (PartBase & { type: 'imprint'; lines: string[] })
  | (PartBase & { type: 'contents'; lines: ContentsLine[] })
  | (PartBase & { type: 'prose'; children: Block<'fair'>[] })
  | (PartBase & { type: 'abbreviations'; abbreviations: Abbreviation[]; sources: Source[] })
  | (PartBase & { type: 'list'; list: ListName; entries: ListEntry[] })
  | (PartBase & {
      type: 'statement'
      statement: Statement
      number: number
      apparatus: ApparatusEntry[]
      endNotes: Note[]
      /** Where several languages of a statement share its pages. */
      side?: Side
    })
  | (PartBase & { type: 'endNotes'; groups: EndNotes[] })
  | (PartBase & { type: 'received'; source: string; lines: ReceivedLine[] })
  | (PartBase & { type: 'chronology'; events: ChronologyLine[] })
  | (PartBase & { type: 'index' })
  | (PartBase & { type: 'glossary'; words: GlossaryEntry[] })
  | (PartBase & { type: 'questions'; questions: NumberedQuestion[] })
  | (PartBase & { type: 'answers'; statements: { title: string; questions: NumberedQuestion[] }[] })
  | (PartBase & { type: 'comparison'; pairs: ComparedPair[] })
  | (PartBase & { type: 'timeline'; drawing: Timeline })
  | (PartBase & { type: 'colophon'; lines: string[] })

/** One line of the contents; `level` 1 is a part or statement, 2 a section of a statement. */
export interface ContentsLine {
  target: string
  level: 1 | 2
  label: Inline<'fair'>[]
}

/** One declared operation, or the accepted variants of one lemma, in the printed apparatus. */
export interface ApparatusEntry {
  /** `apparatus-S1-04`, `apparatus-variant-G-3`. */
  id: string
  /** What the mark in the text is called: `S1-04`, `variant-G-3`. */
  of: string
  /** The mark in the text and before the entry, counted in the statement: `a`. */
  letter: string
  /** Anchor of the mark in the text: `emendation-S1-04`, `variant-G-3`. */
  anchor: string
  /** Where it stands, as printed: `§3`. */
  where: string
  /** The words of the edited text that the entry is keyed by. */
  lemma: string
  /** The account in words: `原作“—”（U+2014），据文例改。` */
  account: string
  /** Where the operation is recorded, or the lemma stands. */
  place: Place
}
