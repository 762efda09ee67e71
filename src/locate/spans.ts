/** A place that a mark stands at, in the order of the book. */
export interface Place {
  /** Marks of one key print one locator. */
  key: string
  /** Only places of one group make a range: a part of the book. */
  group: string
  order: number
  /** Neighbours of one group differ by it. */
  step: number
  /** The note it is in: position of its series, and its mark; absent outside of notes. */
  note: { series: number; mark: string } | undefined
}

/** A mark at its place, or what prints one locator; with `to`, a range. */
export interface Span<P> {
  from: P
  to: P | undefined
  principal: boolean
  anchors: string[]
}

/** Places that follow one another make a range from this many on. */
const leastRange = 3

/**
 * Gather marks into locators, in order.
 *
 * One place prints once, in bold if any of its marks is principal. Explicit ranges swallow the ordinary places within
 * them; what is left makes ranges where it runs on. Notes and principal places stand by themselves always.
 */
export function spansOf<P extends Place>(marks: Span<P>[], ranges: boolean): Span<P>[] {
  const joined = joinRanges(marks.filter(isRange))
  const free = merged(marks.filter((mark) => !isRange(mark))).filter((place) => !swallowed(place, joined))
  const alone = free.filter(({ from, principal }) => from.note !== undefined || principal)
  const scattered = free.filter(({ from, principal }) => from.note === undefined && !principal).sort(byPlace)
  const runs = ranges ? runsOf(scattered).flatMap(rangeOf) : scattered
  return [...joined, ...alone, ...runs].sort(byPlace)
}

function isRange<P extends Place>({ from, to }: Span<P>): boolean {
  return to !== undefined && to.order > from.order && from.note === undefined
}

/** Join explicit ranges of one weight that overlap. */
function joinRanges<P extends Place>(ranges: Span<P>[]): Span<P>[] {
  const joined: Span<P>[] = []
  for (const range of ranges.sort(byPlace)) {
    const former = joined.find(
      ({ to, principal }) => principal === range.principal && to !== undefined && range.from.order <= to.order
    )
    if (former === undefined) joined.push({ ...range, anchors: [...range.anchors] })
    else {
      former.anchors.push(...range.anchors)
      if ((range.to?.order ?? 0) > (former.to?.order ?? 0)) former.to = range.to
    }
  }
  return joined
}

/** Merge the places of one key, keeping every anchor. */
function merged<P extends Place>(marks: Span<P>[]): Span<P>[] {
  const byKey = new Map<string, Span<P>>()
  for (const { from, principal, anchors } of marks) {
    const known = byKey.get(from.key)
    if (known === undefined) byKey.set(from.key, { from, to: undefined, principal, anchors: [...anchors] })
    else {
      known.anchors.push(...anchors)
      known.principal ||= principal
    }
  }
  return [...byKey.values()]
}

/** Let an explicit range take an ordinary place within it, with its anchors. */
function swallowed<P extends Place>({ from, principal, anchors }: Span<P>, ranges: Span<P>[]): boolean {
  if (principal || from.note !== undefined) return false
  const range = ranges.find(
    ({ from: first, to }) => to !== undefined && first.order <= from.order && from.order <= to.order
  )
  range?.anchors.push(...anchors)
  return range !== undefined
}

/** Part places into runs that follow one another in one group. */
function runsOf<P extends Place>(places: Span<P>[]): Span<P>[][] {
  const runs: Span<P>[][] = []
  for (const place of places) {
    const last = runs.at(-1)?.at(-1)
    const follows = last?.from.group === place.from.group && last.from.order + place.from.step === place.from.order
    if (follows) runs.at(-1)?.push(place)
    else runs.push([place])
  }
  return runs
}

/** Make one range of a long run, single places of a short one. */
function rangeOf<P extends Place>(run: Span<P>[]): Span<P>[] {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined || run.length < leastRange) return run
  return [{ ...first, to: last.from, anchors: run.flatMap(({ anchors }) => anchors) }]
}

/** By place, the place before its notes, these by mark: circled figures stand in the order of their code points. */
function byPlace<P extends Place>({ from: a }: Span<P>, { from: b }: Span<P>): number {
  const [one, other] = [a.note?.mark ?? '', b.note?.mark ?? '']
  const series = (a.note?.series ?? -1) - (b.note?.series ?? -1)
  return a.order - b.order || series || one.length - other.length || (one === other ? 0 : one < other ? -1 : 1)
}
