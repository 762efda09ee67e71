import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Setting } from '../../model/side.ts'
import type { PartOf } from '../compositor.ts'
import { runningHead } from './running-head.ts'

/** A statement in one language, composed. */
export interface SideContent {
  part: PartOf<'statement'>
  children: ElementContent[]
}

/**
 * Put the languages of a statement into one part, each a flow of its own: on facing pages or in columns.
 *
 * Blocks that belong abreast bear the same key: the number of the paragraph, or what else they are. Only what every language
 * has is in step; what stands between goes with what it follows.
 */
export function flowsAbreast(sides: SideContent[], setting: Setting): Element[] {
  const keys = sides.map(({ part, children }) => new Set(blocksIn(children).flatMap((block) => keyOf(block, part.id))))
  const shared = new Set([...(keys[0] ?? [])].filter((key) => keys.every((own) => own.has(key))))
  return sides.map(({ part, children }, position) => {
    // The first is the part itself: its section has the anchor and the title.
    const anchor = position === 0 ? {} : { id: part.id }
    const head = position === 0 || setting !== 'facing' ? {} : { dataTitle: runningHead(part) }
    const attributes = { className: ['flow'], lang: part.language, ...anchor, ...head }
    return h(
      'div',
      attributes,
      children.map((child) => marked(child, part.id, shared))
    )
  })
}

/** Put each block of the translations behind the one it translates: paragraph by paragraph. */
export function interleaved(sides: SideContent[]): ElementContent[] {
  const [first, ...others] = sides.map(({ part, children }, position) => piecesOf(children, part, position > 0))
  if (first === undefined) return []
  const waiting = others.map((pieces) => [...pieces])
  return [...first, { key: undefined, order: Number.POSITIVE_INFINITY, node: undefined }].flatMap(
    ({ order, node }, at, all) => {
      const next = all.slice(at + 1).find((piece) => piece.order !== order)?.order ?? Number.POSITIVE_INFINITY
      const isLast = all[at + 1]?.order !== order
      const behind = isLast ? waiting.flatMap((pieces) => takenBefore(pieces, next)) : []
      return [...(node === undefined ? [] : [node]), ...behind]
    }
  )
}

interface Piece {
  key: string | undefined
  /** Where it comes among the pieces of its kind: the same in every language. */
  order: number
  node: ElementContent | undefined
}

function takenBefore(pieces: Piece[], next: number): ElementContent[] {
  const taken: ElementContent[] = []
  while (pieces[0] !== undefined && pieces[0].order < next) taken.push(...nodesOf(pieces.shift()))
  return taken
}

function nodesOf(piece: Piece | undefined): ElementContent[] {
  return piece?.node === undefined ? [] : [piece.node]
}

/** Take content apart into blocks; wrappers go, lists become lists of one item. What bears no key stays with what is before. */
function piecesOf(children: ElementContent[], part: PartOf<'statement'>, isBeside: boolean): Piece[] {
  // The leading part has its anchor already.
  const anchor = (position: number) => (isBeside && position === 0 ? { id: part.id } : {})
  const nodes = children.flatMap(unwrapped)
  const orders = ordersOf(nodes, part.id)
  return nodes.map((node, position) => {
    const [key] = blocksIn([node]).flatMap((block) => keyOf(block, part.id))
    const order = orders[position] ?? 0
    const own =
      node.type === 'element'
        ? h('div', { className: ['side'], lang: part.language, ...anchor(position) }, [node])
        : node
    return { key, order, node: own }
  })
}

/** Give each block its place: headings go before what follows them, what bears no key stays with what is before. */
function ordersOf(nodes: ElementContent[], statement: string): number[] {
  let order = 0
  const orders = nodes.map((node) => {
    if (isHeading(node)) return undefined
    const [key] = blocksIn([node]).flatMap((block) => keyOf(block, statement))
    const own =
      key === undefined
        ? lastOrders.find(([name]) => node.type === 'element' && hasClass(node, name))?.[1]
        : orderOf(key)
    order = Math.max(order, own ?? order)
    return order
  })
  return orders.map((own, position) => {
    if (own !== undefined) return own
    const next = orders.slice(position).find((one) => one !== undefined)
    return next === undefined ? order : next - 1
  })
}

/** What only one language may have, at the end. */
const lastOrders: [className: string, order: number][] = [
  ['apparatus', 300_000],
  ['end-notes', 400_000]
]

/** A heading, by itself or alone in the box that was kept around it. */
function isHeading(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  const [child, another] = node.children
  return hasClass(node, 'heading') || (child?.type === 'element' && another === undefined && hasClass(child, 'heading'))
}

function unwrapped(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node]
  if (hasClass(node, 'statement-text') || hasClass(node, 'headnote') || hasClass(node, 'source-note'))
    return node.children.flatMap(unwrapped).map((child) => kept(child, node))
  if (node.tagName !== 'ol') return [node]
  return node.children.map((item) => ({ ...node, children: [item] }))
}

/** A block of a headnote keeps the look of one; the first keeps its anchor. */
function kept(child: ElementContent, { children, properties }: Element): ElementContent {
  if (hasClass({ properties } as Element, 'statement-text')) return child
  const { id: _, ...rest } = properties
  return h('div', child === children[0] ? properties : rest, [child]) as Element
}

/** Opening, headnote, numbered paragraphs, sections by what follows them, close, source note. */
function orderOf(key: string): number {
  const number = Number(/\d+/u.exec(key)?.[0] ?? 0)
  if (/^\d+$/u.test(key)) return 1000 + number * 10
  const kinds: Record<string, number> = {
    opening: 0,
    headnote: 100,
    signatures: 100_000,
    dateline: 100_001,
    source: 200_000
  }
  const kind = kinds[key.split('-')[0] ?? '']
  return kind === undefined ? -1 : kind + number
}

function blocksIn(nodes: ElementContent[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element' || node.tagName === 'span') return []
    return [node, ...blocksIn(node.children)]
  })
}

const keyed = /^(?:\d+|section-\d+|signatures|dateline|headnote-p\d+|source-note-p\d+)$/u

/** The key of a block by its anchor without that of its statement. */
function keyOf(block: Element, statement: string): string[] {
  if (hasClass(block, 'opening')) return ['opening']
  const { id } = block.properties
  const name = typeof id === 'string' && id.startsWith(`${statement}-`) ? id.slice(statement.length + 1) : ''
  return keyed.test(name) ? [name] : []
}

function marked(node: ElementContent, statement: string, shared: Set<string>): ElementContent {
  if (node.type !== 'element') return node
  const [key] = keyOf(node, statement)
  const children = node.children.map((child) => marked(child, statement, shared))
  if (key === undefined || !shared.has(key)) return { ...node, children }
  return { ...node, children, properties: { ...node.properties, dataAbreast: key } }
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}

/** Whether languages of a setting have flows of their own. */
export function isAbreast(setting: Setting): boolean {
  return setting === 'facing' || setting === 'columns'
}
