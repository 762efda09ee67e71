import type { ApparatusEntry, Edition, Part, Statement } from '../../model/edition.ts'
import type { ListEntry, ListRun } from '../../model/list.ts'
import type { Place } from '../../model/place.ts'
import type { UnitKind } from '../../model/proof.ts'
import { codeIn } from '../../model/source-code.ts'
import type { Block, Title } from '../../model/text.ts'
import { standingWords, wordsFor } from '../../model/words.ts'
import type { Flow, Unit } from '../unit.ts'
import { type Owner, sourceCodes, unitsOfBlocks, unitsOfNote } from './blocks.ts'
import { unitsOfIndex } from './index-units.ts'
import type { Printed } from './printed.ts'
import { answers, comparison, glossary, questions, timeline } from './study.ts'
import { words } from './words.ts'

type PartOf<Type extends Part['type']> = Part extends infer Each ? (Each extends { type: Type } ? Each : never) : never

/** Between a short form and what it stands for, and between heading and locators. */
const gap = '\u3000'

/** What each type of part has to say, in the order of its pages. */
export const unitsOfPart: {
  [Type in Part['type']]: (part: PartOf<Type>, printed: Printed, edition: Edition) => Unit[]
} = {
  halfTitle: (part) => [plain(`${part.id}-title`, 'heading', part.heading)],
  titlePage,
  imprint: (part) => plainLines(part.id, part.lines),
  contents,
  prose: (part, located) => [titleOf(part), ...unitsOfBlocks(part.children, proseOf(part.id, located))],
  abbreviations,
  list: (part) => [titleOf(part), ...part.entries.flatMap((entry) => listEntry(entry, part.language))],
  statement: (part, located) => unitsOfStatement(part, located),
  endNotes: endNotesPart,
  received,
  chronology,
  timeline,
  comparison,
  glossary,
  questions,
  answers,
  index: (part, located, { indexes }) => [titleOf(part), ...unitsOfIndex(part.id, indexes, located)],
  colophon: (part) => [titleOf(part), ...plainLines(part.id, part.lines)]
}

function titlePage(part: PartOf<'titlePage'>): Unit[] {
  return [
    plain(`${part.id}-title`, 'heading', part.heading),
    plain(`${part.id}-subtitle`, 'heading', part.subheading),
    ...part.editors.map((editor, place) => plain(`${part.id}-editor-${place + 1}`, 'line', editor)),
    ...part.standings.map((standing) =>
      plain(`${part.id}-standing-${standing.language}`, 'line', standingWords(standing, standing.language))
    ),
    plain(`${part.id}-publisher`, 'line', part.publisher)
  ]
}

function contents(part: PartOf<'contents'>, { folios, references }: Printed): Unit[] {
  const lines = part.lines.map(({ label, target }, place) =>
    plain(`contents-line-${place + 1}`, 'contents', words(label, references) + (folios.get(target) ?? ''))
  )
  return [titleOf(part), ...lines]
}

function abbreviations(part: PartOf<'abbreviations'>): Unit[] {
  const short = part.abbreviations.map(({ short, meaning, place }, at) =>
    plain(`abbreviation-${at + 1}`, 'line', short + gap + meaning, place)
  )
  const sources = part.sources.map(({ code, citation, place }) =>
    plain(
      `source-${code.replaceAll(/\s+/g, '-')}`,
      'line',
      codeIn(part.sources, code, part.language) + gap + citation,
      place
    )
  )
  return [
    titleOf(part),
    ...under(`${part.id}-short-title`, wordsFor(part.language).abbreviations, short),
    ...under(`${part.id}-sources-title`, wordsFor(part.language).sources, sources)
  ]
}

/** An entry of a list: heading and forms in other languages, and below what is said of it. */
function listEntry({ id, heading, forms, details, place }: ListEntry, language: string): Unit[] {
  const head = [heading.words, ...forms.map((form) => form.heading)].join(gap)
  const said = details.map(runsInOne).join(language.startsWith('zh') ? '；' : '; ')
  return [plain(id, 'line', head, place), plain(`${id}-details`, 'line', said, place)]
}

function runsInOne(runs: ListRun[]): string {
  return runs.map(({ words }) => words).join('')
}

function chronology(part: PartOf<'chronology'>, located: Printed): Unit[] {
  const events = part.events.flatMap(({ label, event, sources }, place) => {
    const id = `${part.id}-${place + 1}`
    const owner = proseOf(id, located)
    return [plain(`${id}-label`, 'line', label), ...unitsOfBlocks(event, owner), ...sourceCodes(id, sources, owner)]
  })
  return [titleOf(part), ...events]
}

/** A statement: title and date, headnote, the text itself, where it comes from, its apparatus, its end notes. */
function unitsOfStatement({ statement, apparatus, endNotes, side }: PartOf<'statement'>, located: Printed): Unit[] {
  const { id, place, language } = statement
  const own = wordsFor(language)
  const flow: Flow = side === undefined || side.of === id ? 'text' : `text-${language}`
  const { references, series, works } = located
  const owner: Owner = { parent: id, kind: 'paragraph', flow, language, references, series, works }
  const sourceNote = unitsOfBlocks(unwrapped(statement.sourceNote), {
    ...owner,
    kind: 'prose',
    parent: `${id}-source-note`
  })
  const isTitle = (block: Block<'fair'>): block is Title<'fair'> => block.type === 'title' || block.type === 'subtitle'
  const units = [
    ...unitsOfBlocks(
      statement.text.filter(isTitle).map((title) => bracketed(title, statement)),
      owner
    ),
    plain(`${id}-date`, 'line', statement.dateline, place),
    plain(`${id}-standing`, 'line', statement.standing ? standingWords(statement.standing, language) : '', place),
    ...unitsOfBlocks(unwrapped(statement.headnote), { ...owner, kind: 'prose', parent: `${id}-headnote` }),
    ...unitsOfBlocks(
      statement.text.filter((block) => !isTitle(block)),
      owner
    ),
    ...under(`${id}-source-note-title`, own.sourceNote, sourceNote),
    ...under(`${id}-apparatus-title`, own.apparatus, apparatus.map(apparatusLine)),
    ...under(
      `${id}-notes-title`,
      own.notes,
      endNotes.flatMap((note) => unitsOfNote(note, owner))
    )
  ]
  return units.map((unit) => (unit.flow === 'text' ? { ...unit, flow } : unit))
}

/** The part of notes: those of each statement under its title. */
function endNotesPart(part: PartOf<'endNotes'>, located: Printed): Unit[] {
  const owner = proseOf(part.id, located)
  const groups = part.groups.flatMap(({ statement, heading, notes }) => [
    plain(`${part.id}-${statement}-title`, 'heading', heading),
    ...notes.flatMap((note) => unitsOfNote(note, owner))
  ])
  return [titleOf(part), ...groups]
}

/** A statement as received: what an operation excludes stands in ［ ］, called what it is. */
function received(part: PartOf<'received'>): Unit[] {
  const lines = part.lines.map(({ id, pieces, place }) => {
    const text = pieces.map(({ words, exclusion }) =>
      exclusion === undefined ? words : `［${exclusion === '' ? '' : `${exclusion}：`}${words}］`
    )
    return plain(id, 'paragraph', text.join(''), place)
  })
  return [titleOf(part), plain(`${part.id}-source`, 'line', part.source), ...lines]
}

/** A title that the editor supplied stands in 〔 〕. */
function bracketed(title: Title<'fair'>, { titleSupplied }: Statement): Title<'fair'> {
  if (!titleSupplied || title.type === 'subtitle') return title
  return { ...title, children: [{ type: 'supplied', children: title.children, place: title.place }] }
}

function unwrapped(blocks: Block<'fair'>[]): Block<'fair'>[] {
  return blocks.flatMap((block) =>
    block.type === 'headnote' || block.type === 'sourceNote' ? block.children : [block]
  )
}

function apparatusLine({ id, where, lemma, account, place }: ApparatusEntry): Unit {
  const key = lemma === '' ? '' : `${lemma}］`
  return plain(id, 'apparatus', where + gap + key + account, place)
}

/** Put a heading over some units, where there are any. */
function under(id: string, heading: string, units: Unit[]): Unit[] {
  return units.length === 0 ? [] : [plain(id, 'heading', heading), ...units]
}

function titleOf({ id, title }: Part): Unit {
  return plain(`${id}-title`, 'heading', title)
}

function plainLines(parent: string, lines: string[]): Unit[] {
  return lines.map((text, place) => plain(`${parent}-p${place + 1}`, 'line', text))
}

function plain(id: string, kind: UnitKind, text: string, place?: Place): Unit {
  return { id, kind, flow: 'text', text, place }
}

function proseOf(parent: string, { references, series, works, language }: Printed): Owner {
  return { parent, kind: 'prose', flow: 'text', references, series, works, language }
}
