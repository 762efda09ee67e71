import type { Complain } from '../model/complaint.ts'
import type { Place } from '../model/place.ts'
import { differenceIsAccountedFor, paragraphIsInBoth } from '../model/rules.ts'
import type { Run } from './align.ts'
import { type Letter, lineEnd, wordsOf } from './row.ts'
import type { TextLetter } from './text-lines.ts'
import type { WitnessLetter } from './witness-lines.ts'

/** Two rows held side by side. */
export interface Parallel {
  witness: WitnessLetter[]
  text: TextLetter[]
  runs: Run[]
  /** Code points of the witness as received: what messages quote. */
  received: string[]
  /** Where the statement itself stands, for what is missing at its end. */
  place: Place
  statement: string
}

/** Differences with so few same letters between them are told as one. */
const nearby = 2

/** Complain of everything in which the text differs from what the operations make of the witness. */
export function complainOfDifferences(parallel: Parallel, complain: Complain): void {
  for (const difference of joinNearby(parallel)) {
    if (isWholeParagraph(parallel, difference)) complainOfParagraph(parallel, difference, complain)
    else complainOfLetters(parallel, difference, complain)
  }
}

/** Join differences with only a few same letters between them. */
export function joinNearby({ runs, text }: { runs: Run[]; text: Letter[] }): Run[] {
  const joined: Run[] = []
  runs.forEach((run, position) => {
    if (run.same) return
    const last = joined.at(-1)
    const between = runs[position - 1]
    const kept = between && text.slice(between.text.from, between.text.to)
    if (last && kept && kept.length <= nearby && kept.every(({ value }) => value !== lineEnd)) {
      last.witness.to = run.witness.to
      last.text.to = run.text.to
    } else joined.push({ same: false, witness: { ...run.witness }, text: { ...run.text } })
  })
  return joined
}

/** Whether whole lines stand on one side and nothing on the other. */
function isWholeParagraph({ witness, text }: Parallel, run: Run): boolean {
  const [row, { from, to }, other] =
    run.text.from === run.text.to
      ? [witness, run.witness, run.text]
      : [text as { value: string }[], run.text, run.witness]
  const begins = from === 0 || row[from - 1]?.value === lineEnd
  return other.from === other.to && begins && row[to - 1]?.value === lineEnd
}

function complainOfParagraph(parallel: Parallel, run: Run, complain: Complain): void {
  const { witness, text, statement } = parallel
  const missing = run.text.from === run.text.to
  const spot = witness[run.witness.from] ?? witness.at(-1)
  const unit = text[run.text.from]?.unit.name
  const words = wordsOf(
    missing ? witness.slice(run.witness.from, run.witness.to) : text.slice(run.text.from, run.text.to)
  )
  complain(
    paragraphIsInBoth(
      placeInText(parallel, run.text.from),
      missing ? (unit === undefined ? `end of ${statement}` : `before ${unit}`) : (unit ?? statement),
      spot?.place ?? parallel.place,
      words.trimEnd(),
      missing ? 'witness' : 'text'
    )
  )
}

function complainOfLetters(parallel: Parallel, run: Run, complain: Complain): void {
  const { witness, text, received, statement } = parallel
  const [left, right] = contextOf(parallel, run)
  const from = run.witness.from - left
  const shown = witness.slice(from, run.witness.to + right)
  const first = shown[0]
  const last = shown.at(-1)
  const inWitness =
    first === undefined || last === undefined ? '' : received.slice(first.offset, last.offset + 1).join('')
  complain(
    differenceIsAccountedFor(
      placeInText(parallel, run.text.from),
      (text[run.text.from] ?? text.at(-1))?.unit.name ?? statement,
      (witness[from] ?? witness.at(-1))?.place ?? parallel.place,
      inWitness,
      wordsOf(text.slice(run.text.from - left, run.text.to + right)),
      {
        received: wordsOf(witness.slice(run.witness.from, run.witness.to)),
        edited: wordsOf(text.slice(run.text.from, run.text.to))
      }
    )
  )
}

function placeInText({ text, place }: Parallel, at: number): Place {
  return (text[at] ?? text.at(-1))?.place ?? place
}

/**
 * How many of the same letters to show on the left and right: a number or word as a whole, one letter more on the
 * left, and one on the right where something was left out or put in.
 */
function contextOf({ witness, text }: Parallel, run: Run): [number, number] {
  const same = (offset: number) => witness[run.witness.from - offset]
  const after = (offset: number) => witness[run.witness.to + offset]
  const inner = wordsOf([...witness.slice(run.witness.from, run.witness.to), ...text.slice(run.text.from, run.text.to)])
  let left = 0
  let right = 0
  if (isWord(inner)) {
    while (isWord(same(left + 1)?.value)) left += 1
    while (isWord(after(right)?.value)) right += 1
  }
  const before = same(left + 1)
  if (before !== undefined && before.value !== lineEnd) left += 1
  const uneven = run.witness.from === run.witness.to || run.text.from === run.text.to
  const behind = after(right)
  if ((uneven || left === 0) && behind !== undefined && behind.value !== lineEnd) right += 1
  return [left, right]
}

/** Digits and letters of alphabets; Han characters are words by themselves. */
export function isWord(words: string | undefined): boolean {
  return words !== undefined && /^[\p{L}\p{N}]+$/u.test(words) && !/\p{Script=Han}/u.test(words)
}
