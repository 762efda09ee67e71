import type { Witness } from '../model/manuscript.ts'
import type { Recorded } from './operations.ts'
import type { Line } from './received.ts'

/** What an import did and what it asks, for people and programs. */
export interface ImportReport {
  witnesses: ImportedWitness[]
  /** All that wait for a decision. */
  proposals: number
}

export interface ImportedWitness {
  siglum: string
  file: string
  encoding: Witness['encoding']
  sha256: string
  statements: { id: string; title: string; titleFound: boolean; date: string; from: number; to: number }[]
  /** What was applied at once, by class. */
  applied: { class: string; level: string; count: number }[]
  proposals: ReportedProposal[]
}

type ReportedProposal = Pick<Recorded, 'id' | 'class' | 'level' | 'before' | 'after' | 'reason' | 'certainty'> & {
  line: number
  column: number
}

/** Count the operations that are applied at once, by class. */
export function countApplied(operations: Recorded[]): ImportedWitness['applied'] {
  const counts = new Map<string, ImportedWitness['applied'][number]>()
  for (const { class: name, level, status } of operations) {
    if (status !== 'applied') continue
    const former = counts.get(name)
    counts.set(name, { class: name, level, count: (former?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => (a.class < b.class ? -1 : 1))
}

/** Tell the proposals with their places, line and column from 1, columns in code points. */
export function reportProposals(operations: Recorded[], lines: Line[]): ReportedProposal[] {
  // Form feeds end lines that are not counted: a place is told from where the counted line begins.
  const counted = lines.filter(({ number }, at) => number !== lines[at - 1]?.number)
  let at = 0
  return operations
    .filter(({ status }) => status === 'proposed')
    .map(({ id, class: name, level, before, after, reason, certainty, start }) => {
      while (at + 1 < counted.length && (counted[at + 1]?.start ?? 0) <= start) at++
      const { number: line, start: first } = counted[at] ?? { number: 1, start: 0 }
      return { id, line, column: start - first + 1, class: name, level, before, after, reason, certainty }
    })
}

/** Tell an import in words: the statements, what was applied, and each proposal with its place. */
export function describeImport({ witnesses, proposals }: ImportReport): string {
  const told = witnesses.map((witness) => describeWitness(witness).join('\n'))
  const end =
    proposals === 0
      ? 'Nothing waits for a decision.'
      : `${proposals} ${proposals === 1 ? 'proposal waits' : 'proposals wait'} for a decision: set \`status\` to accepted or declined in witnesses/*.operations.yaml, then run engross emend.`
  return [...told, end, ''].join('\n\n').trimEnd()
}

function describeWitness({ siglum, file, encoding, statements, applied, proposals }: ImportedWitness): string[] {
  return [
    `${siglum}  ${file} (${encoding})`,
    ...statements.map(
      ({ id, title, titleFound, date, from, to }) =>
        `  ${id}  lines ${from}–${to}  ${titleFound ? title : `(no title found: ${title})`}  ${date === '0000' ? 'undated' : date}`
    ),
    `  applied: ${applied.map((one) => `${one.count} ${one.class}`).join(', ') || 'nothing'}`,
    ...proposals.flatMap(({ id, line, column, class: name, level, before, after, reason, certainty }) => [
      `  ${id}  ${line}:${column}  ${level}/${name}, ${certainty}: ${shown(before)} → ${shown(after)}`,
      `      ${reason}`
    ])
  ]
}

/** Quote words so that line ends are seen, and the middle of long ones is left out. */
function shown(words: string): string {
  const visible = Array.from(words.replace(/\r/g, '␍').replace(/\n/g, '⏎').replace(/ /g, '␠'))
  const short = visible.length > 40 ? [...visible.slice(0, 18), '…', ...visible.slice(-18)] : visible
  return short.length === 0 ? 'nothing' : `“${short.join('')}”`
}
