import type { Collation } from '../model/collation.ts'
import type { Complain } from '../model/complaint.ts'
import type { Annotated, FairProse, Statement } from '../model/edition.ts'
import type { Manuscript, Prose, Translation } from '../model/manuscript.ts'
import { noteIsCalled } from '../model/rules.ts'
import { fairBlocks } from './blocks.ts'
import type { Desk, Scope } from './desk.ts'
import { layDesk } from './desk.ts'
import { reportForms } from './report.ts'
import { fairStudy } from './study.ts'

/**
 * Make the fair copies: notes at their calls, marks where an authority is mentioned, references resolved.
 *
 * Mentions are looked for in the words of the statements (paragraphs, deck, items, signatures, dateline) and in
 * notes. Titles, headings, headnotes, source notes and prose are not searched; a mark an editor wrote there counts.
 */
export function annotate({ manuscripts }: Collation, complain: Complain): Annotated {
  const { language } = manuscripts.config
  const desk = layDesk(manuscripts, fairBlocks, complain)
  const statements = manuscripts.manuscripts.map((manuscript) => fairStatement(manuscript, desk))
  const prose = manuscripts.prose.map((part) => fairProse(part, language, desk))
  const chronology = manuscripts.chronology.map(({ place: _, ...event }, position) => ({
    ...event,
    event: fairBlocks(event.event, editorial(`chronology-${position + 1}`, language), desk)
  }))
  const study = fairStudy(manuscripts.study, language, desk)
  reportForms(desk)
  return { statements, prose, chronology, study, searched: desk.searched }
}

function fairStatement(manuscript: Manuscript, desk: Desk): Statement {
  const { id, notes, text, headnote, sourceNote, witness, file: _, ...rest } = manuscript
  desk.notes = new Map(notes.map((note) => [note.id, note]))
  const { language } = manuscript
  const scope: Scope = { anchor: id, at: id, statement: id, language, searched: true, note: undefined, noteSeries: [] }
  // In the order of the pages: the first call of a note is where it stands.
  const statement: Statement = {
    ...rest,
    id,
    siglum: witness.siglum,
    ...standingOf(manuscript),
    headnote: fairBlocks(headnote, { ...scope, anchor: `${id}-headnote`, searched: false }, desk),
    text: fairBlocks(text, scope, desk),
    sourceNote: fairBlocks(sourceNote, { ...scope, anchor: `${id}-source-note`, searched: false }, desk)
  }
  for (const note of notes) if (!desk.called.has(note.id)) desk.complain(noteIsCalled(note.place, note.id))
  return statement
}

function standingOf(manuscript: Manuscript): Pick<Statement, 'standing'> {
  if (!isTranslation(manuscript)) return {}
  const { standing: status, paragraphs } = manuscript
  return { standing: { status, paragraphs } }
}

function isTranslation(manuscript: Manuscript): manuscript is Translation {
  return 'standing' in manuscript
}

function fairProse({ name, title, children }: Prose, language: string, desk: Desk): FairProse {
  desk.notes = new Map()
  return { name, title, children: fairBlocks(children, editorial(name, language), desk) }
}

/** Scope of prose that is the editors' own: no statement, not searched. */
function editorial(anchor: string, language: string): Scope {
  return { anchor, at: anchor, statement: undefined, language, searched: false, note: undefined, noteSeries: [] }
}
