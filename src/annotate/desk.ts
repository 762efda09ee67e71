import type { Authority } from '../model/authority.ts'
import type { Complain } from '../model/complaint.ts'
import type { DraftNote, Manuscripts } from '../model/manuscript.ts'
import type { SearchedRun } from '../model/mentions.ts'
import type { Place } from '../model/place.ts'
import type { Series } from '../model/series.ts'
import type { Block } from '../model/text.ts'
import type { Forms } from './forms.ts'
import { formsOf } from './forms.ts'
import type { Goal } from './goals.ts'
import { goalsOf } from './goals.ts'

/** What lies at hand while the whole edition is annotated. */
export interface Desk {
  authorities: Map<string, Authority>
  forms: Forms
  /** What a reference may name, by the name: `D1:6`, `note:id`. */
  goals: Map<string, Goal>
  /** Notes of the manuscript at hand, by id. */
  notes: Map<string, DraftNote>
  /** The series of the edition, by id. */
  series: Map<string, Series>
  /** Ids of the notes that have been put at their call. */
  called: Set<string>
  /** Where forms of two headings stand that no editor has decided, by form. */
  undecided: Map<string, OpenPlace[]>
  /** Where forms are cut off by a mention, by form and the form that cuts it. */
  crossed: Map<string, OpenPlace[]>
  /** Runs that were searched, with what was found: what `explain` reads. */
  searched: SearchedRun[]
  /** Authorities that have been posted in a statement's text, `D1 china`: a sparing one is posted once. */
  posted: Set<string>
  /** Count up, from 1, under any name. */
  next: (name: string) => number
  /** Makes fair copies of blocks; lies here so that notes, which hold blocks, need not import what imports them. */
  fairBlocks: FairBlocks
  complain: Complain
}

export type FairBlocks = (blocks: Block<'draft'>[], scope: Scope, desk: Desk) => Block<'fair'>[]

/** A place that an editor should look at. */
export interface OpenPlace {
  at: string
  place: Place
  /** What may be meant there: authorities, or the form and the one that cuts it off. */
  choices: string[]
}

/** Where a run of words stands. */
export interface Scope {
  /** Anchor that ids made here begin with: `D1-6`, `note-x`. */
  anchor: string
  /** The same as an editor writes it: `D1:6`, `note:x`. */
  at: string
  /** Id of the statement, if it is in one. */
  statement: string | undefined
  /** BCP 47 tag of the words. */
  language: string
  /** Whether mentions are looked for. */
  searched: boolean
  /** Id of the note it stands in. */
  note: string | undefined
  /** Series of that note, and of the notes that call it: a note holds none of these. */
  noteSeries: string[]
}

/** Lay out what `annotate` needs to know before the first word. */
export function layDesk(manuscripts: Manuscripts, fairBlocks: FairBlocks, complain: Complain): Desk {
  const counts = new Map<string, number>()
  return {
    authorities: new Map(manuscripts.authorities.map((authority) => [authority.id, authority])),
    forms: formsOf(manuscripts.authorities),
    goals: goalsOf(manuscripts),
    notes: new Map(),
    series: new Map(manuscripts.config.notes.series.map((series) => [series.id, series])),
    called: new Set(),
    undecided: new Map(),
    crossed: new Map(),
    searched: [],
    posted: new Set(),
    next(name) {
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      return count
    },
    fairBlocks,
    complain
  }
}
