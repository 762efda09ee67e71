/** What `prove` found when it read the products back: what `proof.json` holds. */
export interface Proof {
  /** SHA-256 of the edition's text: all unit hashes in order, joined. */
  edition: string
  units: ProvedUnit[]
  totals: { units: number; codePoints: number; pages: number; faults: number }
}

export interface ProvedUnit {
  /** `D1-6`. */
  unit: string
  /** SHA-256 of its text. */
  sha256: string
  codePoints: number
  /** Positions of the pages it stands on. */
  pages: number[]
}
