import { diffArrays } from 'diff'
import type { Proof, ProvedUnit } from '../../model/proof.ts'
import type { Change, Revision } from '../../model/revision.ts'
import { unitName } from '../../model/unit-name.ts'
import { movesOf } from './moves.ts'
import { passagesOf } from './passages.ts'

/**
 * Say what changed between two builds of an edition.
 *
 * Units are paired by their text in the order of the book, so that a paragraph put in is one change though all
 * numbers after it move on; what is left is paired by anchor.
 */
export function diff(before: Proof, after: Proof): Revision {
  const { same, left } = align(before.units, after.units)
  const renamed = same.filter(([from, to]) => from.unit !== to.unit).map(([from, to]) => renamedOf(from, to))
  const changes = [...renamed, ...changesOf(left.before, left.after)]
  const order = orderOf(before.units, after.units)
  return {
    before: before.edition,
    after: after.edition,
    changes: changes.sort((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0)),
    moves: movesOf(same)
  }
}

/** Number the units of both builds in one order: what is gone stands where it was. */
function orderOf(before: ProvedUnit[], after: ProvedUnit[]): Map<string, number> {
  const order = new Map(after.map(({ unit }, place) => [unit, place]))
  let former = -1
  for (const { unit } of before) {
    const place = order.get(unit)
    if (place === undefined) order.set(unit, former + 0.5)
    else former = Math.floor(place)
  }
  return order
}

type Pair = [ProvedUnit, ProvedUnit]

/** Pair the units that read the same, in the order of the book. */
function align(
  before: ProvedUnit[],
  after: ProvedUnit[]
): { same: Pair[]; left: { before: ProvedUnit[]; after: ProvedUnit[] } } {
  const same: Pair[] = []
  const left = { before: [] as ProvedUnit[], after: [] as ProvedUnit[] }
  let [from, to] = [0, 0]
  for (const { count, added, removed } of diffArrays(before.map(keyOf), after.map(keyOf))) {
    const [former, later] = [before.slice(from, from + count), after.slice(to, to + count)]
    if (removed) left.before.push(...former)
    else if (added) left.after.push(...later)
    else same.push(...former.map((unit, place): Pair => [unit, later[place] ?? unit]))
    if (!added) from += count
    if (!removed) to += count
  }
  return { same, left }
}

function keyOf({ kind, sha256 }: ProvedUnit): string {
  return `${kind} ${sha256}`
}

/** Pair what is left by anchor, then by text; what finds no other is new or gone. */
function changesOf(before: ProvedUnit[], after: ProvedUnit[]): Change[] {
  const byAnchor = new Map(after.map((unit) => [unit.unit, unit]))
  const byText = new Map(after.map((unit) => [keyOf(unit), unit]))
  const paired = new Set<ProvedUnit>()
  const gone = before.flatMap((unit): Change[] => {
    const text = byText.get(keyOf(unit))
    const later = text ?? byAnchor.get(unit.unit)
    if (later === undefined || paired.has(later)) return [{ ...baseOf(unit), type: 'removed', before: unit.text }]
    paired.add(later)
    return [text === undefined ? changedOf(unit, later) : { ...baseOf(later), type: 'reordered', text: later.text }]
  })
  const added = after.filter((unit) => !paired.has(unit))
  return [...gone, ...added.map((unit): Change => ({ ...baseOf(unit), type: 'added', after: unit.text }))]
}

function changedOf(from: ProvedUnit, to: ProvedUnit): Change {
  const passages = passagesOf(from.text, to.text)
  return { ...baseOf(to), type: 'changed', before: from.text, after: to.text, passages }
}

function renamedOf(from: ProvedUnit, to: ProvedUnit): Change {
  return { ...baseOf(to), type: 'renamed', formerName: unitName(from), text: to.text }
}

function baseOf(unit: ProvedUnit): Pick<Change, 'name' | 'unit' | 'kind' | 'folios'> {
  return { name: unitName(unit), unit: unit.unit, kind: unit.kind, folios: unit.folios }
}
