import type { Passage } from './passages.ts'
import type { Member, Series } from './series.ts'

/** What a passage, or a stretch of one, is in its document. */
export interface Part {
  role: Role
  passage: Passage
  /** Its stretch of the witness; a title and a subtitle may share a passage. */
  from: number
  to: number
  /** Its number in a series. */
  member: Member | undefined
  /** Whether it is the site's, not the document's: a page number, a caption in its middle. */
  foreign: boolean
  /** Position of the party that a line of signatures belongs to. */
  party: number
}

export type Role =
  | 'title'
  | 'subtitle'
  | 'deck'
  /** A number, or a number with a short title, on a line of its own. */
  | 'heading'
  /** A paragraph that begins with 一、 or the like: the number is text of it. */
  | 'section'
  /** 1. and its words: the number is the label of a list item. */
  | 'item'
  /** A paragraph without a number between two items: it belongs to the former. */
  | 'continuation'
  | 'paragraph'
  | 'signature'
  | 'dateline'

/** One of the documents that a received text holds. */
export interface Document {
  parts: Part[]
  series: Series[]
  /** Lines of the witness, from 1. */
  from: number
  to: number
}

/** Parts that get a number; a statement has at least one of them. */
export const numberedRoles: Role[] = ['section', 'item', 'continuation', 'paragraph']

/** Take a whole passage as a part. */
export function partOf(passage: Passage, role: Role, member?: Member): Part {
  return { role, passage, from: passage.from, to: passage.to, member, foreign: false, party: 0 }
}
