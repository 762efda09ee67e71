import type { Step } from './streams.ts'

/** Where the letters of a page stand in the streams. */
export interface Alignment {
  /** For each letter the step it is, or is put for; `undefined` for letters that no stream has. */
  steps: (Step | undefined)[]
  /** How far the page goes in each stream. */
  ends: number[]
  /** What had to be lost, added and changed, in tenths of a letter. */
  cost: number
}

/** What a change costs: a letter put for another is dearer than one lost, cheaper than one lost and one added. */
const costs = { added: 10, changed: 14 }

/** What it costs to pass a step without a letter, by its role. A hole or mark should have one, so that neither is
 * left empty for the sake of the other. */
const lost = [10, 3, 5]

/** What it costs to pass a step before the first letter of the text or the notes: what is lost between pages is long. */
const skipped = 2

/** How each cell was reached: `take` puts a letter to its step, `fill` one more into the same hole or mark. */
const moves = { take: 1, lose: 2, add: 3, fill: 4, seam: 5 }

/** Figures and words that page numbers are made of: `第12页注③`, `38n5, 40–42`. */
const numbers = /^[0-9ivxlcdmn第页注（）()，,—–\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]$/u

/** What stands before notes and entries of the apparatus. */
const marks = /^[0-9a-z()*†‡§‖¶\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]$/u

/** Ask whether a letter may stand in a hole or a mark. */
export function fits(letter: string, { role }: Step): boolean {
  return role === 'hole' ? numbers.test(letter) : role === 'mark' && marks.test(letter)
}

/** Letters and steps as numbers, for the inner loop. */
interface Table {
  letters: Int32Array
  /** 1 where the letter may stand in a hole, 2 in a mark. */
  fillings: Uint8Array
  steps: Int32Array
  /** 0 for letters, else what fits: 1 hole, 2 mark. */
  roles: Uint8Array
  /** Where each stream begins in the steps, and where the last ends. */
  bounds: number[]
}

/**
 * Lay the letters of a page along a stretch of each stream, the text and then the notes, wherever each ends, with as few
 * letters lost, added or changed as can be (a global alignment with a free gap at the end of each stream).
 */
export function align(letters: string[], streams: Step[][]): Alignment {
  const steps = streams.flat()
  const table: Table = {
    letters: Int32Array.from(letters, (letter) => letter.codePointAt(0) ?? 0),
    fillings: Uint8Array.from(letters, (letter) => (numbers.test(letter) ? 1 : 0) + (marks.test(letter) ? 2 : 0)),
    steps: Int32Array.from(steps, ({ character }) => character.codePointAt(0) ?? 0),
    roles: Uint8Array.from(steps, ({ role }) => ({ letter: 0, hole: 1, mark: 2 })[role]),
    bounds: boundsOf(streams)
  }
  const width = steps.length + 1
  const path = new Uint8Array((letters.length + 1) * width)
  const seams: number[][] = []
  let [above, row] = [new Int32Array(width), new Int32Array(width)]
  for (let i = 0; i <= letters.length; i++) {
    if (i === 0) firstRow(row, path)
    else nextRow(table, i - 1, above, row, path.subarray(i * width, (i + 1) * width))
    seams.push(crossSeams(table, row, path.subarray(i * width, (i + 1) * width)))
    ;[above, row] = [row, above]
  }
  const end = cheapest(above, table.bounds.at(-2) ?? 0, width)
  return { ...trace(letters.length, end, steps, table.bounds, seams, path), cost: above[end] ?? 0 }
}

/** Where each stream begins in the steps of all, and where the last ends. */
function boundsOf(streams: Step[][]): number[] {
  const bounds = [0]
  for (const stream of streams) bounds.push((bounds.at(-1) ?? 0) + stream.length)
  return bounds
}

function firstRow(row: Int32Array, path: Uint8Array): void {
  for (let j = 1; j < row.length; j++) {
    row[j] = j * skipped
    path[j] = moves.lose
  }
}

/** Reckon the cheapest way to each place after one more letter. */
function nextRow(table: Table, i: number, above: Int32Array, row: Int32Array, path: Uint8Array): void {
  const { letters, fillings, steps, roles } = table
  const [letter, filling] = [letters[i] as number, fillings[i] as number]
  row[0] = (above[0] as number) + costs.added
  path[0] = moves.add
  for (let j = 1; j < row.length; j++) {
    const role = roles[j - 1] as number
    const up = above[j] as number
    let [best, move] = [up + costs.added, moves.add]
    const passed = (row[j - 1] as number) + (lost[role] as number)
    if (passed < best) [best, move] = [passed, moves.lose]
    const isFilling = role !== 0 && (filling & role) !== 0
    const change = isFilling || (role === 0 && steps[j - 1] === letter) ? 0 : costs.changed
    const taken = (above[j - 1] as number) + change
    if (taken <= best) [best, move] = [taken, moves.take]
    if (isFilling && up < best) [best, move] = [up, moves.fill]
    row[j] = best
    path[j] = move
  }
}

/** Let each stream but the first begin wherever the one before is left at the least cost; gives these places. */
function crossSeams({ bounds }: Table, row: Int32Array, path: Uint8Array): number[] {
  return bounds.slice(1, -1).map((seam, nth) => {
    const from = cheapest(row, bounds[nth] ?? 0, seam + 1)
    if ((row[from] as number) < (row[seam] as number)) {
      row[seam] = row[from] as number
      path[seam] = moves.seam
    }
    let skip = row[seam] as number
    for (let j = seam + 1; j <= (bounds[nth + 2] ?? seam); j++) {
      skip += skipped
      if (skip < (row[j] as number)) {
        row[j] = skip
        path[j] = moves.lose
      }
    }
    return path[seam] === moves.seam ? from : seam
  })
}

function cheapest(row: Int32Array, first: number, end: number): number {
  let place = first
  for (let j = first; j < end; j++) if ((row[j] as number) < (row[place] as number)) place = j
  return place
}

/** Go back from the end along the cheapest way. */
function trace(
  length: number,
  end: number,
  steps: Step[],
  bounds: number[],
  seams: number[][],
  path: Uint8Array
): Omit<Alignment, 'cost'> {
  const width = steps.length + 1
  const found: (Step | undefined)[] = new Array(length).fill(undefined)
  const left = bounds.slice(1)
  left[left.length - 1] = end
  let [i, j] = [length, end]
  while (i > 0 || j > 0) {
    const move = path[i * width + j]
    if (move === moves.seam) {
      j = leaveStreams(j, bounds, seams[i] ?? [], left)
      continue
    }
    if (move === moves.take || move === moves.fill) found[i - 1] = steps[j - 1]
    if (move === moves.take || move === moves.lose) j--
    if (move !== moves.lose) i--
  }
  return { steps: found, ends: left.map((place, nth) => place - (bounds[nth] ?? 0)) }
}

/** Leave the streams that begin at a bound, the last first (empty ones share it), for the place where the one before ends. */
function leaveStreams(bound: number, bounds: number[], seams: number[], left: number[]): number {
  for (let nth = bounds.lastIndexOf(bound, bounds.length - 2) - 1; bounds[nth + 1] === bound; nth--) {
    const from = seams[nth] ?? bound
    left[nth] = from
    if (from < bound) return from
  }
  throw new Error(`no stream is left before ${bound}`)
}
