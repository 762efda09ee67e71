import { addLine, type Column, emptyColumn, extendTo } from './column.ts'
import type { MeasuredBlock } from './messages.ts'
import { readSides } from './sides.ts'
import { px, readText } from './text-lines.ts'

/** Read a galley from the layout: one pass down its boxes, nothing is written. */
export function readColumn(id: string, root: Element): Column {
  const head = root.getBoundingClientRect().top
  const column = emptyColumn(id, 0)
  readBox(column, root, head, 'root')
  // What is empty has a page all the same: its anchors stand somewhere.
  if (column.lines.length === 0) {
    addLine(column, { top: 0, height: 1, stretch: 0, flags: 0, owner: { type: 'atom', element: root }, at: 0 })
  }
  return column
}

/**
 * Read a box and what is in it.
 *
 * Heights count from `head`, the top of the column on the screen. The padding of the root is the column's own; a cell
 * may be higher than what is in it.
 */
export function readBox(
  column: Column,
  element: Element,
  head: number,
  role: 'root' | 'block' | 'cell' = 'block'
): void {
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.position === 'absolute' || style.position === 'fixed') return
  // The columns of a table have boxes as high as it is, and nothing in them.
  if (style.display.startsWith('table-column')) return
  const from = column.lines.length
  if (element.id !== '') column.ids.push([element.id, from])
  begin(column, style, from)
  const rect = element.getBoundingClientRect()
  // A drawing has words, but no lines.
  if (!isFlow(style) || element.localName === 'svg') readApart(column, element, style, rect, head)
  else {
    column.opened += px(style.paddingTop) + px(style.borderTopWidth)
    readChildren(column, element, style, head)
    if (role !== 'root' && column.lines.length > from) extendTo(column, closingEdge(column, rect, style, head, role))
    else if (rect.height > 0.01 && column.lines.length === from) addAtom(column, element, rect, head)
  }
  end(column, element, style, from, role === 'root')
}

/** Boxes whose content stands one below the other. */
function isFlow({ display }: CSSStyleDeclaration): boolean {
  return /^(block|flow-root|list-item|inline-block|table|table-row-group|table-header-group|table-footer-group|table-caption|table-cell)$/.test(
    display
  )
}

function readApart(column: Column, element: Element, style: CSSStyleDeclaration, rect: DOMRect, head: number): void {
  const sides = /^(flex|grid|table-row)$/.test(style.display)
  if (sides && element.childElementCount > 0)
    readSides(column, element, head, (cell, child) => readBox(cell, child, head, 'cell'))
  else if (rect.height > 0.01) addAtom(column, element, rect, head)
}

function addAtom(column: Column, element: Element, rect: DOMRect, head: number): void {
  const owner = { type: 'atom', element } as const
  column.opened = 0
  addLine(column, { top: rect.top - head, height: rect.height, stretch: 0, flags: 0, owner, at: 0 })
  for (const inner of element.querySelectorAll('[id], [data-call]')) {
    if (inner.id !== '') column.ids.push([inner.id, column.lines.length - 1])
    const call = inner.getAttribute('data-call')
    if (call !== null) column.calls.push([call, column.lines.length - 1])
  }
}

/** Where a box closes below its last line: padding and border, or a height of its own; a cell may only be stretched. */
function closingEdge(
  { bottom }: Column,
  rect: DOMRect,
  style: CSSStyleDeclaration,
  head: number,
  role: 'root' | 'block' | 'cell'
): number {
  if (role === 'cell') return bottom + px(style.paddingBottom) + px(style.borderBottomWidth)
  return rect.height > 0 || px(style.paddingBottom) > 0 ? rect.bottom - head : Number.NEGATIVE_INFINITY
}

/** Blocks in turn; what stands between them in lines is read as lines. */
function readChildren(column: Column, element: Element, style: CSSStyleDeclaration, head: number): void {
  const runs: Node[][] = []
  let open: Node[] | undefined
  let blocks = 0
  for (const child of element.childNodes) {
    if (isInline(child)) {
      if (open === undefined) {
        open = []
        runs.push(open)
      }
      open.push(child)
    } else if (child instanceof Element) {
      blocks++
      runs.push([child])
      open = undefined
    }
  }
  for (const run of runs) {
    const [first] = run
    const last = run.at(-1)
    if (first === undefined || last === undefined) continue
    if (!isInline(first)) readBox(column, first as Element, head)
    else if (run.some(hasSubstance))
      readText(column, { container: element, first, last, whole: blocks === 0 }, style, head)
    else anchorsOnly(column, run)
  }
}

function isInline(node: Node): boolean {
  if (node instanceof Text) return true
  if (!(node instanceof Element)) return false
  const { display, position } = getComputedStyle(node)
  return (
    display.startsWith('inline') ||
    display === 'contents' ||
    display.startsWith('ruby') ||
    (position === 'absolute' && display !== 'none')
  )
}

function hasSubstance(node: Node): boolean {
  if (node instanceof Text) return node.data.trim() !== ''
  return (node as Element).getClientRects().length > 0 && getComputedStyle(node as Element).position !== 'absolute'
}

function anchorsOnly(column: Column, nodes: Node[]): void {
  for (const node of nodes) {
    if (node instanceof Element && node.id !== '') column.ids.push([node.id, column.lines.length])
  }
}

function begin(column: Column, style: CSSStyleDeclaration, from: number): void {
  const start = startOf(style.breakBefore)
  if (stronger(start, column.pending)) column.pending = start
  if (style.breakBefore.startsWith('avoid') && from > 0) {
    column.blocks.push({ ...plain, from: from - 1, to: from, withNext: true })
  }
}

function end(column: Column, element: Element, style: CSSStyleDeclaration, from: number, isRoot: boolean): void {
  const to = column.lines.length
  if (to > from && !isRoot) {
    const start = column.pending
    column.pending = 'flow'
    const block: MeasuredBlock = {
      ...plain,
      from,
      to,
      ...(hasOwnLines(column, element, from) ? { orphans: Number(style.orphans), widows: Number(style.widows) } : {}),
      together: style.breakInside.startsWith('avoid'),
      withNext: style.breakAfter.startsWith('avoid'),
      start
    }
    if (says(block)) column.blocks.push(block)
    repeatHead(column, element, from, to)
  }
  const after = startOf(style.breakAfter)
  if (stronger(after, column.pending)) column.pending = after
}

function hasOwnLines({ lines }: Column, element: Element, from: number): boolean {
  const owner = lines[from]?.owner
  return owner?.type === 'text' ? owner.container === element : owner?.type === 'sides' && owner.element === element
}

/** What stands again where a frame begins inside: the heads of a table, the words of an entry that goes on. */
function repeatHead(column: Column, element: Element, from: number, to: number): void {
  if (element instanceof HTMLTableElement && element.tHead !== null && element.tBodies.length > 0) {
    const rows = element.tHead.getBoundingClientRect().height
    const first = column.lines.findIndex(({ owner }, at) => at >= from && !element.tHead?.contains(elementOf(owner)))
    if (first > from) {
      column.heads.push({ id: `head ${column.heads.length}`, from: first, to, height: rows, element })
      column.blocks.push({ ...plain, from: first - 1, to: first, withNext: true })
    }
  }
  const entry = element.getAttribute('data-continued-head')
  const line = column.lines[from]
  if (entry !== null && to > from + 1 && line !== undefined) {
    const height = line.height
    column.heads.push({ id: `head ${column.heads.length}`, from: from + 1, to, height, element })
  }
}

function elementOf(owner: Column['lines'][number]['owner']): Element {
  return owner.type === 'text' ? owner.container : owner.element
}

export const plain: MeasuredBlock = {
  from: 0,
  to: 0,
  orphans: 1,
  widows: 1,
  together: false,
  withNext: false,
  start: 'flow'
}

function says({ orphans, widows, together, withNext, start, from, to }: MeasuredBlock): boolean {
  const holds = (orphans > 1 || widows > 1 || together) && to > from + 1
  return holds || withNext || start !== 'flow'
}

function startOf(value: string): MeasuredBlock['start'] {
  switch (value) {
    case 'page':
    case 'always':
      return 'page'
    case 'column':
      return 'column'
    case 'recto':
    case 'right':
      return 'recto'
    case 'verso':
    case 'left':
      return 'verso'
    default:
      return 'flow'
  }
}

function stronger(start: MeasuredBlock['start'], former: MeasuredBlock['start']): boolean {
  const order = ['flow', 'column', 'page', 'recto', 'verso']
  return order.indexOf(start) > order.indexOf(former)
}
