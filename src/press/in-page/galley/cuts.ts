import type { Column } from './column.ts'
import { range } from './range.ts'
import { textsOf } from './text-lines.ts'

/** A place in the tree of a galley before which a page begins; read from the layout before anything is cut. */
export type Cut =
  | { type: 'before'; node: Node }
  | { type: 'text'; text: Text; offset: number; container: Element; justified: boolean }
  | { type: 'row'; row: Element; cells: CellCut[] }

/** What of a cell goes over: from the cut on, all (`whole`) or nothing; and the white above it there, px. */
export interface CellCut {
  cell: Element
  cut: Cut | 'whole' | 'nothing'
  room: number
}

/** Find the cut before a line. `head` is the top of the column on the screen. */
export function cutBefore(column: Column, line: number, head: number): Cut {
  const found = column.lines[line]
  if (found === undefined) throw new Error(`${column.id} has no line ${line}`)
  const { owner, at } = found
  if (owner.type === 'atom') return { type: 'before', node: owner.element }
  if (owner.type === 'text') {
    if (at === 0) return { type: 'before', node: owner.whole ? owner.container : owner.first }
    const edge = ((owner.middles[at - 1] ?? 0) + (owner.middles[at] ?? 0)) / 2 + head
    return textCut(owner, edge)
  }
  if (at === 0) return { type: 'before', node: owner.element }
  const top = owner.tops[at] ?? 0
  const room = owner.rooms[at] ?? 0
  const cells = owner.cells.map((cell): CellCut => {
    const first = cell.lines.findIndex((line) => line.top + line.height > top + 0.3)
    const element = cellOf(cell, owner.element)
    const begins = cell.lines[first]
    if (begins === undefined) return { cell: element, cut: 'nothing', room: 0 }
    const above = Math.max(0, begins.top - (first === 0 ? begins.kept : 0) - (top - room))
    return { cell: element, cut: first === 0 ? 'whole' : cutBefore(cell, first, head), room: above }
  })
  return { type: 'row', row: owner.element, cells }
}

/** The child of a row that a column of it was read from. */
function cellOf({ lines }: Column, row: Element): Element {
  const owner = lines[0]?.owner
  let element: Element | null = owner === undefined ? null : owner.type === 'text' ? owner.container : owner.element
  while (element !== null && element.parentElement !== row) element = element.parentElement
  return element ?? row
}

/** Find the character that begins a line: the first whose middle lies below the edge. */
function textCut(owner: Parameters<typeof textsOf>[0], edge: number): Cut {
  const middleAt = (text: Text, offset: number): number | undefined => {
    range.setStart(text, offset)
    range.setEnd(text, offset + (isHighSurrogate(text.data.charCodeAt(offset)) ? 2 : 1))
    const rect = range.getClientRects()
    const last = rect[rect.length - 1]
    return last === undefined || last.height === 0 ? undefined : (last.top + last.bottom) / 2
  }
  for (const text of textsOf(owner)) {
    range.selectNodeContents(text)
    const lowest = Math.max(...[...range.getClientRects()].map(({ top, bottom }) => (top + bottom) / 2))
    if (!(lowest > edge)) continue
    const offset = firstBelow(text, edge, middleAt)
    const { container } = owner
    const justified = getComputedStyle(container).textAlign === 'justify' && !endsWithBreak(text, offset)
    return { type: 'text', text, offset, container, justified }
  }
  throw new Error(`a line of “${owner.container.textContent?.slice(0, 20)}” has no text`)
}

function firstBelow(text: Text, edge: number, middleAt: (text: Text, offset: number) => number | undefined): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    let shown = middle
    // Where white space is folded or a character has no box, ask the next that has one.
    while (shown < high && middleAt(text, shown) === undefined) shown++
    const y = shown < high ? middleAt(text, shown) : Number.POSITIVE_INFINITY
    if ((y ?? 0) > edge) high = middle
    else low = shown + 1
  }
  while (low < text.length && /\s/.test(text.data[low] ?? '') && middleAt(text, low) === undefined) low++
  return isLowSurrogate(text.data.charCodeAt(low)) ? low - 1 : low
}

/** Ask whether a line before a place was broken on purpose: such a line is not justified. */
function endsWithBreak(text: Text, offset: number): boolean {
  if (offset > 0)
    return (
      text.data[offset - 1] === '\n' && getComputedStyle(text.parentElement as Element).whiteSpace.startsWith('pre')
    )
  let node: Node | null = text
  while (node !== null && node.previousSibling === null) node = node.parentNode
  let before = node?.previousSibling ?? null
  while (before?.lastChild) before = before.lastChild
  return before instanceof HTMLBRElement
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
