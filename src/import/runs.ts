/** A stretch of code points, `end` exclusive. */
export interface Span {
  start: number
  end: number
}

/** Find the longest stretches of code points that all match, between two offsets. */
export function runsOf(points: string[], from: number, to: number, pattern: RegExp): Span[] {
  const runs: Span[] = []
  let start: number | undefined
  for (let at = from; at <= to; at++) {
    const matches = at < to && pattern.test(points[at] ?? '')
    if (matches) start ??= at
    else if (start !== undefined) {
      runs.push({ start, end: at })
      start = undefined
    }
  }
  return runs
}
