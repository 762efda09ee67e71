import type { MeasuredBlock, MeasuredGalley } from './messages.ts'

/**
 * A galley being read, line by line from the top: what goes to make-up, and beside it what the scissors need
 * to find a line again.
 */
export interface Column {
  id: string
  lines: ColumnLine[]
  blocks: MeasuredBlock[]
  /** `element` says what stands again; without it there is only white. */
  heads: (MeasuredGalley['heads'][number] & { element: Element | undefined })[]
  ids: [string, number][]
  calls: [string, number][]
  /** Foot of what was read so far, and the padding and borders opened since. */
  bottom: number
  opened: number
  /** What the next line has to begin, by a `break-after` before it. */
  pending: MeasuredBlock['start']
}

/** A line, or a strip of things side by side, that no cut divides. */
export interface ColumnLine {
  top: number
  height: number
  before: number
  stretch: number
  kept: number
  flags: number
  owner: Owner
  /** Its place among its owner's lines. */
  at: number
}

/** What a line belongs to. */
export type Owner =
  /** Text: the nodes of `container` from `first` on; the middles of lines in px from the column's head. */
  | { type: 'text'; container: Element; first: Node; last: Node; middles: number[]; whole: boolean }
  /** A picture, a rule, a spacer: it is not cut. */
  | { type: 'atom'; element: Element }
  /**
   * Cells beside each other, each a column of its own, cut at heights; `rooms` is how far a line of some cell would
   * begin above each cut: it goes over whole.
   */
  | { type: 'sides'; element: Element; cells: Column[]; tops: number[]; rooms: number[] }

export const flags = { onGrid: 1, runt: 2, divided: 4 } as const

export function emptyColumn(id: string, top: number): Column {
  return { id, lines: [], blocks: [], heads: [], ids: [], calls: [], bottom: top, opened: 0, pending: 'flow' }
}

/** Add a line: the white above it may fall away at a page head, but for the padding of boxes opened since the last. */
export function addLine(column: Column, line: Omit<ColumnLine, 'before' | 'kept'>): void {
  const gap = line.top - column.bottom
  const kept = Math.max(0, Math.min(column.opened, gap))
  column.lines.push({ ...line, kept, before: Math.max(0, gap) })
  column.bottom = line.top + line.height
  column.opened = 0
}

/** Give the column's last line the height down to `bottom`: what closes below it needs room with it. */
export function extendTo(column: Column, bottom: number): void {
  const last = column.lines.at(-1)
  if (last === undefined || bottom <= column.bottom) return
  last.height += bottom - column.bottom
  column.bottom = bottom
}

/** Find the line that a height falls into: the last that begins above it. */
export function lineAt({ lines }: Pick<Column, 'lines'>, y: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.top ?? 0) <= y) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** Write a column as plain numbers. */
export function plainColumn({ id, lines, blocks, heads, ids, calls }: Column): MeasuredGalley {
  const last = Math.max(0, lines.length - 1)
  const within = ([name, line]: [string, number]): [string, number] => [name, Math.min(line, last)]
  return {
    id,
    height: lines.map(({ height }) => height),
    before: lines.map(({ before }) => before),
    stretch: lines.map(({ stretch }) => stretch),
    kept: lines.map(({ kept }) => kept),
    flags: lines.map((line) => line.flags),
    blocks,
    heads: heads.map(({ id, from, to, height }) => ({ id, from, to, height })),
    ids: ids.map(within),
    calls: calls.map(within)
  }
}
