import type { Authority } from './authority.ts'
import type { BookWords, EditionConfig } from './edition-config.ts'
import type { Place } from './place.ts'
import type { Study } from './study.ts'
import type { Block } from './text.ts'
import type { Dismissal, SourceRecord, Standing, TranslatedEvent, TranslatedGloss } from './translation.ts'

/** Everything handed in for the whole edition: what `read` gives. */
export interface Manuscripts {
  /** The edition at hand: one of `editions`. */
  config: EditionConfig
  /** Every edition that `edition.yaml` declares, in its order. */
  editions: EditionConfig[]
  witnesses: Witness[]
  /** Other sources of a statement: they give variants, never the text. */
  secondWitnesses: SecondWitness[]
  manuscripts: Manuscript[]
  authorities: Authority[]
  sources: Source[]
  chronology: ChronologyEvent[]
  abbreviations: Abbreviation[]
  /** Prose parts of the book by name (`method`): drafts, not yet annotated. */
  prose: Prose[]
  /** What is handed in in other languages. */
  translations: TranslatedBook[]
  /** What a class works with. */
  study: Study<'draft'>
  /** Images that figures show, by path: checked to lie in the folder and to be what they say. */
  assets: Map<string, Uint8Array>
  /** Every file that was read, for the report. Sorted by path. */
  inputs: InputFile[]
}

/** Everything handed in for one statement. */
export interface Manuscript {
  /** `D1`. */
  id: string
  /** Path of the text file. */
  file: string
  language: string
  /** Short title for running heads and references, without 《》. */
  shortTitle: string
  /** True where the title is the editor's: printed in 〔 〕. */
  titleSupplied: boolean
  kind: 'joint-statement' | 'report'
  /** ISO 8601 or EDTF. */
  date: string
  /** Printed date and place for lists: `1997年11月10日，北京`. */
  dateline: string
  /** Who made it: ids of authorities. */
  parties: string[]
  /** Where its words stand in the witness, lines 1-based and inclusive. */
  witness: { siglum: string; from: number; to: number }
  /** The statement itself: title, subtitle, deck, headings, paragraphs, lists, signatures, dateline, in order. */
  text: Block<'draft'>[]
  headnote: Block<'draft'>[]
  sourceNote: Block<'draft'>[]
  notes: DraftNote[]
  place: Place
}

/** A note as written: `[^id]: …` with its sources. */
export interface DraftNote {
  id: string
  /** Id of its series; the file says it. */
  series: string
  children: Block<'draft'>[]
  sources: string[]
  place: Place
}

export interface Prose {
  name: string
  title: string
  children: Block<'draft'>[]
  place: Place
}

/** A source that transmits the text, byte for byte as received. */
export interface Witness {
  siglum: string
  file: string
  /** Decoded text of the file; offsets count its code points. */
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
  /** SHA-256 of the bytes as found, hexadecimal. `read` complains where it is not the recorded one. */
  sha256: string
  description: string
  /** The operations in force, sorted by `start`, apart from each other. */
  operations: Operation[]
  /** What was proposed and is not in force. May overlap operations. */
  proposals: Proposal[]
  place: Place
}

/** Another source of one statement, which is held against the edited text. Its operations come first, if it has any. */
export interface SecondWitness extends Witness {
  /** Id of the statement. */
  of: string
  /** Lines that hold it, 1-based and inclusive; the whole file where nothing is said. */
  lines: { from: number; to: number }
  decisions: VariantDecision[]
}

/** What an editor has decided about a variant; it holds wherever `at` has this lemma and this reading. */
export interface VariantDecision {
  /** `D1:6`, `D1 title`. */
  at: string
  lemma: string
  reading: string
  /** An accepted variant is printed in the apparatus. */
  decision: 'accept' | 'ignore'
  /** Why, in the language of the edition; printed with an accepted one. */
  reason: string
  place: Place
}

/** One difference between witness and edited text. Offsets in code points of the witness. */
export interface Operation {
  /** `S1-04`. */
  id: string
  start: number
  end: number
  before: string
  after: string
  level: 'silent' | 'structure' | 'excluded' | 'declared'
  /** `width`, `letterspacing`, `han-digit-space`, `layout`, `indent`, `label`, `boilerplate`, `frame`, `homograph` … */
  class: string
  /** Why, in the language of the edition; printed in the apparatus for declared ones. */
  reason: string
  /** Sigla of witnesses that have the edited reading. */
  witnesses: string[]
  responsibility: string
  certainty: 'high' | 'medium' | 'low'
  place: Place
}

/**
 * An operation that is not in force: `proposed` waits for an editor's decision, `accepted` for `engross emend` to put
 * it into the text, `declined` is kept so that nobody proposes it again.
 */
export type Proposal = Operation & { status: 'proposed' | 'accepted' | 'declined' }

/** A work that the notes rest on. */
export interface Source {
  code: string
  /** As printed in the list of sources. */
  citation: string
  /** The code as printed in other languages, by primary tag, where it is a word: 本书, “this edition”. */
  shown?: Record<string, string>
  url: string | undefined
  place: Place
}

export interface ChronologyEvent {
  /** ISO 8601 or EDTF; the sort key. */
  date: string
  /** Other dates that it takes in, as texts name them: `1996-04`. */
  covers: string[]
  /** Printed: `1997年11月10日`. */
  label: string
  event: Block<'draft'>[]
  sources: string[]
  /** A few words for the drawing of the timeline; empty where it is not drawn. */
  timeline: string
  place: Place
}

export interface Abbreviation {
  short: string
  /** What it stands for, in the language of the edition. */
  meaning: string
  place: Place
}

export interface InputFile {
  file: string
  bytes: number
  sha256: string
}

/* -------------------------------------------------------------------- translations */

/** A statement in another language: `id` is `D1-en`, and so begin its anchors; witness and date are the original's. */
export interface Translation extends Manuscript {
  /** Id of the original: `D1`. */
  of: string
  standing: Standing
  /** As printed; empty where nobody is named. */
  translator: string
  /** How many of the paragraphs of the original are translated; `collate` counts them. */
  paragraphs: { there: number; of: number }
  /** True where the title was not compared with an official text in this language. */
  titleUnverified: boolean
}

/** Everything that was handed in in one other language. What is not translated is not in the lists. */
export interface TranslatedBook {
  /** Primary tag, as in the names of the files: `en`. */
  language: string
  words: BookWords | undefined
  statements: Translation[]
  prose: Prose[]
  chronology: TranslatedEvent[]
  abbreviations: Abbreviation[]
  /** `shown` is the code as printed, where it is a word (本书). */
  sources: { code: string; citation: string | undefined; shown: string | undefined; place: Place }[]
  witnesses: { siglum: string; description: string; place: Place }[]
  /** What authority records say beside their headings, by the record's id. */
  glosses: TranslatedGloss[]
  /** Grounds of operations, by the operation's id. */
  reasons: { id: string; reason: string; place: Place }[]
  records: SourceRecord[]
  dismissals: Dismissal[]
}
