import type { Document } from '../structure/part.ts'
import type { WitnessDraft } from '../witness-draft.ts'
import { blocks, countNumbered } from './blocks.ts'
import { metadataOf } from './metadata.ts'
import { sourceNote } from './source-note.ts'
import { type Unit, unitsOf } from './units.ts'
import { quoted } from './yaml.ts'

/** Write a statement as it stands with the operations in force: front matter, title, source note, text. */
export function statementFile(id: string, document: Document, witness: WitnessDraft): string {
  const { recognised, operations, siglum } = witness
  const inForce = operations.filter(({ status }) => status === 'applied')
  const units = unitsOf(document, recognised.received.points, inForce)
  const { title, titleSupplied, kind, date, dateline } = metadataOf(document, recognised.received.language)
  const front = [
    `id: ${id}`,
    `language: ${recognised.received.language}`,
    `shortTitle: ${quoted(titleSupplied ? title : titleIn(units))}`,
    `kind: ${kind}`,
    `titleSupplied: ${titleSupplied}`,
    `date: ${quoted(date)}`,
    `dateline: ${quoted(dateline)}`,
    `witness: { siglum: ${siglum}, from: ${document.from}, to: ${document.to} }`,
    `paragraphs: ${countNumbered(units)}`
  ]
  const [heading, ...rest] = titleSupplied ? [`# ${title}`, ...blocks(units)] : blocks(units)
  const text = [`---\n${front.join('\n')}\n---`, heading, ...subtitleFirst(rest, sourceNote(document, witness))]
  return `${text.join('\n\n')}\n`
}

/** The title as it reads with what is in force. */
function titleIn(units: Unit[]): string {
  const pieces = units.find(({ part }) => part.role === 'title')?.pieces ?? []
  return pieces
    .map(({ words }) => words)
    .join('')
    .trim()
}

/** The source note follows the title and the subtitle. */
function subtitleFirst(rest: string[], note: string): string[] {
  const [first, ...others] = rest
  return first?.startsWith(':::subtitle') === true ? [first, note, ...others] : [note, ...rest]
}
