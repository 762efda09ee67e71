import { diffArrays } from 'diff'
import type { Complain } from '../model/complaint.ts'
import * as rules from '../model/rules.ts'
import { noteOf, unitName } from '../model/unit-name.ts'
import { type Difference, differences } from './differences.ts'
import type { Piece } from './pieces.ts'
import { plain } from './plain.ts'
import type { Unit } from './unit.ts'

/** Hold what a product shows against what it shall show: every unit once, complete, in its order. */
export function compare(expected: Unit[], pieces: Piece[], product: string, complain: Complain): void {
  const known = new Map(expected.map((unit) => [unit.id, unit]))
  const shown = groupByUnit(pieces)
  for (const flow of new Set(expected.map((unit) => unit.flow)))
    compareOrder(expected, pieces, flow, known, product, complain)
  for (const unit of expected) {
    const own = shown.get(unit.id)
    if (own === undefined) complain(rules.nothingIsLost(spot(unit, product), unit.text))
    else compareText(unit, own, product, complain)
  }
  for (const [id, own] of shown) {
    if (!known.has(id)) complain(rules.nothingIsAdded(strange(id, own, product), textOf(own)))
  }
}

function groupByUnit(pieces: Piece[]): Map<string, Piece[]> {
  const shown = new Map<string, Piece[]>()
  for (const piece of pieces) shown.set(piece.unit, [...(shown.get(piece.unit) ?? []), piece])
  return shown
}

/** Each unit must be one unbroken run of pieces and they must follow each other as in the edition. */
function compareOrder(
  expected: Unit[],
  pieces: Piece[],
  flow: Unit['flow'],
  known: Map<string, Unit>,
  product: string,
  complain: Complain
): void {
  const present = new Set(pieces.map(({ unit }) => unit))
  const wanted = expected.filter((unit) => unit.flow === flow && present.has(unit.id)).map(({ id }) => id)
  const own = pieces.filter(({ unit }) => known.get(unit)?.flow === flow)
  const runs = unbroken(flow.startsWith('text') ? own : noteByNote(own, flow.includes('-in-') ? wanted : []))
  let place = 0
  for (const { value, added, removed } of diffArrays(
    wanted,
    runs.map(({ unit }) => unit)
  )) {
    if (removed) continue
    for (const id of value) {
      const unit = known.get(id)
      const [piece, before] = [runs[place], runs[place - 1]]
      if (added && unit !== undefined)
        complain(rules.nothingIsMoved(spot(unit, product, piece?.folio), nameOf(before, known)))
      place++
    }
  }
}

function unbroken(pieces: Piece[]): Piece[] {
  return pieces.filter(({ unit }, place) => pieces[place - 1]?.unit !== unit)
}

/**
 * Put the pieces of each note together, the notes in the order in which they begin: a long one goes on overleaf after
 * those that begin beside it. So a call in a note may stand after calls in notes behind it; where notes are called in notes
 * the order is that of the pages, which `series.ts` holds against the marks, and `units` give the one to compare with.
 */
function noteByNote(pieces: Piece[], units: string[]): Piece[] {
  const notes = new Map<string, Piece[]>(units.map((unit) => [noteOf(unit), []]))
  for (const piece of pieces) {
    const note = noteOf(piece.unit)
    notes.set(note, [...(notes.get(note) ?? []), piece])
  }
  return [...notes.values()].flat()
}

function nameOf(piece: Piece | undefined, known: Map<string, Unit>): string | undefined {
  const unit = piece === undefined ? undefined : known.get(piece.unit)
  return unit === undefined ? undefined : unitName({ unit: unit.id, kind: unit.kind })
}

function compareText(unit: Unit, pieces: Piece[], product: string, complain: Complain): void {
  const text = plain(unit.text)
  for (const difference of differences(text, textOf(pieces))) {
    const where = spot(unit, product, pageAt(pieces, difference.foundAt))
    complain(complaintOf(difference, text, where))
  }
}

/** Say what a difference is: characters lost, doubled, strange or changed. */
export function complaintOf({ at, lost, added }: Difference, text: string, where: rules.Spot) {
  if (added === '') return rules.nothingIsLost(where, lost)
  if (lost !== '') return rules.nothingIsChanged(where, lost, added)
  const characters = [...text]
  const length = [...added].length
  const doubled = [characters.slice(at - length, at), characters.slice(at, at + length)].some(
    (neighbours) => neighbours.join('') === added
  )
  return doubled ? rules.nothingIsDoubled(where, added) : rules.nothingIsAdded(where, added)
}

function textOf(pieces: Piece[]): string {
  return pieces.map(({ text }) => plain(text)).join('')
}

/** Find the page, by its folio, of a code point of a unit. */
function pageAt(pieces: Piece[], at: number): string | undefined {
  let passed = 0
  for (const { text, folio } of pieces) {
    passed += [...plain(text)].length
    if (at < passed) return folio
  }
  return pieces.at(-1)?.folio
}

/** Say where a fault of a unit was seen. */
export function spot({ id, kind, place }: Unit, product: string, folio?: string): rules.Spot {
  return {
    unit: unitName({ unit: id, kind }),
    product: folio === undefined ? product : `${product}, page ${folio}`,
    place
  }
}

function strange(id: string, pieces: Piece[], product: string): rules.Spot {
  return { unit: id, product: `${product}, page ${pieces[0]?.folio}`, place: undefined }
}
