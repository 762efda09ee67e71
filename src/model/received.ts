import type { Place } from './place.ts'

/** What a witness has of one statement, with no declared change and nothing left out: for checking on paper. */
export interface ReceivedStatement {
  /** `D1`. */
  id: string
  siglum: string
  /** In the order of the witness, empty ones left out. */
  lines: ReceivedLine[]
}

/** A line of a witness after its silent operations: what that witness has for a paragraph. */
export interface ReceivedLine {
  /** `S1-25`, for the line of the file; where two begin in one, the column follows: `S1-25-60`. */
  id: string
  role: ReceivedRole
  pieces: ReceivedPiece[]
  /** Where its first character stands in the witness. */
  place: Place
}

/** What the edition makes of the line; one that it has not, or has only in part, is a paragraph. */
export type ReceivedRole = 'title' | 'subtitle' | 'deck' | 'heading' | 'paragraph' | 'signature' | 'dateline'

/** Words of a line that are in the edited text, or that an operation excludes from it. */
export interface ReceivedPiece {
  words: string
  /**
   * Absent where the words are not excluded. What an exclusion is called stands at its first piece, `S1-02 …`; at
   * the others, in the lines that follow, it is empty.
   */
  exclusion: string | undefined
}
