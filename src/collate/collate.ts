import type { Collation } from '../model/collation.ts'
import type { Complain } from '../model/complaint.ts'
import type { Manuscript, Manuscripts, Witness } from '../model/manuscript.ts'
import { witnessIsUsedUp } from '../model/rules.ts'
import { align, inWitness } from './align.ts'
import { complainOfDifferences, type Parallel } from './differences.ts'
import { pairEmendations } from './emendations.ts'
import { isBlank, rowOf, wordsOf } from './row.ts'
import { collateSecond } from './second/second.ts'
import { type StatementRow, statementRow } from './statement-row.ts'
import { textOf } from './statement-text.ts'
import { type WitnessLetter, type WitnessLines, witnessLines } from './witness-lines.ts'

/**
 * Hold every statement against its witness: each difference is an operation or an error, each declared operation
 * has its emendation in the text, and nothing of a witness is left over. What second witnesses have instead is listed.
 */
export function collate(manuscripts: Manuscripts, complain: Complain): Collation {
  const provenance: Collation['provenance'] = new Map()
  const declared: Collation['declared'] = new Map()
  for (const witness of manuscripts.witnesses) {
    const edited = witnessLines(witness)
    const statements = manuscripts.manuscripts.filter((manuscript) => manuscript.witness.siglum === witness.siglum)
    for (const manuscript of statements) {
      const row = statementRow(manuscript, witness.operations, edited)
      declared.set(
        manuscript.id,
        row.declared.map(({ operation }) => operation)
      )
      collateStatement(manuscript, row, edited, provenance, complain)
    }
    checkUsedUp(witness, edited, statements, complain)
  }
  const silentCounts = countSilent(manuscripts.witnesses)
  return { ...collateSecond(manuscripts, complain), declared, provenance, silentCounts }
}

function collateStatement(
  manuscript: Manuscript,
  witness: StatementRow,
  { received }: WitnessLines,
  provenance: Collation['provenance'],
  complain: Complain
): void {
  const text = textOf(manuscript, witness.lines)
  const row = rowOf(text.lines)
  const runs = align(witness.lines, text.lines)
  const { id, place } = manuscript
  const parallel: Parallel = { witness: witness.letters, text: row.letters, runs, received, place, statement: id }
  complainOfDifferences(parallel, complain)
  const edited = text.emendations.map(({ node, unit, from, words }) => ({
    node,
    unit,
    words,
    at: (row.starts[from.line] ?? row.letters.length) + from.at
  }))
  pairEmendations(witness.declared, edited, runs, complain)
  notePlaces(parallel, manuscript.witness.siglum, provenance)
}

/** Keep where the first letter of each unit stands in the witness. */
function notePlaces({ text, witness, runs }: Parallel, siglum: string, provenance: Collation['provenance']): void {
  text.forEach(({ unit }, at) => {
    if (provenance.has(unit.anchor)) return
    const letter = witness[inWitness(runs, at).at(-1) ?? -1]
    if (letter !== undefined)
      provenance.set(unit.anchor, { siglum, line: letter.place.line, column: letter.place.column })
  })
}

/** A line with words that is in no statement is lost, unless an operation excludes it. */
function checkUsedUp(witness: Witness, { lines }: WitnessLines, statements: Manuscript[], complain: Complain): void {
  for (const line of lines) {
    const place = line[0]?.place
    if (isBlank(line) || place === undefined) continue
    const used = statements.some(({ witness: { from, to } }) => from <= place.line && place.line <= to)
    if (!used && !mayBeExcluded(witness, line))
      complain(witnessIsUsedUp(place, witness.siglum, wordsOf(line.slice(0, -1))))
  }
}

/** Whether it is still to be decided that a line belongs to no statement; `read` reminds of that. */
function mayBeExcluded({ proposals }: Witness, line: WitnessLetter[]): boolean {
  const [first, last] = [line[0]?.offset ?? 0, line.at(-2)?.offset ?? 0]
  return proposals.some(
    ({ level, status, start, end }) => level === 'excluded' && status === 'proposed' && start <= first && last < end
  )
}

/** Count the operations that are not declared, by witness and class. */
function countSilent(witnesses: Witness[]): Collation['silentCounts'] {
  return witnesses.flatMap(({ siglum, operations }) => {
    const counts = new Map<string, Collation['silentCounts'][number]>()
    for (const { class: name, level } of operations) {
      if (level === 'declared') continue
      const former = counts.get(`${name} ${level}`)
      counts.set(`${name} ${level}`, { siglum, class: name, level, count: (former?.count ?? 0) + 1 })
    }
    return [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)
  })
}
