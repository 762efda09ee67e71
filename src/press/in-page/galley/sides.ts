import { addLine, type Column, emptyColumn, type Owner } from './column.ts'

/**
 * Read things that stand beside each other: the cells of a row, the items of a flex box. `readBox` reads a cell.
 *
 * ```
 *   cell 1      cell 2               strips: each ends where a line of some cell ends
 *   ┌────────┐  ┌────────┐  ─┐
 *   │ line   │  │ line   │   │ 0
 *   │ line   │  │        │  ─┤
 *   │ line   │  │ line   │   │ 1    a cut above it takes the second line of cell 2 over whole:
 *   │        │  │        │  ─┤      it needs room above the strip
 *   └────────┘  └────────┘  ─┘ 2
 * ```
 */
export function readSides(
  column: Column,
  element: Element,
  head: number,
  readBox: (cell: Column, child: Element) => void
): void {
  const rect = element.getBoundingClientRect()
  const cells = [...element.children].flatMap((child) => {
    const cell = emptyColumn('', child.getBoundingClientRect().top - head)
    readBox(cell, child)
    return cell.lines.length > 0 || cell.ids.length > 0 ? [cell] : []
  })
  const strips = stripsOf(cells)
  const from = column.lines.length
  if (strips.length === 0) strips.push({ top: rect.top - head, bottom: rect.bottom - head, room: 0 })
  const rooms = strips.map(({ room }) => room)
  const owner: Owner = { type: 'sides', element, cells, tops: strips.map(({ top }) => top), rooms }
  for (const [at, { top, bottom, room }] of strips.entries()) {
    // The first strip begins with the box: what stands lower in it does so on purpose.
    const begins = at === 0 ? Math.min(top, rect.top - head) : top
    const ends = at === strips.length - 1 ? Math.max(bottom, rect.bottom - head) : bottom
    addLine(column, { top: begins, height: ends - begins, stretch: 0, flags: 0, owner, at })
    if (room > 0) {
      const line = column.lines.length - 1
      column.heads.push({ id: `room ${line}`, from: line, to: line + 1, height: room, element: undefined })
    }
  }
  for (const cell of cells) takeOver(column, cell, from, strips)
}

interface Strip {
  top: number
  bottom: number
  room: number
}

/** Divide the height of all cells wherever a line ends; small differences are none. */
function stripsOf(cells: Column[]): Strip[] {
  const lines = cells.flatMap((cell) =>
    cell.lines.map(({ top, height, kept }) => ({ top: top - kept, bottom: top + height }))
  )
  const ends = lines.map(({ bottom }) => bottom).sort((a, b) => a - b)
  const edges = ends.filter((edge, at) => at === ends.length - 1 || (ends[at + 1] ?? 0) - edge > 0.3)
  let top = Math.min(...lines.map((line) => line.top))
  return edges.map((bottom) => {
    const through = lines.filter((line) => line.top < top - 0.3 && line.bottom > top + 0.3)
    const strip = { top, bottom, room: Math.max(0, ...through.map((line) => top - line.top)) }
    top = bottom
    return strip
  })
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
