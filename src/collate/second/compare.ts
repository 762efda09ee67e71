import type { Complain } from '../../model/complaint.ts'
import type { Manuscript, SecondWitness } from '../../model/manuscript.ts'
import { witnessIsComparable } from '../../model/rules.ts'
import type { Comparison, Variant } from '../../model/variant.ts'
import { align, type Run } from '../align.ts'
import { lineEnd, rowOf } from '../row.ts'
import { textOf } from '../statement-text.ts'
import type { TextLetter } from '../text-lines.ts'
import { type WitnessLetter, witnessLines } from '../witness-lines.ts'
import { normalise } from './normalise.ts'
import { readingOf } from './reading.ts'
import { differencesOf, type Rows } from './runs.ts'

/** A variant and where it stands: behind the letter of that number among those of the text, -1 before the first. */
export interface Found {
  variant: Variant
  letters: TextLetter[]
  end: number
}

/** What was found in a second witness, before anything is decided. */
export interface Findings extends Omit<Comparison, 'variants'> {
  found: Found[]
}

/** Hold a statement against a second witness: what differs, and what of it silent classes explain. */
export function compare(witness: SecondWitness, manuscript: Manuscript, complain: Complain): Findings {
  const { siglum } = witness
  const received = normalise(linesOf(witness))
  const edited = normalise(textOf(manuscript, received.lines).lines)
  const rows: Rows<WitnessLetter, TextLetter> = {
    witness: rowOf(received.lines).letters,
    text: rowOf(edited.lines).letters,
    runs: align(received.lines, edited.lines)
  }
  const explained = [...received.explained]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => ({ class: name, count }))
  const findings = { siglum, statement: manuscript.id, explained }
  const share = shareOf(rows)
  if (share < 0.5) {
    complain(witnessIsComparable(witness.place, siglum, manuscript.id, Math.round(share * 100)))
    return { ...findings, extent: undefined, found: [] }
  }
  const inside = differencesOf(rows).filter((run) => !isOutside(run, rows))
  return { ...findings, extent: extentOf(rows), found: inside.map((run, at) => foundOf(run, at + 1, rows, witness)) }
}

/** Take the lines of a witness that hold the statement; behind the last line end there is none. */
function linesOf(witness: SecondWitness): WitnessLetter[][] {
  const { from, to } = witness.lines
  const { lines, received } = witnessLines(witness)
  return lines.filter(([first]) => {
    const number = first?.place.line ?? 0
    return from <= number && number <= to && first?.offset !== received.length
  })
}

/** The share of the witness's letters that the text has too, in the same order. */
function shareOf({ witness, runs }: Rows<WitnessLetter, TextLetter>): number {
  const same = runs.filter((run) => run.same).flatMap((run) => witness.slice(run.witness.from, run.witness.to))
  const count = (letters: WitnessLetter[]) => letters.filter(({ value }) => value !== lineEnd).length
  return count(witness) === 0 ? 0 : count(same) / count(witness)
}

/** A witness may have only a part of the statement: whole lines that it lacks at either end are no variant. */
function isOutside({ text, witness }: Run, rows: Rows<WitnessLetter, TextLetter>): boolean {
  if (witness.from !== witness.to) return false
  const ends = ({ value }: TextLetter) => value === lineEnd
  const isAtEdge = text.from === 0 || rows.text.slice(text.to).every(ends)
  return isAtEdge && rows.text.slice(text.from, text.to).some(ends)
}

function extentOf({ text, runs }: Rows<WitnessLetter, TextLetter>): Comparison['extent'] {
  const same = runs.filter((run) => run.same).flatMap((run) => text.slice(run.text.from, run.text.to))
  const letters = same.filter(({ value }) => value !== lineEnd)
  const [first, last] = [letters[0], letters.at(-1)]
  return first === undefined || last === undefined ? undefined : { from: first.unit.name, to: last.unit.name }
}

function foundOf(run: Run, number: number, rows: Rows<WitnessLetter, TextLetter>, witness: SecondWitness): Found {
  const { from, received, end, ...words } = readingOf(run, rows)
  const letter = rows.text[words.kind === 'addition' ? Math.max(end, 0) : from]
  const place = letter?.place ?? witness.place
  const variant: Variant = {
    id: `${witness.siglum}-${number}`,
    statement: witness.of,
    siglum: witness.siglum,
    at: letter?.unit.name ?? witness.of,
    ...words,
    place,
    received: (rows.witness[received] ?? rows.witness.at(-1))?.place ?? witness.place,
    decision: undefined,
    point: undefined
  }
  return { variant, letters: rows.text, end }
}
