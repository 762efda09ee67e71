import type { Manuscript, Operation } from '../model/manuscript.ts'
import type { DeclaredSpot } from './emendations.ts'
import { isBlank, type Row, rowOf, type Spot } from './row.ts'
import type { WitnessLetter, WitnessLines } from './witness-lines.ts'

/** What a witness has of one statement, after its operations. */
export interface StatementRow extends Row<WitnessLetter> {
  lines: WitnessLetter[][]
  /** Declared operations in the lines of the statement, in the order of the text. */
  declared: DeclaredSpot[]
}

/** Cut the lines of a statement out of its witness; blank ones are layout. */
export function statementRow(
  { witness: { from, to } }: Manuscript,
  operations: Operation[],
  { lines, spots, placeOf }: WitnessLines
): StatementRow {
  const isWithin = (line: number | undefined) => line !== undefined && from <= line && line <= to
  const kept = [...lines.keys()].filter((at) => {
    const line = lines[at] ?? []
    return !isBlank(line) && isWithin(line[0]?.place.line)
  })
  const own = kept.map((position) => lines[position] ?? [])
  const row = rowOf(own)
  const declared = operations
    .filter(({ level, start }) => level === 'declared' && isWithin(placeOf(start).line))
    .map((operation): DeclaredSpot => {
      const spot = spots.get(operation.id)
      if (spot === undefined) throw new Error(`${operation.id} was not applied`)
      const isPoint = operation.after.trim() === ''
      const [first] = boundsOf(spot.from, kept, row, lines)
      const [, last] = boundsOf(isPoint ? spot.to : spot.from, kept, row, lines)
      return { operation, from: first, to: last }
    })
  return { ...row, lines: own, declared }
}

/** The end of a line and the beginning of the next are one spot to a reader, and so is an empty line between. */
function boundsOf(
  { line, at }: Spot,
  kept: number[],
  row: Row<WitnessLetter>,
  lines: WitnessLetter[][]
): [number, number] {
  const position = kept.indexOf(line)
  if (position < 0) {
    const next = kept.findIndex((other) => other > line)
    const begin = row.starts[next] ?? row.letters.length
    return [Math.max(0, begin - 1), begin]
  }
  const spot = (row.starts[position] ?? 0) + at
  const isEnd = at === (lines[line]?.length ?? 0) - 1
  return [at === 0 ? Math.max(0, spot - 1) : spot, isEnd ? spot + 1 : spot]
}
