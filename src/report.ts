import type { Complaint } from './model/complaint.ts'
import type { PageCost } from './model/pages.ts'
import type { Publication, StageName } from './publish.ts'

/** What `report.json` says of a build. Times are the only part that differs from run to run. */
export interface Report {
  edition: string
  inputs: { file: string; bytes: number; sha256: string }[]
  tools: Record<string, string>
  pages: number
  notes: number
  indexEntries: number
  paragraphs: number
  passes: number
  /** Pages that are less than perfect, and why. */
  makeUp: PageCost[]
  proof: Publication['proof']['totals']
  editionHash: string
  warnings: Complaint[]
  /** Milliseconds a stage. */
  times: Partial<Record<StageName, number>>
}

/** Sum up a publication for `report.json`. */
export function reportOf(
  publication: Publication,
  tools: Record<string, string>,
  warnings: Complaint[],
  times: Partial<Record<StageName, number>>
): Report {
  const { manuscripts, edition, proof, passes, costs } = publication
  const targets = [...edition.targets.values()]
  return {
    edition: edition.config.name,
    inputs: manuscripts.inputs,
    tools,
    pages: proof.totals.pages,
    notes: targets.filter(({ kind }) => kind === 'note').length,
    indexEntries: targets.filter(({ kind }) => kind === 'entry').length,
    paragraphs: targets.filter(({ kind }) => kind === 'paragraph').length,
    passes,
    makeUp: costs,
    proof: proof.totals,
    editionHash: proof.edition,
    warnings,
    times
  }
}
