import type { VariantDecision } from './manuscript.ts'
import type { Place } from './place.ts'

/** What stands for the end of a paragraph in lemma and reading. */
export const paragraphEnd = '¶'

/** A reading of a second witness that no silent class explains. */
export interface Variant {
  /** `G-3`, counted in the order of the text. */
  id: string
  statement: string
  siglum: string
  /** Where it is, as messages name it: `D1:6`, `D1 title`. */
  at: string
  kind: VariantKind
  /**
   * Words of the edited text; with a letter beside them where the witness only lacks or adds some. Empty for a
   * paragraph that the text has not, shortened for one that the witness has not.
   */
  lemma: string
  /** What the witness has instead, cut and shortened in the same way. */
  reading: string
  /** Where the lemma begins in the text, and the reading in the witness. */
  place: Place
  received: Place
  decision: VariantDecision | undefined
  /** Accepted: name of the spot in the text that the entry is keyed to. Variants of one lemma share it. */
  point: string | undefined
}

export type VariantKind =
  | 'substitution'
  /** Two letters in the other order. */
  | 'transposition'
  /** The witness begins a paragraph where the text goes on, or goes on where the text begins one. */
  | 'parting'
  | 'joining'
  /** A whole paragraph that only the text has, or only the witness. */
  | 'omission'
  | 'addition'

/** What came of holding a statement against a second witness. */
export interface Comparison {
  siglum: string
  statement: string
  /** First and last unit that the witness has; `undefined` where it has nothing of the text. */
  extent: { from: string; to: string } | undefined
  variants: Variant[]
  /** Differences that silent classes explain, by class; sorted by it. */
  explained: { class: string; count: number }[]
}
