import type { DraftReference, NoteCall, Reference } from './calls.ts'
import type { Counterpart } from './counterpart.ts'
import type { MarkWeight } from './mark-weight.ts'
import type { Place } from './place.ts'
import type { Series } from './series.ts'

export type { DraftReference, NoteCall, Reference } from './calls.ts'

/**
 * The tree of a text, from `read` to `compose`: what stands in a line, then blocks. One family of nodes serves two states:
 *
 * - `draft`: as read. A note is still a call (`noteCall`), a mark may lack its authority.
 * - `fair`: as annotated. Notes are children at their place, marks and references are resolved;
 *   a dangling note or reference cannot be written down.
 */
export type State = 'draft' | 'fair'

export interface Text {
  type: 'text'
  value: string
  place: Place
}

/** What every node that holds words has. */
interface Words<S extends State> {
  children: Inline<S>[]
  place: Place
}

export interface Emphasis<S extends State> extends Words<S> {
  type: 'emphasis' | 'strong'
}

export interface Link<S extends State> extends Words<S> {
  type: 'link'
  url: string
}

/** A line break that belongs to the text, as between the lines of a signature. */
export type Break = { type: 'break'; place: Place }

/** Words in another language than their surroundings: `:lang[Boris Yeltsin]{as=en}`. */
export interface Foreign<S extends State> extends Words<S> {
  type: 'foreign'
  language: string
}

/** Words the editor supplies; printed in 〔 〕. Not part of what the witness transmits. */
export type Supplied<S extends State> = Words<S> & { type: 'supplied' }

/**
 * The place of a declared operation (an emendation).
 * `children` are the words of the lemma; none where words were deleted or paragraphs joined.
 */
export interface Emendation<S extends State> extends Words<S> {
  type: 'emendation'
  /** Id of the operation, `S1-04`. */
  operation: string
}

/** The spot behind the lemma of an accepted variant, a point without words; put there by `collate`. */
export interface VariantPoint<S extends State> extends Words<S> {
  type: 'variant'
  /** `G-3`, the first of the variants that share it. */
  id: string
}

/** The number of a section that begins inside a paragraph: `:section[一、]`. It is text of the witness. */
export interface SectionLabel<S extends State> extends Words<S> {
  type: 'sectionLabel'
  /** Stable id, `D3-section-1`, counted in the statement. */
  id: string
}

/** `:mark[words]{as=id}`, `:mark{as=id}` (a point), `:unmark[words]`; only in drafts. */
export interface DraftMark extends Words<'draft'>, MarkWeight {
  type: 'draftMark'
  /** Authority id; absent on an `unmark` that silences every authority. */
  authority: string | undefined
  suppress: boolean
}

/** A note at its place. */
export interface Note {
  type: 'note'
  /** Anchor of the note: `note-D1-eastern-agreement`. Its call's anchor is `call-` instead of `note-`. */
  id: string
  series: Series['id']
  children: Block<'fair'>[]
  /** Codes of `sources.yaml`; `unsourced` where there should be some: 待核 is printed. */
  sources: string[]
  unsourced: boolean
  place: Place
}

/** A spot in the text that the index shall point to. */
export interface Mark extends Words<'fair'>, MarkWeight {
  type: 'mark'
  /** Anchor: `mark-D1-6-联合国-1`, made from place and authority, unique in the edition. */
  id: string
  authority: string
  /** True where `annotate` found it from the variants, false where an editor wrote it. */
  found: boolean
}

/** Words with their reading above them: put there by `assemble`, from the glossary. */
export interface Ruby extends Words<'fair'> {
  type: 'ruby'
  /** `zhànlüè`. */
  reading: string
}

export type Inline<S extends State> =
  | Text
  | Emphasis<S>
  | Link<S>
  | Break
  | Foreign<S>
  | Supplied<S>
  | Emendation<S>
  | VariantPoint<S>
  | SectionLabel<S>
  | (S extends 'draft' ? NoteCall | DraftMark | DraftReference : Note | Mark | Reference | Ruby)

/** The title (or, with `sub`, the subtitle) of a statement. */
export interface Title<S extends State> extends Words<S> {
  type: 'title' | 'subtitle'
}

/** A section heading on a line of its own: 一, 二 … in D1. Level 1 is the highest below the title. */
export interface Heading<S extends State> extends Words<S> {
  type: 'heading'
  /** `D1-section-2` in a statement; `method-section-1` in a part of the book. */
  id: string
  level: 1 | 2 | 3
}

/** A paragraph; `number` is its stable number in a statement (the 6 of `D1:6`), absent in editors' prose. */
export interface Paragraph<S extends State> extends Words<S> {
  type: 'paragraph'
  /** `D1-6` where numbered, else absent. */
  id: string | undefined
  number: number | undefined
  /** In a translation: which paragraphs of the original it stands for, where it is not one for one. */
  counterpart?: Counterpart
}

/** Where a translation has nothing for a paragraph of the original, and whether the translator says so: a quiet [—]. */
export interface Gap<S extends State> extends Words<S> {
  type: 'gap'
  id: string
  number: number
  declared: boolean
}

export interface List<S extends State> {
  type: 'list'
  ordered: boolean
  items: ListItem<S>[]
  place: Place
}

export interface ListItem<S extends State> {
  type: 'listItem'
  /** The printed label without layout: `1.`; absent in unordered lists. */
  label: string | undefined
  children: Block<S>[]
  place: Place
}

export interface Quotation<S extends State> {
  type: 'quotation'
  children: Block<S>[]
  place: Place
}

export interface Figure<S extends State> {
  type: 'figure'
  /** Relative to the manuscripts folder, checked to lie in it. */
  file: string
  alternative: string
  caption: Inline<S>[]
  place: Place
}

/** Deck (导语), dateline and the like: a paragraph with a part to play. The deck is paragraph 0. */
export interface Deck<S extends State> extends Words<S> {
  type: 'deck'
  id: string
  number: 0
}

/** The signatures, one column a party, in the order of the text (alternat: never harmonised). */
export interface Signatures<S extends State> {
  type: 'signatures'
  id: string
  /** Lines are state, office, name, （签字）. */
  parties: Party<S>[]
  place: Place
}

export interface Party<S extends State> {
  type: 'party'
  lines: Inline<S>[][]
  place: Place
}

export interface Dateline<S extends State> extends Words<S> {
  type: 'dateline'
  id: string
}

/** The editor's introduction (`headnote`) or the account of where the text comes from (`sourceNote`). */
export interface EditorialBlock<S extends State> {
  type: 'headnote' | 'sourceNote'
  id: string
  children: Block<S>[]
  place: Place
}

export type Block<S extends State> =
  | Title<S>
  | Heading<S>
  | Paragraph<S>
  | Gap<S>
  | List<S>
  | Quotation<S>
  | Figure<S>
  | Deck<S>
  | Signatures<S>
  | Dateline<S>
  | EditorialBlock<S>
