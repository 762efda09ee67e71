import type { Place } from '../../model/place.ts'
import type { Block, Inline, Text } from '../../model/text.ts'
import type { Letter } from '../row.ts'
import type { Found } from './compare.ts'

type Draft = Inline<'draft'>

/** A spot in the source of a text. */
export interface Point {
  /** `G-3`, the first of the variants that share it. */
  id: string
  /** The point stands before the character at this column, in UTF-16 units. */
  spot: Place
  /** Whether it belongs to what ends at the spot, not to what begins there. */
  ends: boolean
}

/** Find the spot of each accepted variant, by its id; those of one lemma share a point. */
export function pointsOf(text: Block<'draft'>[], found: Found[]): Map<string, Point> {
  const texts = textsIn(text)
  const isHeld = ({ place }: Letter) => texts.some((node) => holds(node, place))
  const shared = new Map<string, Point>()
  const points = new Map<string, Point>()
  for (const { variant, letters, end } of found) {
    if (variant.decision?.decision !== 'accept') continue
    const last = letters[end]
    const ends = last !== undefined && isHeld(last)
    // The label of an item stands in no text: the point goes before the words of the item.
    const letter = ends ? last : letters.slice(end + 1).find(isHeld)
    if (letter === undefined) throw new Error(`${variant.id} stands in no text`)
    const { place, value } = letter
    const spot = ends ? moved(place, value.length) : place
    const key = `${spot.file}:${spot.line}:${spot.column} ${variant.lemma}`
    const point = shared.get(key) ?? { id: variant.id, spot, ends }
    shared.set(key, point)
    points.set(variant.id, point)
  }
  return points
}

/** Put points into a text. */
export function withPoints(text: Block<'draft'>[], points: Point[]): Block<'draft'>[] {
  return points.length === 0 ? text : text.map((block) => mapTexts(block, (node) => parted(node, points)))
}

function holds({ value, place }: Text, { file, line, column }: Place): boolean {
  return place.file === file && place.line === line && place.column <= column && column < place.column + value.length
}

/** Part a text where points stand in it. */
function parted(node: Text, points: Point[]): Draft[] {
  const own = points
    .filter(({ spot, ends }) => holds(node, ends ? moved(spot, -1) : spot))
    .map(({ id, spot }) => ({ id, at: spot.column - node.place.column }))
    .sort((a, b) => a.at - b.at)
  const pieces: Draft[] = []
  let done = 0
  const cutTo = (at: number) => {
    if (at > done) pieces.push({ ...node, value: node.value.slice(done, at), place: moved(node.place, done) })
    done = at
  }
  for (const { id, at } of own) {
    cutTo(at)
    pieces.push({ type: 'variant', id, children: [], place: moved(node.place, at) })
  }
  cutTo(node.value.length)
  return pieces
}

function moved(place: Place, units: number): Place {
  return { ...place, column: place.column + units }
}

function textsIn(blocks: Block<'draft'>[]): Text[] {
  const texts: Text[] = []
  for (const block of blocks)
    mapTexts(block, (node) => {
      texts.push(node)
      return [node]
    })
  return texts
}

/** Rebuild a block with other nodes for its texts. */
function mapTexts(block: Block<'draft'>, map: (node: Text) => Draft[]): Block<'draft'> {
  const inline = (nodes: Draft[]): Draft[] =>
    nodes.flatMap((node): Draft[] => {
      if (node.type === 'text') return map(node)
      return 'children' in node ? [{ ...node, children: inline(node.children) }] : [node]
    })
  const blocks = (children: Block<'draft'>[]) => children.map((child) => mapTexts(child, map))
  switch (block.type) {
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, children: blocks(item.children) })) }
    case 'signatures':
      return { ...block, parties: block.parties.map((party) => ({ ...party, lines: party.lines.map(inline) })) }
    case 'quotation':
    case 'headnote':
    case 'sourceNote':
      return { ...block, children: blocks(block.children) }
    case 'figure':
      return { ...block, caption: inline(block.caption) }
    default:
      return { ...block, children: inline(block.children) }
  }
}
