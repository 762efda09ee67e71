import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import type { Complain } from '../model/complaint.ts'
import type { Place } from '../model/place.ts'
import type { Block, Inline } from '../model/text.ts'
import type { Source } from './source.ts'

/**
 * What kind of text is being read; it decides what may stand in it.
 *
 * - `statement`: the blocks of a statement; `words`: what is inside them
 * - `prose`: a part of the book written by the editor; `editorial`: a headnote or source note
 * - `note`, `event`: an explanatory note; an event of the chronology
 */
export type Setting = 'statement' | 'words' | 'prose' | 'editorial' | 'note' | 'event'

/** The settings in the words of messages. */
export const whereIs: Record<Setting, string> = {
  statement: 'between the paragraphs of a statement',
  words: 'in the words of a statement',
  prose: 'in the prose of a part',
  editorial: 'in a headnote or source note',
  note: 'in a note',
  event: 'in an event of the chronology'
}

/** What all states of one text share. */
export interface Shared {
  source: Source
  /** Beginning of the ids that are made: `D1`, `method`. */
  anchor: string
  /** Primary tag of the language of a translation; `undefined` in an original. */
  translated: string | undefined
  /** Numbers given so far; in a translation, how many paragraphs each number of the original has. */
  count: { paragraphs: number; sections: number; parts: Map<number, number> }
  /** Path of an image, or `undefined` and a complaint where there is no such image. */
  image: (file: string, place: Place) => string | undefined
  complain: Complain
  place: (node: Nodes) => Place
  /** The characters of the source that a node was made of. */
  sliceOf: (node: Nodes) => string
}

/** What the handlers of single constructs need to know and to call. */
export interface State extends Shared {
  setting: Setting
  /** Complain that a documented construct stands where it has no business. */
  misplaced: (node: Nodes, what: string) => void
  inlines: (nodes: PhrasingContent[]) => Inline<'draft'>[]
  /** Children of a paragraph-like node, with its lines joined. */
  words: (nodes: PhrasingContent[]) => Inline<'draft'>[]
  blocks: (nodes: RootContent[]) => Block<'draft'>[]
  /** The same text in another setting. */
  within: (setting: Setting) => State
}
