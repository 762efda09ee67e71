import { diffArrays } from 'diff'
import { type Letter, wordsOf } from './row.ts'

/** A stretch of two rows: the same letters in both, or different ones. Ends are exclusive. */
export interface Run {
  same: boolean
  witness: { from: number; to: number }
  text: { from: number; to: number }
}

/**
 * Differences that are followed up letter by letter (Myers: time grows with their number, not with the
 * length of the text). Beyond them a stretch is simply another text.
 */
const mostEdits = 2_000

/** Hold two texts side by side: first line by line, then letter by letter between the lines that are the same. */
export function align(witness: Letter[][], text: Letter[][]): Run[] {
  const runs: Run[] = []
  const lines = diffArrays(witness.map(wordsOf), text.map(wordsOf), { maxEditLength: mostEdits })
  if (lines === undefined) return alignLetters([], witness.flat(), text.flat())
  let inWitness = 0
  let inText = 0
  let former: Letter[][] = []
  for (const [position, { added, removed, count }] of lines.entries()) {
    if (removed) {
      former = witness.slice(inWitness, inWitness + count)
      inWitness += count
      // What was added at the same spot comes next, if anything was.
      if (lines[position + 1]?.added) continue
      alignLetters(runs, former.flat(), [])
    } else if (added) {
      alignLetters(runs, former.flat(), text.slice(inText, inText + count).flat())
      inText += count
    } else {
      extend(runs, true, wordsLength(witness, inWitness, count), wordsLength(text, inText, count))
      inWitness += count
      inText += count
    }
    former = []
  }
  return runs
}

function wordsLength(lines: Letter[][], from: number, count: number): number {
  return lines.slice(from, from + count).reduce((sum, line) => sum + line.length, 0)
}

/** What both have at the beginning and at the end needs no looking for: a text that was cut off may be long. */
function alignLetters(runs: Run[], witness: Letter[], text: Letter[]): Run[] {
  const most = Math.min(witness.length, text.length)
  let head = 0
  while (head < most && witness[head]?.value === text[head]?.value) head++
  let tail = 0
  while (tail < most - head && witness.at(-1 - tail)?.value === text.at(-1 - tail)?.value) tail++
  extend(runs, true, head, head)
  alignMiddle(runs, witness.slice(head, witness.length - tail), text.slice(head, text.length - tail))
  extend(runs, true, tail, tail)
  return runs
}

function alignMiddle(runs: Run[], witness: Letter[], text: Letter[]): void {
  const values = (letters: Letter[]) => letters.map(({ value }) => value)
  const changes = diffArrays(values(witness), values(text), { maxEditLength: mostEdits })
  if (changes === undefined) extend(runs, false, witness.length, text.length)
  for (const { added, removed, count } of changes ?? [])
    extend(runs, !added && !removed, added ? 0 : count, removed ? 0 : count)
}

/** Lengthen the last run, or begin another. */
function extend(runs: Run[], same: boolean, inWitness: number, inText: number): void {
  const last = runs.at(-1)
  if (inWitness === 0 && inText === 0) return
  if (last?.same === same) {
    last.witness.to += inWitness
    last.text.to += inText
    return
  }
  const witness = last?.witness.to ?? 0
  const text = last?.text.to ?? 0
  runs.push({ same, witness: { from: witness, to: witness + inWitness }, text: { from: text, to: text + inText } })
}

/** Spots of the witness that a spot of the text answers to; two where it stands beside a difference. */
export function inWitness(runs: Run[], spot: number): number[] {
  return runs
    .filter(({ same, text }) => same && text.from <= spot && spot <= text.to)
    .map(({ witness, text }) => witness.from + spot - text.from)
}
