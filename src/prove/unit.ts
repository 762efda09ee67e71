import type { Place } from '../model/place.ts'
import type { UnitKind } from '../model/proof.ts'

/** A piece of the edition's text that is proved by itself: a paragraph, a title, a line of the index. */
export interface Unit {
  /** Anchor: `D1-6`, `note-x-p1`, `entry-boris-yeltsin`. Unique in the edition. */
  id: string
  kind: UnitKind
  flow: Flow
  /** Exactly the characters that shall be printed. */
  text: string
  /** Where it was written; absent for what the program makes. */
  place: Place | undefined
}

/**
 * What keeps an order of its own. Notes at the foot of pages do, each series for itself, and so do those that are called
 * in notes: on its page an area has first the notes called in the text. `notes-editor`, `notes-source-in-editor`. So does each language beside the leading one:
 * `text-en`, `notes-editor-of-en`.
 */
export type Flow = 'text' | `text-${string}` | `notes-${string}`
