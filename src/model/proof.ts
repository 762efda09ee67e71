/** What `prove` found when it read the products back: what `proof.json` holds. */
export interface Proof {
  /**
   * SHA-256 of the edition's text: the hashes of all units as they read before any page is known (no page numbers),
   * in order, joined. The colophon, which prints it, is left out.
   */
  edition: string
  units: ProvedUnit[]
  totals: { units: number; codePoints: number; pages: number; faults: number }
  /** Absent where a PDF was proved that was made earlier. */
  accessibility?: Accessibility
}

/** What became of the PDF under PDF/UA-1: how many rules were judged, and the numbers of those that do not hold. */
export interface Accessibility {
  rules: number
  broken: string[]
}

export interface ProvedUnit {
  /** `D1-6`. */
  unit: string
  kind: UnitKind
  /** As printed: what two proofs are compared by. */
  text: string
  /** SHA-256 of its text, hexadecimal. */
  sha256: string
  codePoints: number
  /** Positions of the pages it stands on. */
  pages: number[]
  /** Their printed labels. */
  folios: string[]
}

/** What a piece of text is in the book; `paragraph` is text of a statement, `prose` the editors'. */
export type UnitKind = 'heading' | 'paragraph' | 'prose' | 'note' | 'apparatus' | 'entry' | 'contents' | 'line'
