import type { Place } from '../../model/place.ts'
import type { UnitKind } from '../../model/proof.ts'
import type { Block, Inline, ListItem, Note, Signatures } from '../../model/text.ts'
import type { Unit } from '../unit.ts'
import { notesIn, type References, words } from './words.ts'

/** Whose blocks these are: decides the names, the kind and the flow of their units. */
export interface Owner {
  /** Anchor that unnumbered paragraphs are named after: `D1-headnote`, `note-x`. */
  parent: string
  kind: UnitKind
  flow: Unit['flow']
  references: References
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
    return children.flatMap((child, place) => unitsOf(child, place === 0 ? (label ?? '') : ''))
  }

  return blocks.flatMap((block) => unitsOf(block, ''))
}

function signatureLines({ id, parties, place }: Signatures<'fair'>, owner: Owner): Unit[] {
  return parties.flatMap((party, column) =>
    party.lines.flatMap((children, row) => line(`${id}-${column + 1}-${row + 1}`, children, owner, place))
  )
}

function line(id: string, children: Inline<'fair'>[], owner: Owner, place: Place, label = ''): Unit[] {
  const { kind, flow, references } = owner
  const unit: Unit = { id, kind, flow, text: label + words(children, references), place }
  return [unit, ...notesIn(children).flatMap((note) => unitsOfNote(note, references))]
}

function unitsOfNote(note: Note, references: References): Unit[] {
  const owner: Owner = { parent: note.id, kind: 'note', flow: 'notes', references }
  return [...unitsOfBlocks(note.children, owner), ...sourceCodes(note.id, note.sources, owner, note.place)]
}

/** The works that a note or an event rests on: （W1、L1）. */
export function sourceCodes(parent: string, codes: string[], { kind, flow }: Owner, place?: Place): Unit[] {
  return codes.length === 0 ? [] : [{ id: `${parent}-sources`, kind, flow, text: `（${codes.join('、')}）`, place }]
}
