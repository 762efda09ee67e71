import type { ImpositionOptions, Mark, Rectangle, Side, Size, Slot } from '../model/imposition.ts'

/**
 * Say whether the back of a sheet must be printed on its head.
 *
 * A printer turns the paper about its long or its short edge. About the edge that stands upright while the front is
 * read, the back comes out as in a book; about the other, it comes out upside down.
 */
export function backIsTurned(sheet: Size, duplex: ImpositionOptions['duplex']): boolean {
  const upright = sheet.width >= sheet.height ? 'short-edge' : 'long-edge'
  return duplex !== upright
}

/** Turn a side by half a turn: what stood top left stands bottom right, on its head. */
export function halfTurn(side: Side, sheet: Size, trim: Size): Side {
  const rectangle = (r: Rectangle): Rectangle => ({
    ...r,
    x: sheet.width - r.x - r.width,
    y: sheet.height - r.y - r.height
  })
  const slot = (s: Slot): Slot => ({
    ...s,
    x: sheet.width - s.x - trim.width,
    y: sheet.height - s.y - trim.height,
    turned: !s.turned,
    clip: rectangle(s.clip),
    leaf: rectangle(s.leaf)
  })
  const point = ({ x, y }: Mark['from']): Mark['from'] => ({ x: sheet.width - x, y: sheet.height - y })
  return {
    slots: side.slots.map(slot),
    marks: side.marks.map((mark) => ({ ...mark, from: point(mark.from), to: point(mark.to) }))
  }
}
