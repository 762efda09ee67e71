import type { ApparatusEntry, Statement } from '../model/edition.ts'
import { apparatusSeries } from '../model/series.ts'
import type { Block, Inline, Note, Paragraph } from '../model/text.ts'

/**
 * Turn the apparatus of a statement into notes, each at its lemma: `一］F本；原作“—”（U+2014），据文例改。`
 *
 * The place (§3) that an entry after the statement begins with is left out: the note stands on the page of its lemma.
 */
export function withApparatusNotes(statement: Statement, entries: ApparatusEntry[]): Statement {
  const notes = new Map(entries.map((entry) => [entry.anchor, noteOf(entry)]))
  const put = (nodes: Inline<'fair'>[]) => nodes.map((node) => withNote(node, notes))
  return { ...statement, text: statement.text.map((block) => mapped(block, put)) }
}

function noteOf({ of, lemma, account, place }: ApparatusEntry): Note {
  const value = lemma === '' ? account : `${lemma}］${account}`
  const paragraph: Paragraph<'fair'> = {
    type: 'paragraph',
    id: undefined,
    number: undefined,
    children: [{ type: 'text', value, place }],
    place
  }
  return {
    type: 'note',
    id: `note-apparatus-${of}`,
    series: apparatusSeries,
    children: [paragraph],
    sources: [],
    unsourced: false,
    place
  }
}

/** Put its note into an emendation or at a variant, behind the words. */
function withNote(node: Inline<'fair'>, notes: Map<string, Note>): Inline<'fair'> {
  if (node.type === 'text' || node.type === 'break' || node.type === 'reference') return node
  // Notes are the editors': what they say was not emended.
  if (node.type === 'note') return node
  const children = node.children.map((child) => withNote(child, notes))
  const anchor =
    node.type === 'emendation' ? `emendation-${node.operation}` : node.type === 'variant' ? `variant-${node.id}` : ''
  const note = notes.get(anchor)
  return { ...node, children: note === undefined ? children : [...children, note] }
}

type Put = (nodes: Inline<'fair'>[]) => Inline<'fair'>[]

/** Copy a block of a statement with its lines changed. */
function mapped(block: Block<'fair'>, put: Put): Block<'fair'> {
  const within = (children: Block<'fair'>[]) => children.map((child) => mapped(child, put))
  switch (block.type) {
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, children: within(item.children) })) }
    case 'signatures':
      return { ...block, parties: block.parties.map((party) => ({ ...party, lines: party.lines.map(put) })) }
    case 'figure':
      return { ...block, caption: put(block.caption) }
    case 'quotation':
    case 'headnote':
    case 'sourceNote':
      return { ...block, children: within(block.children) }
    default:
      return { ...block, children: put(block.children) }
  }
}
