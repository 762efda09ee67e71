import type { Element, Root, RootContent } from 'hast'
import type { TextRun } from './in-page/result.ts'
import { isLayout } from './layout-white-space.ts'

/** What the pages have to hold: text and notes by unit, in order, and every anchor. */
export interface Expected {
  texts: Omit<TextRun, 'page'>[]
  notes: Omit<TextRun, 'page'>[]
  anchors: string[]
  /** What a flow must not have. */
  nestedNotes: string[]
  softHyphens: string[]
}

/** Read a flow before any page is made. */
export function expectedOf(root: Root): Expected {
  const expected: Expected = { texts: [], notes: [], anchors: [], nestedNotes: [], softHyphens: [] }
  walk(root, { unit: '', stream: expected.texts }, expected)
  return expected
}

interface Standing {
  unit: string
  stream: Expected['texts']
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
  const isNested = isNote(node) && standing.stream === expected.notes
  if (isNested) expected.nestedNotes.push(String(id ?? standing.unit))
  const stream = isNote(node) ? expected.notes : standing.stream
  const unit = typeof dataUnit === 'string' ? dataUnit : standing.unit
  for (const child of node.children) walk(child, { unit, stream }, expected)
}

function append({ unit, stream }: Standing, text: string, { softHyphens }: Expected): void {
  const last = stream.at(-1)
  if (last?.unit === unit) last.text += text
  else stream.push({ unit, text })
  if (text.includes('\u00ad') && !softHyphens.includes(unit)) softHyphens.push(unit)
}

function isNote({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('note')
}
