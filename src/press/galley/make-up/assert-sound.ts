import { flowsOf, type PartGalleys } from './deal-notes.ts'
import type { Galley, Galleys, Geometry, Part } from './galleys.ts'

/**
 * Assert what the press must have made sure of before it asks for pages. What an author can mend is complained about by the
 * press, with its place; here a contradiction is our own fault, and going on would lose text.
 */
export function assertSound(galleys: Galleys, geometry: Geometry): void {
  assertPaper(galleys, geometry)
  for (const part of galleys.parts) assertPart(part, geometry)
  for (const galley of [...galleys.parts.flatMap(flowsOf), ...galleys.notes]) assertGalley(galley)
  assertNotes(galleys)
}

/** Assert that every note came to some part: a flow gathers the end notes, and no notes call each other in a ring. */
export function assertDealt({ notes }: Galleys, dealt: PartGalleys[]): void {
  const placed = dealt.flatMap(({ flows, notes }) => [...flows.flatMap((galleys) => galleys.slice(1)), ...notes])
  assert(placed.length === notes.length, 'every note is called from a flow, and gathered if it is an end note')
}

function assertPaper({ series }: Galleys, { pitch, types }: Geometry): void {
  assert(pitch > 0, 'the pitch is a height')
  for (const [name, { recto, verso }] of Object.entries(types)) {
    assert(recto.length > 0 && recto.length === verso.length, `page type ${name} has the same frames on both sides`)
    const shallowest = Math.min(...[...recto, ...verso].map(({ height }) => height))
    for (const { id, separator, continuedSeparator, marker } of series) {
      const head = Math.max(separator, continuedSeparator) + marker
      assert(head < shallowest, `series ${id} leaves room for notes on pages of type ${name}`)
    }
    assert(shallowest > 0, `frames of page type ${name} have a height`)
  }
}

function assertPart(part: Part, { types }: Geometry): void {
  const frames = Math.min(...[part.first, part.rest].map((type) => types[type]?.recto.length ?? 0))
  assert(frames > 0, `part ${part.id} names page types that exist`)
  if (part.setting === 'running') return
  const { flows, anchors, setting } = part
  assert(
    setting === 'facing' ? flows.length === 2 : flows.length <= frames,
    `part ${part.id} has a frame for every flow`
  )
  for (const [at, anchor] of anchors.entries()) {
    const sound = flows.every(({ lines }, flow) => {
      const line = anchor[flow] ?? -1
      return line >= (anchors[at - 1]?.[flow] ?? 0) && line <= lines.length
    })
    assert(sound && anchor.length === flows.length, `anchor ${at} of part ${part.id} lies after the one before`)
  }
}

function assertGalley({ id, lines, blocks, heads }: Galley): void {
  for (const { height, before, stretch, kept } of lines) {
    assert(height >= 0 && before >= 0 && stretch >= 0 && kept >= 0, `lines of ${id} have heights`)
  }
  for (const { from, to } of [...blocks, ...heads]) {
    assert(from >= 0 && from < to && to <= lines.length, `ranges of ${id} lie in it`)
  }
}

function assertNotes({ parts, notes, series }: Galleys): void {
  const galleys = [...parts.flatMap(flowsOf), ...notes]
  assert(new Set(galleys.map(({ id }) => id)).size === galleys.length, 'flows and notes have ids of their own')
  const calls = galleys.flatMap(({ lines }) => lines.flatMap((line) => line.calls))
  const called = new Set(calls)
  assert(called.size === calls.length && calls.length === notes.length, 'every note is called once')
  for (const { id, lines, series: name } of notes) {
    assert(called.has(id) && lines.length > 0, `note ${id} is called and has lines`)
    assert(
      series.some((one) => one.id === name),
      `note ${id} belongs to a series`
    )
  }
}

function assert(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`galleys contradict themselves: ${what}`)
}
