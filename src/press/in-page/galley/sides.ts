import { addLine, type Column, emptyColumn, type Owner } from './column.ts'

/**
 * Read things that stand beside each other: the cells of a row, the items of a flex box. `readBox` reads a cell.
 *
 * ```
 *   cell 1      cell 2                strips: no cut may go through a line of any cell
 *   ┌────────┐  ┌────────┐  ─┐
 *   │ line   │  │ line   │   │ 0
 *   │ line   │  │ line   │  ─┤
 *   │ line   │  │        │   │ 1
 *   └────────┘  └────────┘  ─┘
 * ```
 */
export function readSides(
  column: Column,
  element: Element,
  head: number,
  readBox: (cell: Column, child: Element, head: number) => void
): void {
  const rect = element.getBoundingClientRect()
  const cells = [...element.children].flatMap((child) => {
    const cell = emptyColumn('', child.getBoundingClientRect().top - head)
    readBox(cell, child, head)
    return cell.lines.length > 0 || cell.ids.length > 0 ? [cell] : []
  })
  const strips = stripsOf(cells)
  const from = column.lines.length
  if (strips.length === 0) strips.push({ top: rect.top - head, bottom: rect.bottom - head })
  const owner: Owner = { type: 'sides', element, cells, tops: strips.map(({ top }) => top) }
  for (const [at, { top, bottom }] of strips.entries()) {
    // The first strip begins with the box: what stands lower in it does so on purpose.
    const from = at === 0 ? Math.min(top, rect.top - head) : top
    const to = at === strips.length - 1 ? Math.max(bottom, rect.bottom - head) : bottom
    addLine(column, { top: from, height: to - from, stretch: 0, flags: 0, owner, at })
  }
  for (const cell of cells) takeOver(column, cell, from, strips)
}

interface Strip {
  top: number
  bottom: number
}

/** Join lines of all cells that overlap in height. */
function stripsOf(cells: Column[]): Strip[] {
  const lines = cells
    .flatMap((cell) => cell.lines.map(({ top, height, kept }) => ({ top: top - kept, bottom: top + height })))
    .sort((a, b) => a.top - b.top)
  const strips: Strip[] = []
  for (const { top, bottom } of lines) {
    const last = strips.at(-1)
    if (last !== undefined && top < last.bottom - 0.25) last.bottom = Math.max(last.bottom, bottom)
    else strips.push({ top, bottom })
  }
  return strips
}

/** Rules, anchors and calls of a cell hold for the strips that its lines lie in. */
function takeOver(column: Column, cell: Column, from: number, strips: Strip[]): void {
  const stripOf = (line: number): number => {
    const { top = 0, height = 0 } = cell.lines[line] ?? cell.lines.at(-1) ?? {}
    const at = strips.findIndex(({ bottom }) => top + height / 2 < bottom)
    return from + (at < 0 ? strips.length - 1 : at)
  }
  for (const block of cell.blocks) {
    const [first, last] = [stripOf(block.from), stripOf(block.to - 1)]
    column.blocks.push({
      ...block,
      from: first,
      to: last + 1,
      start: 'flow',
      withNext: block.withNext && last + 1 < from + strips.length
    })
  }
  column.ids.push(...cell.ids.map(([id, line]): [string, number] => [id, stripOf(line)]))
  column.calls.push(...cell.calls.map(([id, line]): [string, number] => [id, stripOf(line)]))
}
