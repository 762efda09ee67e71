import type { Place } from './place.ts'
import type { Block } from './text.ts'

/** What standing a text has (conventions E-10): only an authentic one binds the parties. */
export type Standing = 'authentic' | 'official-translation' | 'unofficial-translation' | 'editorial' | 'draft'

/**
 * How it stands with what is not translated.
 *
 * - `declared`: the translator says that it is not; `missing`: a finished translation lacks it; `preparation`: a draft does
 */
export type GapStatus = 'declared' | 'missing' | 'preparation'

/** The standing of a translation, and how many paragraphs of the original it has. */
export interface TextStanding {
  status: Standing
  paragraphs: { there: number; of: number }
}

/** What standing the translations of a book have in one language. */
export interface BookStanding extends TextStanding {
  /** BCP 47 tag. */
  language: string
}

export interface TranslatedGloss {
  id: string
  gloss: string | undefined
  offices: string[] | undefined
  note: string | undefined
  place: Place
}

export interface TranslatedEvent {
  /** Date of the event it translates; two events of one day come in the order of the originals. */
  date: string
  label: string
  event: Block<'draft'>[]
  place: Place
}

/** What a piece of the original read when its translation was last looked at. Written by `engross translation --accept`. */
export interface SourceRecord {
  /** `D1:6`, `D1:title`, `D1:headnote:2`, `note:gas`, `method:3`, `chronology:1997-11-10`. */
  of: string
  /** SHA-256 of `words`, the first 16 hexadecimal digits. */
  hash: string
  words: string
  place: Place
}

/** An editor's word that a finding of the lint is no fault. */
export interface Dismissal {
  rule: string
  at: string
  /** As the finding says it, so that a new fault at the same place is found. */
  found: string
  reason: string
  place: Place
}
