import type { Recorded } from '../operations.ts'
import type { Document, Part } from '../structure/part.ts'

/** Words as they are printed, or the place of a declared operation with its reading. */
export type Piece = { words: string; operation?: string }

/** A part with its words after the operations in force. */
export interface Unit {
  part: Part
  pieces: Piece[]
}

/**
 * Apply the operations in force to the parts of a document: what is joined is one unit, what is left out is gone.
 * The mark of words that were deleted stands at the end of the paragraph before, else at the beginning of the next.
 */
export function unitsOf({ parts }: Document, points: string[], inForce: Recorded[]): Unit[] {
  const within = operationsWithin(inForce)
  const units: Unit[] = []
  const marks: Piece[] = []
  let end = parts[0]?.from ?? 0
  let join: Recorded | undefined
  for (const part of parts) {
    join ??= within(end, part.from).find(({ class: name }) => name === 'para-join')
    const pieces = piecesOf(part, points, within(part.from, part.to))
    const former = units.at(-1)
    const hasWords = pieces.some(({ words }) => words !== '')
    if (join !== undefined && former !== undefined && hasWords) append(former.pieces, [pieceOf(join), ...pieces])
    else if (hasWords) units.push({ part, pieces: [...marks.splice(0), ...pieces] })
    else append(former === undefined || isHead(former) ? marks : former.pieces, pieces)
    // A join reaches over a page number that is left out.
    if (hasWords) join = undefined
    end = part.to
  }
  return units
}

function isHead({ part: { role } }: Unit): boolean {
  return role === 'heading' || role === 'title' || role === 'subtitle'
}

/** Add pieces one by one: there may be more of them than a call takes arguments. */
function append(pieces: Piece[], others: Piece[]): void {
  for (const other of others) pieces.push(other)
}

/** Look up the operations that touch the words between two offsets; they are asked for in the order of the text. */
function operationsWithin(inForce: Recorded[]): (from: number, to: number) => Recorded[] {
  let at = 0
  return (from, to) => {
    while ((inForce[at]?.end ?? Number.POSITIVE_INFINITY) <= from) at++
    const touching: Recorded[] = []
    for (let next = at; next < inForce.length; next++) {
      const operation = inForce[next]
      if (operation === undefined || operation.start >= to) break
      touching.push(operation)
    }
    return touching
  }
}

function piecesOf({ from, to }: Part, points: string[], operations: Recorded[]): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const operation of operations) {
    pieces.push({ words: points.slice(at, operation.start).join('') }, pieceOf(operation))
    at = Math.max(at, operation.end)
  }
  pieces.push({ words: points.slice(at, to).join('') })
  return joined(pieces)
}

function pieceOf({ id, level, after }: Recorded): Piece {
  return level === 'declared' ? { words: after, operation: id } : { words: after }
}

/** Make one piece of neighbours that are plain words. */
function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (piece.operation === undefined && last !== undefined && last.operation === undefined) last.words += piece.words
    else if (piece.operation !== undefined || piece.words !== '') result.push({ ...piece })
  }
  return result
}
