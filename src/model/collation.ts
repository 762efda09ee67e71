import type { Manuscripts, Operation } from './manuscript.ts'
import type { Comparison } from './variant.ts'

/** The manuscripts with every difference from their witnesses accounted for: what `collate` gives. */
export interface Collation {
  manuscripts: Manuscripts
  /** Declared operations by statement, in the order of the text. */
  declared: Map<string, Operation[]>
  /** What second witnesses have, in the order of `witnesses.yaml`. Accepted variants have their points in the texts. */
  comparisons: Comparison[]
  /** Places of the edited text in the witness, by unit (`D1-6`): for `data-src` and messages. */
  provenance: Map<string, { siglum: string; line: number; column: number }>
  /** How often each silent class occurs, by witness; for the statement of method. Sorted by class. */
  silentCounts: { siglum: string; class: string; level: Operation['level']; count: number }[]
}
