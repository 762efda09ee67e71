import type { Operation } from './manuscript.ts'

/** The part of an operation that says what is done to the text. */
export type Change = Pick<Operation, 'start' | 'end' | 'before' | 'after'>

/**
 * Apply operations to the text of a witness: what is edited comes out.
 *
 * They are sorted by `start`, do not overlap and fit (`read` has complained otherwise); any that does not is a
 * fault of ours and throws.
 */
export function applyOperations(text: string, operations: Change[]): string {
  return exchange(
    Array.from(text),
    operations.map(({ start, before, after }) => ({ start, old: before, young: after }))
  )
}

/** Undo operations: given what `applyOperations` made, give back the witness. */
export function invertOperations(edited: string, operations: Change[]): string {
  let shift = 0
  const inverted = operations.map(({ start, before, after }) => {
    const exchanged = { start: start + shift, old: after, young: before }
    shift += lengthOf(after) - lengthOf(before)
    return exchanged
  })
  return exchange(Array.from(edited), inverted)
}

/** Say where an offset in code points stands: line and column from 1, the column in code points too. */
export function codePointPlace(text: string, offset: number): { line: number; column: number } {
  const points = Array.from(text)
  const inLineEnd = points[offset - 1] === '\r' && points[offset] === '\n'
  const lines = points
    .slice(0, inLineEnd ? offset - 1 : offset)
    .join('')
    .split(/\r\n|\n|\r/)
  return { line: lines.length, column: lengthOf(lines.at(-1) ?? '') + (inLineEnd ? 2 : 1) }
}

function exchange(points: string[], exchanges: { start: number; old: string; young: string }[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, old, young } of exchanges) {
    const end = start + lengthOf(old)
    if (start < at || points.slice(start, end).join('') !== old)
      throw new Error(`an operation does not fit at code point ${start}`)
    pieces.push(points.slice(at, start).join(''), young)
    at = end
  }
  return [...pieces, points.slice(at).join('')].join('')
}

function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}
