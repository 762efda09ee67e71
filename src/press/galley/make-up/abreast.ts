import type { Carry } from './note-area.ts'
import type { Strip } from './strip.ts'
import { type Manner, nextLine, nextTop, startWalk, step, type Walk } from './walk.ts'

/**
 * Flows that go in step, cut by their anchors into passages.
 *
 * ```
 *     zh                        ru
 *   ├ 第一段……………          ├ Первый абзац ………     anchor 0 = [0, 0]
 *   │ ……………               │ …………………………
 *   │                          │ …………………             in columns the shorter side waits,
 *   ├ 第二段………              ├ Второй абзац ………     anchor 1 = [2, 3]: tops are level again;
 *   │ ……                     │ ……………………               on facing pages both only stand on the same spread
 *   ┴                          ┴                         the end of the flows is the last anchor
 * ```
 */
export interface Abreast {
  strips: Strip[]
  anchors: number[][]
  /** Tops of lines at an anchor are level. */
  level: boolean
}

/** Frames next to each other, one for each flow, filled as far as they go. */
export interface Walks {
  walks: Walk[]
  /** For every passage that found room in all frames, how many lines each frame holds down to its end. */
  stops: number[][]
  /** The passage that did not find room as a whole; the number of passages when all did. */
  crossing: number
}

/** Complete the anchors with the beginning and the end of the flows; those that divide nothing fall away. */
export function completeAnchors(strips: Strip[], anchors: number[][], ends: number[][]): number[][] {
  const all = [strips.map(() => 0), ...anchors, ...ends, strips.map(({ count }) => count)]
  return all.filter((anchor, at) => at === 0 || anchor.some((line, flow) => line !== all[at - 1]?.[flow]))
}

/** Fill the frames passage by passage, from lines in or at the head of `passage`. */
export function walkAbreast(
  { strips, anchors, level }: Abreast,
  from: { lines: number[]; carries: Carry[]; passage: number },
  depths: number[],
  manner: Manner
): Walks {
  const walks = strips.map((strip, flow) =>
    startWalk(strip, from.lines[flow] ?? 0, from.carries[flow] ?? [], depths[flow] ?? 0, manner)
  )
  const stops: number[][] = []
  let passage = from.passage
  while (
    passage + 1 < anchors.length &&
    throughPassage(walks, anchors[passage] ?? [], anchors[passage + 1] ?? [], level)
  ) {
    stops.push(walks.map(({ tops }) => tops.length))
    passage++
  }
  return { walks, stops, crossing: passage }
}

/** Put the lines of a passage in; `false` when not all find room. */
function throughPassage(walks: Walk[], begin: number[], end: number[], level: boolean): boolean {
  const atHead = walks.every((walk, flow) => nextLine(walk) === begin[flow])
  const busy = walks.filter((walk, flow) => nextLine(walk) < (end[flow] ?? 0))
  const top = level && atHead ? commonTop(busy) : 0
  let whole = true
  for (const [flow, walk] of walks.entries()) {
    let atLeast = top
    while (nextLine(walk) < (end[flow] ?? 0)) {
      if (!step(walk, atLeast)) {
        whole = false
        break
      }
      atLeast = 0
    }
  }
  return whole
}

/** The highest top that suits all; the second look moves down those that do not stand on the grid to those that do. */
function commonTop(walks: Walk[]): number {
  const first = Math.max(0, ...walks.map((walk) => nextTop(walk)))
  return Math.max(first, ...walks.map((walk) => nextTop(walk, first)))
}
