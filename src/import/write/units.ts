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
 * The mark of words that were deleted stays at the end of the unit before.
 */
export function unitsOf({ parts }: Document, points: string[], inForce: Recorded[]): Unit[] {
  const units: Unit[] = []
  const marks: Piece[] = []
  parts.forEach((part, at) => {
    const pieces = piecesOf(part, points, inForce)
    const join = joinBetween(parts[at - 1], part, inForce)
    const former = units.at(-1)
    if (join !== undefined && former !== undefined) former.pieces.push(pieceOf(join), ...pieces)
    else if (pieces.some(({ words }) => words !== '')) units.push({ part, pieces: [...marks.splice(0), ...pieces] })
    else (former?.pieces ?? marks).push(...pieces)
  })
  return units
}

function joinBetween(former: Part | undefined, part: Part, inForce: Recorded[]): Recorded | undefined {
  if (former === undefined) return undefined
  return inForce.find(({ start, end, class: name }) => name === 'para-join' && start >= former.to && end <= part.from)
}

function piecesOf({ from, to }: Part, points: string[], inForce: Recorded[]): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const operation of inForce) {
    if (operation.end <= from || operation.start >= to) continue
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
