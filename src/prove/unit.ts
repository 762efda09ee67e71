import type { Place } from '../model/place.ts'
import type { UnitKind } from '../model/proof.ts'

/** A piece of the edition's text that is proved by itself: a paragraph, a title, a line of the index. */
export interface Unit {
  /** Anchor: `D1-6`, `note-x-p1`, `entry-boris-yeltsin`. Unique in the edition. */
  id: string
  kind: UnitKind
  /** Notes stand at the foot of pages: they keep their own order, not that of the text around their calls. */
  flow: 'text' | 'notes'
  /** Exactly the characters that shall be printed. */
  text: string
  /** Where it was written; absent for what the program makes. */
  place: Place | undefined
}
