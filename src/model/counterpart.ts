/** A paragraph of a translation for several of the original (2:1), or one of several for one (1:2). */
export interface Counterpart {
  /** The last of the original paragraphs; `number` is the first. */
  to: number
  /** Which of the paragraphs for the same original it is, from 1. */
  part: number
}
