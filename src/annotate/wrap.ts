import type { Inline } from '../model/text.ts'
import type { Span } from './run.ts'
import { moved } from './run.ts'

type Fair = Inline<'fair'>

/**
 * Wrap the words of a span, in one node that `wrap` makes; no character changes.
 *
 * The node holds whole siblings and parts of texts. Where the span cuts through other markup, or a note stands in
 * it, the node holds only its beginning, up to there: one mention is one mark, and a mark points to a beginning.
 */
export function wrapSpan(nodes: Fair[], span: Span, wrap: (children: Fair[]) => Fair): Fair[] {
  let offset = 0
  for (const [position, node] of nodes.entries()) {
    const width = widthOf(node)
    if (offset + width <= span.start) {
      offset += width
      continue
    }
    const before = nodes.slice(0, position)
    const local = { start: span.start - offset, end: span.end - offset }
    if (isBox(node) && (local.start > 0 || local.end < width || holdsNote(node))) {
      const inner = { start: local.start, end: Math.min(local.end, width) }
      return [...before, { ...node, children: wrapSpan(node.children, inner, wrap) }, ...nodes.slice(position + 1)]
    }
    const [lead, rest] = splitText(node, local.start)
    const { held, left } = take([rest, ...nodes.slice(position + 1)], local.end - Math.max(local.start, 0))
    return [...before, ...lead, wrap(held), ...left]
  }
  return nodes
}

/** Take siblings of a total width, stopping before a note or a node that the end cuts through. */
function take(nodes: Fair[], width: number): { held: Fair[]; left: Fair[] } {
  const held: Fair[] = []
  let room = width
  for (const [position, node] of nodes.entries()) {
    const whole = widthOf(node)
    if (room === 0 || node.type === 'note' || holdsNote(node)) return { held, left: nodes.slice(position) }
    if (whole > room) {
      if (node.type !== 'text') return { held, left: nodes.slice(position) }
      const [lead, rest] = splitText(node, room)
      return { held: [...held, ...lead], left: [rest, ...nodes.slice(position + 1)] }
    }
    held.push(node)
    room -= whole
  }
  return { held, left: [] }
}

/** Split a text at an offset; other nodes, and an offset of 0, leave nothing before. */
function splitText(node: Fair, offset: number): [Fair[], Fair] {
  if (node.type !== 'text' || offset <= 0) return [[], node]
  const rest = { ...node, value: node.value.slice(offset), place: moved(node.place, offset) }
  return [[{ ...node, value: node.value.slice(0, offset) }], rest]
}

/** Count the units that a node has in its run; a note has none there, its words are runs of their own. */
export function widthOf(node: Fair): number {
  if (node.type === 'text') return node.value.length
  if (node.type === 'break') return 1
  if (node.type === 'reference') return node.form === 'recall' ? 0 : 1
  return node.type === 'note' ? 0 : node.children.reduce((sum, child) => sum + widthOf(child), 0)
}

type Box = Exclude<Fair, { type: 'text' | 'break' | 'reference' | 'note' }>

function isBox(node: Fair): node is Box {
  return node.type !== 'text' && node.type !== 'break' && node.type !== 'reference' && node.type !== 'note'
}

function holdsNote(node: Fair): boolean {
  return isBox(node) && node.children.some((child) => child.type === 'note' || holdsNote(child))
}
