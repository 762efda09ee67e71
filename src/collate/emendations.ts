import type { Complain } from '../model/complaint.ts'
import type { Operation } from '../model/manuscript.ts'
import { emendationIsDeclared, emendationIsInPlace, lemmaIsReading, operationIsMarkedOnce } from '../model/rules.ts'
import type { Emendation } from '../model/text.ts'
import { inWitness, type Run } from './align.ts'
import type { Unit } from './text-lines.ts'

/** A declared operation and where in the row of its witness its reading begins: the bounds, for a point. */
export interface DeclaredSpot {
  operation: Operation
  from: number
  to: number
}

/** An emendation of the text: its words, and where in the row of the text they begin. */
export interface EditedSpot {
  node: Emendation<'draft'>
  unit: Unit
  words: string
  at: number
}

/** Pair the declared operations of a statement with the emendations in its text: one each, in its place. */
export function pairEmendations(declared: DeclaredSpot[], edited: EditedSpot[], runs: Run[], complain: Complain): void {
  const known = declared.map(({ operation }) => operation.id)
  for (const { node, unit } of edited)
    if (!known.includes(node.operation)) complain(emendationIsDeclared(node.place, unit.name, node.operation, known))
  for (const spot of declared) {
    const marks = edited.filter(({ node }) => node.operation === spot.operation.id)
    const [mark, second] = marks
    if (mark === undefined || second !== undefined)
      complain(operationIsMarkedOnce((second?.node ?? spot.operation).place, spot.operation.id, marks.length))
    if (mark !== undefined) checkMark(spot, mark, runs, complain)
  }
}

function checkMark({ operation, from, to }: DeclaredSpot, mark: EditedSpot, runs: Run[], complain: Complain): void {
  const { node, unit, words, at } = mark
  const reading = operation.after.replace(/[\r\n]/g, '')
  if (words !== reading) {
    complain(lemmaIsReading(node.place, unit.name, operation.id, words, reading))
    return
  }
  const spots = inWitness(runs, at)
  // Without any, the mark stands in words that differ, which is complained of already.
  if (spots.length > 0 && !spots.some((spot) => from <= spot && spot <= to))
    complain(emendationIsInPlace(node.place, unit.name, operation.id))
}
