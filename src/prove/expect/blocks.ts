import { printedLabel } from '../../model/label.ts'
import type { Source } from '../../model/manuscript.ts'
import type { Place } from '../../model/place.ts'
import type { UnitKind } from '../../model/proof.ts'
import { apparatusSeries, type Series } from '../../model/series.ts'
import { codeIn } from '../../model/source-code.ts'
import type { Block, Inline, ListItem, Note, Signatures } from '../../model/text.ts'
import { wordsFor } from '../../model/words.ts'
import type { Flow, Unit } from '../unit.ts'
import { notesIn, type References, words } from './words.ts'

/** Whose blocks these are: decides the names, the kind and the flow of their units. */
export interface Owner {
  /** Anchor that unnumbered paragraphs are named after: `D1-headnote`, `note-x`. */
  parent: string
  kind: UnitKind
  flow: Flow
  /** BCP 47 tag of the words. */
  language: string
  references: References
  /** All series of the edition. */
  series: Series[]
  /** The works that notes rest on. */
  works: Source[]
}

/** List the units of some blocks, each followed by those of the notes called in it. */
export function unitsOfBlocks(blocks: Block<'fair'>[], owner: Owner): Unit[] {
  let unnumbered = 0
  const nextParagraph = () => `${owner.parent}-p${++unnumbered}`

  function unitsOf(block: Block<'fair'>, label: string): Unit[] {
    switch (block.type) {
      case 'paragraph':
        return line(block.id ?? nextParagraph(), block.children, owner, block.place, label)
      case 'heading':
        return line(block.id, block.children, { ...owner, kind: 'heading' }, block.place)
      case 'title':
      case 'subtitle':
        return line(`${owner.parent}-${block.type}`, block.children, { ...owner, kind: 'heading' }, block.place)
      case 'gap':
      case 'deck':
      case 'dateline':
        return line(block.id, block.children, owner, block.place)
      case 'signatures':
        return signatureLines(block, owner)
      case 'list':
        return block.items.flatMap(item)
      case 'figure':
        return line(nextParagraph(), block.caption, owner, block.place)
      case 'quotation':
        return block.children.flatMap((child) => unitsOf(child, ''))
      case 'headnote':
      case 'sourceNote':
        return unitsOfBlocks(block.children, { ...owner, parent: block.id })
    }
  }

  function item({ label, children }: ListItem<'fair'>): Unit[] {
    return children.flatMap((child, place) => unitsOf(child, place === 0 ? printedLabel(label, owner.language) : ''))
  }

  return blocks.flatMap((block) => unitsOf(block, ''))
}

function signatureLines({ id, parties, place }: Signatures<'fair'>, owner: Owner): Unit[] {
  return parties.flatMap((party, column) =>
    party.lines.flatMap((children, row) => line(`${id}-${column + 1}-${row + 1}`, children, owner, place))
  )
}

function line(id: string, children: Inline<'fair'>[], owner: Owner, place: Place, label = ''): Unit[] {
  const { kind, flow, language, references, series } = owner
  const unit: Unit = { id, kind, flow, text: label + words(children, references, language), place }
  const atFoot = notesIn(children).filter((note) =>
    series.some((one) => one.id === note.series && one.place === 'page')
  )
  return [unit, ...atFoot.flatMap((note) => unitsOfNote(note, { ...owner, flow: flowOfNote(note, flow) }))]
}

function flowOfNote({ series }: Note, around: Flow): Flow {
  if (around === 'text') return `notes-${series}`
  if (around.startsWith('text-')) return `notes-${series}-of-${around.replace('text-', '')}`
  return `notes-${series}-in-${around.replace('notes-', '')}`
}

/** List the units of a note: its words, and the works that it rests on. */
export function unitsOfNote(note: Note, around: Owner): Unit[] {
  const kind = note.series === apparatusSeries ? 'apparatus' : 'note'
  const owner: Owner = { ...around, parent: note.id, kind }
  const sources = note.unsourced ? [wordsFor(around.language).unverified] : note.sources
  return [...unitsOfBlocks(note.children, owner), ...sourceCodes(note.id, sources, owner, note.place)]
}

/** The works that a note or an event rests on: （W1、L1）. */
export function sourceCodes(parent: string, codes: string[], owner: Owner, place?: Place): Unit[] {
  const { kind, flow, language, works } = owner
  const { open, between, close } = wordsFor(language).codes
  if (codes.length === 0) return []
  const printed = codes.map((code) => codeIn(works, code, language)).join(between)
  return [{ id: `${parent}-sources`, kind, flow, text: open + printed + close, place }]
}
