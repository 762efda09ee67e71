import { createHash } from 'node:crypto'
import type { Tool } from './command/makers.ts'
import type { Complaint } from './model/complaint.ts'
import type { PageCost, StyleSheet } from './model/pages.ts'
import type { Publication } from './publish.ts'

/** What `report.json` says of a build: nothing that differs from run to run or from machine to machine. */
export interface Report {
  edition: string
  inputs: FileRecord[]
  /** Style sheets the pages were set with. */
  styles: FileRecord[]
  tools: Record<string, Tool>
  /** What was made: the same inputs and tools make the same. */
  files: FileRecord[]
  pages: number
  notes: number
  indexEntries: number
  paragraphs: number
  passes: number
  /** Pages that are less than perfect, and why. */
  makeUp: PageCost[]
  proof: Publication['proof']['totals']
  editionHash: string
  /** What was said of the manuscripts and the pages; what was said of the machine is not the book's. */
  warnings: Complaint[]
}

/** A file by its content. */
interface FileRecord {
  file: string
  bytes: number
  sha256: string
}

/** Sum up a publication for `report.json`. */
export function reportOf(
  publication: Publication,
  from: { tools: Record<string, Tool>; styles: StyleSheet[] },
  complaints: Complaint[]
): Report {
  const { manuscripts, edition, proof, passes, costs } = publication
  const targets = [...edition.targets.values()]
  return {
    edition: edition.config.name,
    inputs: manuscripts.inputs,
    styles: from.styles.map(({ file, text }) => recordOf(file, new TextEncoder().encode(text))),
    tools: from.tools,
    files: [...publication.files].map(([file, bytes]) => recordOf(file, bytes)),
    pages: proof.totals.pages,
    notes: targets.filter(({ kind }) => kind === 'note').length,
    indexEntries: targets.filter(({ kind }) => kind === 'entry').length,
    paragraphs: targets.filter(({ kind }) => kind === 'paragraph').length,
    passes,
    makeUp: costs,
    proof: proof.totals,
    editionHash: proof.edition,
    warnings: complaints.filter(({ blame }) => blame !== 'environment')
  }
}

function recordOf(file: string, bytes: Uint8Array): FileRecord {
  return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
