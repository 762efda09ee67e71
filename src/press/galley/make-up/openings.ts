import { type Abreast, type Walks, walkAbreast } from './abreast.ts'
import { type Charge, faulty, lookBack } from './costs.ts'
import { endAfter, endOfDespair, ends, manners } from './ends.ts'
import { type Carry, nothing } from './note-area.ts'
import { chargeLastPage, chargeWhite, type End } from './price.ts'
import { type Manner, startWalk } from './walk.ts'

/** Where flows in step have come to: the next line of each, all in one passage, and the notes that come over. */
export interface Level {
  lines: number[]
  carries: Carry[]
  passage: number
}

/** How frames that stand abreast may end, one end for each flow. */
export interface Opening {
  ends: End[]
  /** How all were filled together; `undefined` when each was filled for itself. */
  manner: Manner | undefined
}

/**
 * Find the ways to end the frames that begin at this level: as strict as can be, and always one. The first is what first fit
 * would take, the lowest anchor without a fault.
 */
export function openings(abreast: Abreast, level: Level, depths: number[]): Opening[] {
  for (const manner of manners) {
    const filled = walkAbreast(abreast, level, depths, manner)
    const endsAfter = rememberEnds(filled)
    const found = [...endsAtAnchors(filled, endsAfter), ...endsInPassage(abreast, level, filled, endsAfter)]
    const onwards = found.filter((ends) => goesOn(level, ends))
    if (onwards.length > 0) return onwards.map((ends) => ({ ends, manner }))
  }
  return [{ ends: endsOfDespair(abreast, level, depths), manner: undefined }]
}

/** Some line of the passage stands on an earlier page. */
export function isBegun(anchors: number[][], { lines, passage }: Level): boolean {
  return lines.some((line, flow) => line > (anchors[passage]?.[flow] ?? 0))
}

/**
 * What flows cost together: the shorter text leaves its frame short, and that is as it should be, so that only the white
 * below the fuller one counts.
 */
export function sharedCharges({ lines }: Level, ends: End[], strip: string): readonly Charge[] {
  const to = ends[0]?.to ?? 0
  const first = lines.every((line) => line === 0)
  if (first || ends.some(({ last }) => !last)) return chargeWhite(commonWhite(ends), strip, to)
  return chargeLastPage(Math.max(...ends.map((end) => end.lines)), strip, to)
}

/** White below the fuller text; a text that ends here does not count. */
function commonWhite(ends: End[]): number {
  let white = Number.POSITIVE_INFINITY
  for (const { closing, short } of ends) if (!closing && short < white) white = short
  return white === Number.POSITIVE_INFINITY ? 0 : white
}

function goesOn({ lines, carries }: Level, ends: End[]): boolean {
  return ends.some(({ to }, flow) => to > (lines[flow] ?? 0) || (carries[flow] ?? nothing).length > 0)
}

/** Ends between passages, from the lowest up to where the white is too much to be thought of. */
function endsAtAnchors({ stops }: Walks, endsAfter: EndsAfter): End[][] {
  const found: End[][] = []
  let firstFit: End[] | undefined
  for (const stop of stops.toReversed()) {
    const ends = endsAfter(stop)
    if (!ends) continue
    if (firstFit && commonWhite(ends) > commonWhite(firstFit) + lookBack) break
    if (firstFit || ends.some(({ price }) => price >= faulty)) found.push(ends)
    else firstFit = ends
  }
  return firstFit ? [firstFit, ...found] : found
}

/**
 * Ends in the middle of the passage that crosses the foot. Every flow breaks at about the same share of its lines, or as low
 * as it can; and in a passage that begins here every flow begins here.
 */
function endsInPassage(
  abreast: Abreast,
  level: Level,
  { walks, stops, crossing }: Walks,
  endsAfter: EndsAfter
): End[][] {
  const end = abreast.anchors[crossing + 1]
  if (!end) return []
  const base = stops.at(-1) ?? walks.map(() => 0)
  const begun = crossing === level.passage && isBegun(abreast.anchors, level)
  const flows = walks.map(({ strip, from, tops }, flow) => {
    const head = base[flow] ?? 0
    const left = (end[flow] ?? 0) - from - head
    return { strip, first: from + head, left, room: tops.length - head, least: begun || left === 0 ? 0 : 1 }
  })
  if (flows.some(({ room, least }) => room < least)) return []
  const lead = flows.reduce((longest, flow) => (flow.left > longest.left ? flow : longest))
  const vectors = [flows.map(({ room }) => room)]
  for (let taken = lead.room; taken >= lead.least && taken > lead.room - lookBack; taken--) {
    vectors.push(flows.map((flow) => (flow === lead ? taken : shareOf(flow, (flow.left * taken) / lead.left))))
  }
  return vectors.flatMap((taken) => {
    const ends = endsAfter(taken.map((lines, flow) => lines + (base[flow] ?? 0)))
    return ends ? [ends] : []
  })
}

/** A whole number of lines near the exact share, where a break costs least. */
function shareOf(
  flow: { strip: { price: Float64Array }; first: number; room: number; least: number },
  exact: number
): number {
  const near = Math.round(exact)
  const price = (lines: number): number => flow.strip.price[flow.first + lines] ?? 0
  return [near, near - 1, near + 1]
    .map((lines) => Math.min(Math.max(lines, flow.least), flow.room))
    .reduce((best, lines) => (price(lines) < price(best) ? lines : best))
}

/** How the frames end when each holds so many lines; `undefined` when the notes of one find no room. */
type EndsAfter = (steps: number[]) => End[] | undefined

/** The shorter flows end after the same line in many openings. */
function rememberEnds({ walks }: Walks): EndsAfter {
  const known = walks.map(() => new Map<number, End | undefined>())
  return (steps) => {
    const found: End[] = []
    for (const [flow, walk] of walks.entries()) {
      const step = steps[flow] ?? 0
      if (!known[flow]?.has(step)) known[flow]?.set(step, endAfter(walk, step))
      const end = known[flow]?.get(step)
      if (!end) return undefined
      found.push(end)
    }
    return found
  }
}

/**
 * When nothing else helps. At the head of a passage: first the notes that came over, alone; then one line of every flow, so
 * that all begin together. In a passage: each flow for itself.
 */
function endsOfDespair({ strips, anchors }: Abreast, level: Level, depths: number[]): End[] {
  const begun = isBegun(anchors, level)
  const notesFirst = !begun && level.carries.some((carry) => carry.length > 0)
  return strips.flatMap((strip, flow) => {
    const from = level.lines[flow] ?? 0
    const depth = depths[flow] ?? 0
    const carry = level.carries[flow] ?? nothing
    const limit = anchors[level.passage + 1]?.[flow] ?? from
    if (notesFirst || from === limit) {
      return endAfter(startWalk(strip, from, carry, depth, { cut: 'anywhere', bare: false }), 0) ?? []
    }
    return (begun ? ends(strip, from, carry, depth, limit)[0] : endOfDespair(strip, from, depth)) ?? []
  })
}
