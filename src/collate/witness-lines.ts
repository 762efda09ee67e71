import type { Operation, Witness } from '../model/manuscript.ts'
import type { Place } from '../model/place.ts'
import { type Letter, lineEnd, type Spot } from './row.ts'

/** A letter of a witness after its operations; `offset` is its code point in the file as received. */
export interface WitnessLetter extends Letter {
  offset: number
}

/** A witness as its operations leave it. */
export interface WitnessLines {
  /** Every line with its end; an empty one is its end alone. */
  lines: WitnessLetter[][]
  /** Where each operation came to stand. */
  spots: Map<string, { from: Spot; to: Spot }>
  /** Code points of the file as received, and the place of each (and of the end). */
  received: string[]
  placeOf: (offset: number) => Place
}

/** Apply the operations of a witness, keeping for each letter where it was received. */
export function witnessLines(witness: Witness): WitnessLines {
  const received = Array.from(witness.text)
  const places = placesOf(received, witness.file)
  const placeOf = (offset: number): Place => {
    const place = places[offset]
    if (place === undefined) throw new Error(`no code point ${offset} in ${witness.siglum}`)
    return place
  }
  const lines: WitnessLetter[][] = [[]]
  const spots: WitnessLines['spots'] = new Map()
  let at = 0

  const put = (value: string, offset: number) => {
    if (value === '\r' && received[offset + 1] === '\n') return
    const ends = value === '\n' || value === '\r'
    lines.at(-1)?.push({ value: ends ? lineEnd : value, offset, place: placeOf(offset) })
    if (ends) lines.push([])
  }
  const spot = (): Spot => ({ line: lines.length - 1, at: lines.at(-1)?.length ?? 0 })
  const copyTo = (end: number) => {
    for (; at < end; at++) put(received[at] ?? '', at)
  }

  for (const operation of witness.operations) {
    copyTo(operation.start)
    const from = spot()
    for (const { value, offset } of readingOf(operation)) put(value, offset)
    spots.set(operation.id, { from, to: spot() })
    at = operation.end
  }
  copyTo(received.length)
  put(lineEnd, received.length)
  return { lines: lines.slice(0, -1), spots, received, placeOf }
}

/**
 * What an operation leaves, each character with the code point of the witness it came from.
 *
 * A label that became structure (`1.`) is still text that a reader sees: only its space is gone.
 */
function readingOf({ level, start, before, after }: Operation): { value: string; offset: number }[] {
  const former = Array.from(before)
  const reading = Array.from(level === 'structure' && after === '' ? before.trim() : after)
  let next = 0
  return reading.map((value, position) => {
    const found = former.length === reading.length ? position : former.indexOf(value, next)
    if (found < 0) return { value, offset: start + Math.min(next, Math.max(0, former.length - 1)) }
    next = found + 1
    return { value, offset: start + found }
  })
}

/** Places of all code points, and of the end. Columns count UTF-16 units, as everywhere. */
function placesOf(received: string[], file: string): Place[] {
  let line = 1
  let column = 1
  const places = received.map((character, at) => {
    const place = { file, line, column }
    const ends = character === '\n' || (character === '\r' && received[at + 1] !== '\n')
    line += ends ? 1 : 0
    column = ends ? 1 : column + character.length
    return place
  })
  return [...places, { file, line, column }]
}
