import type { Place } from './place.ts'

/** How the texts of one language stand to their originals: what `collate` finds when it pairs them. */
export interface TranslationReport {
  /** Primary tag: `en`. */
  language: string
  /** One for every piece of the originals, in their order, and for every piece that has none. */
  pieces: PieceState[]
  /** What does not agree and is not dismissed. */
  findings: Finding[]
  dismissed: number
}

/**
 * - `current`: made from these very words; `stale`: the original has changed since; `unrecorded`: nobody has said
 * - `missing`: not translated; `gap`: not translated, and the translator says so
 * - `extra`: translates nothing; `misaligned`: out of order, or one of too many or too few
 */
export type PieceStatus = 'current' | 'stale' | 'unrecorded' | 'missing' | 'gap' | 'extra' | 'misaligned'

export interface PieceState {
  /** `D1:6`, `D1:title`, `note:gas`, `method:3`, `chronology:1997-11-10`. */
  of: string
  status: PieceStatus
  /** Words of the original; empty where there is none. */
  words: string
  /** Words that a stale translation was made from. */
  former: string | undefined
  /** Where the translation stands, or the original where there is none. */
  place: Place
}

/** Something the original and its translation do not agree in. */
export interface Finding {
  /** What was compared: `numbers`, `dates`, `items`, `sections`, `names`, `quotes`, `calls`, `sources`. */
  rule: string
  at: string
  /** `zh 1997, en 1998`. */
  found: string
  place: Place
}
