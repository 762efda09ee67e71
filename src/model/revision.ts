import type { UnitKind } from './proof.ts'

/** What changed between two builds of an edition: what `engross diff` gives. */
export interface Revision {
  /** Fingerprints of the two texts, page numbers apart. */
  before: string
  after: string
  changes: Change[]
  /** Units whose text is the same and whose pages are not. */
  moves: Move[]
}

/** A unit that reads, stands or is called otherwise than before. */
export type Change = ChangeBase &
  (
    | { type: 'changed'; before: string; after: string; passages: Passage[] }
    | { type: 'added'; after: string }
    | { type: 'removed'; before: string }
    /** The same text at another place of the order. */
    | { type: 'reordered'; text: string }
    /** The same text under another number. */
    | { type: 'renamed'; formerName: string; text: string }
  )

interface ChangeBase {
  /** `D1:6`, `note “jiang”`. */
  name: string
  /** Anchor: in the later build, where it is there. */
  unit: string
  kind: UnitKind
  /** Printed pages, in the later build where the unit is there. */
  folios: string[]
}

/** A stretch that differs, with a few characters around it. */
export interface Passage {
  left: string
  before: string
  after: string
  right: string
}

export interface Move {
  /** First and last unit of a run that went from the same pages to the same pages. */
  first: string
  last: string
  from: string[]
  to: string[]
}
