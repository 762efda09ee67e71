import type { Element, Root, RootContent } from 'hast'
import { isLayout } from './layout-white-space.ts'

/** A piece of a unit's text. `stream` names what it has to keep its order in. */
export interface ExpectedRun {
  unit: string
  text: string
  stream: string
}

/** What the pages have to hold: all text by unit, and every anchor. */
export interface Expected {
  runs: ExpectedRun[]
  anchors: string[]
  /** What some flows must not have. */
  nestedNotes: string[]
}

/**
 * Read a flow before any page is made.
 *
 * The text of a book is one stream; texts in step, and each note, are streams of their own: each keeps its order,
 * whatever stands between on the pages. That notes stand in the order of their calls is looked at on the pages.
 */
export function expectedOf(root: Root): Expected {
  const expected: Expected = { runs: [], anchors: [], nestedNotes: [] }
  const later: (() => void)[] = []
  walk(root, { unit: '', flow: '', note: undefined, later }, expected)
  return expected
}

interface Standing {
  unit: string
  /** Part and place of the text in step. */
  flow: string
  /** Anchor of the note that it stands in. */
  note: string | undefined
  /** Notes called in a note stand after it. */
  later: (() => void)[]
}

function walk(node: Root | RootContent, standing: Standing, expected: Expected): void {
  if (node.type === 'text') {
    if (!isLayout(node.value)) append(standing, node.value, expected)
    return
  }
  if (node.type === 'root') for (const child of node.children) walk(child, standing, expected)
  if (node.type !== 'element') return
  const { id, dataUnit, dataGenerated } = node.properties
  if (typeof id === 'string') expected.anchors.push(id)
  if (dataGenerated !== undefined) return
  const unit = typeof dataUnit === 'string' ? dataUnit : standing.unit
  if (!isNote(node)) {
    walkChildren(node, { ...standing, unit }, expected)
    return
  }
  if (standing.note !== undefined) expected.nestedNotes.push(String(id ?? standing.unit))
  const later: (() => void)[] = []
  const note = { ...standing, unit, note: String(id ?? unit), later }
  const read = () => {
    walkChildren(node, note, expected)
    for (const inner of later) inner()
  }
  if (standing.note === undefined) read()
  else standing.later.push(read)
}

function walkChildren(node: Element, standing: Standing, expected: Expected): void {
  const inStep = node.properties.dataSetting !== undefined
  for (const [at, child] of node.children.entries()) {
    const flow = inStep ? `${String(node.properties.id)} ${at}` : standing.flow
    walk(child, { ...standing, flow }, expected)
  }
}

function append({ unit, flow, note }: Standing, text: string, { runs }: Expected): void {
  const stream = `${flow} ${note ?? ''}`
  const last = runs.at(-1)
  if (last?.unit === unit && last.stream === stream) last.text += text
  else runs.push({ unit, text, stream })
}

function isNote({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('note')
}
