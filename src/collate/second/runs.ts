import type { Run } from '../align.ts'
import { isWord, joinNearby } from '../differences.ts'
import { type Letter, lineEnd } from '../row.ts'

/** Two rows of letters held side by side. */
export interface Rows<W extends Letter, T extends Letter> {
  witness: W[]
  text: T[]
  runs: Run[]
}

/** List the differences of two rows: whole numbers and words of alphabets, whole paragraphs where that is what differs. */
export function differencesOf(rows: Rows<Letter, Letter>): Run[] {
  const differences: Run[] = []
  for (const joined of joinNearby(rows)) {
    const run = wholeWords(slid(joined, rows), rows)
    const last = differences.at(-1)
    if (last === undefined || last.text.to <= run.text.from) differences.push(run)
    else {
      last.text = merged(last.text, run.text)
      last.witness = merged(last.witness, run.witness)
    }
  }
  return differences
}

function merged(one: Run['text'], other: Run['text']): Run['text'] {
  return { from: one.from, to: Math.max(one.to, other.to) }
}

/**
 * What only one row has may as well begin some letters further on (¶一二。 and 一二。¶ are the same): let it be a
 * whole paragraph where it can.
 */
function slid(run: Run, rows: Rows<Letter, Letter>): Run {
  const [row, stretch] = run.text.from === run.text.to ? [rows.witness, run.witness] : [rows.text, run.text]
  if (run.text.from !== run.text.to && run.witness.from !== run.witness.to) return run
  for (let by = 0; stretch.from + by < stretch.to; by++) {
    if (row[stretch.to + by - 1]?.value === lineEnd) return moved(run, by)
    if (row[stretch.from + by]?.value !== row[stretch.to + by]?.value) return run
  }
  return run
}

function moved({ same, witness, text }: Run, by: number): Run {
  return {
    same,
    witness: { from: witness.from + by, to: witness.to + by },
    text: { from: text.from + by, to: text.to + by }
  }
}

function wholeWords({ same, witness, text }: Run, rows: Rows<Letter, Letter>): Run {
  const within = [...rows.witness.slice(witness.from, witness.to), ...rows.text.slice(text.from, text.to)]
  if (!isWord(within.map(({ value }) => value).join(''))) return { same, witness, text }
  let left = 0
  let right = 0
  // Around a difference both rows have the same letters, up to the next difference.
  while (isWord(rows.text[text.from - left - 1]?.value) && isSame(rows, text.from - left - 1, witness.from - left - 1))
    left++
  while (isWord(rows.text[text.to + right]?.value) && isSame(rows, text.to + right, witness.to + right)) right++
  return {
    same,
    witness: { from: witness.from - left, to: witness.to + right },
    text: { from: text.from - left, to: text.to + right }
  }
}

function isSame({ text, witness }: Rows<Letter, Letter>, inText: number, inWitness: number): boolean {
  return text[inText]?.value === witness[inWitness]?.value
}
