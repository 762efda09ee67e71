import type { Complaint } from '../model/complaint.ts'
import { nothingIsClipped, nothingIsLostInLayout } from '../model/rules.ts'
import type { Expected, ExpectedRun } from './expected.ts'
import type { Examination, TextRun } from './in-page/result.ts'

/** Hold what stands in the finished pages against what was to be set: every unit whole, every stream in its order. */
export function faultsOf(expected: Expected, found: Examination): Complaint[] {
  return [
    ...textFaults(expected.runs, found.runs),
    ...anchorFaults(expected.anchors, found.anchors),
    ...found.misplaced.map(({ unit, page, detail }) => nothingIsClipped(unit, page, detail))
  ]
}

function textFaults(expected: ExpectedRun[], found: TextRun[]): Complaint[] {
  const before = byUnit(expected)
  const after = byUnit(found)
  const faults = [...before].flatMap(([unit, text]) => {
    const difference = differenceOf(text, after.get(unit))
    return difference === undefined ? [] : [nothingIsLostInLayout(unit, difference)]
  })
  const added = [...after.keys()].filter((unit) => !before.has(unit))
  const strangers = added.map((unit) => nothingIsLostInLayout(unit, 'stands in the pages but not in the flow'))
  const all = [...faults, ...strangers]
  return all.length > 0 ? all : orderFaults(expected, found)
}

function differenceOf(before: string, after: string | undefined): string | undefined {
  if (after === undefined) return before === '' ? undefined : 'is missing from the pages'
  const [wanted, got] = [spaced(before), spaced(after)]
  if (wanted === got) return undefined
  let at = 0
  while (wanted[at] === got[at]) at++
  const shown = `after “${wanted.slice(Math.max(0, at - 8), at)}” stands “${got.slice(at, at + 8)}” for “${wanted.slice(at, at + 8)}”`
  return got.length < wanted.length ? `text is missing: ${shown}` : `text is doubled or changed: ${shown}`
}

/** The first unit of each stream that does not come when its turn is. */
function orderFaults(expected: ExpectedRun[], found: TextRun[]): Complaint[] {
  const streamOf = new Map(expected.map(({ unit, stream }) => [unit, stream]))
  const wanted = grouped(expected, ({ stream }) => stream)
  const stands = grouped(found, ({ unit }) => streamOf.get(unit) ?? '')
  return [...wanted].flatMap(([stream, runs]) => {
    const [should, does] = [begun(runs), begun(stands.get(stream) ?? [])]
    const odd = should.find(({ unit }, at) => does[at]?.unit !== unit)
    return odd === undefined ? [] : [nothingIsLostInLayout(odd.unit, 'stands in another order in the pages')]
  })
}

function anchorFaults(expected: string[], found: string[]): Complaint[] {
  const counts = new Map<string, number>()
  for (const anchor of found) counts.set(anchor, (counts.get(anchor) ?? 0) + 1)
  return expected.flatMap((anchor) => {
    const count = counts.get(anchor) ?? 0
    if (count === 1) return []
    return [nothingIsLostInLayout(anchor, count === 0 ? 'its anchor is missing' : 'its anchor is doubled')]
  })
}

function byUnit(runs: { unit: string; text: string }[]): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { unit, text } of runs) texts.set(unit, (texts.get(unit) ?? '') + text)
  return texts
}

function grouped<Run>(runs: Run[], keyOf: (run: Run) => string): Map<string, Run[]> {
  const groups = new Map<string, Run[]>()
  for (const run of runs) {
    const key = keyOf(run)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [run])
    else group.push(run)
  }
  return groups
}

/** The units in the order in which they begin: cells of a row, and notes, may go on overleaf beside each other. */
function begun<Run extends { unit: string }>(runs: Run[]): Run[] {
  return [...new Map(runs.map((run) => [run.unit, run])).values()]
}

/** White space counts as one space, however long: the engine joins it, as HTML does. Soft hyphens are no text. */
function spaced(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/[\t\n\r ]+/g, ' ')
}
