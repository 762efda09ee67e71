import type { Imposition, Rectangle, Side, Slot } from '../../src/model/imposition.ts'

/*
 * A bindery of paper: knows sheets, printers and scissors, and nothing of how the plan was made. It prints the sides
 * as a printer turns the paper, cuts the pile, folds, nests and reads what it holds.
 */

/** A page as it lies on the paper, seen through from the front: where it is, whether its head is up. */
interface Printed {
  page: number
  x: number
  y: number
  upright: boolean
  leaf: Rectangle
}

/** One half of a folded sheet. */
interface Leaf {
  front: Printed
  back: Printed
}

interface Folded {
  left: Leaf
  right: Leaf
  /** Where it is folded, in mm from the left edge of the sheet. */
  fold: number
}

/** Print, cut, fold and nest; give the pages as they are turned over, and each with the place of its spine edge. */
export function bind(plan: Imposition): { page: number; upright: boolean; fromSpine: number }[] {
  const pile = cutAndStack(plan)
  const read: { page: number; upright: boolean; fromSpine: number }[] = []
  let taken = 0
  for (const { bifolia } of plan.gatherings) {
    const nested = pile.slice(taken, taken + bifolia)
    taken += bifolia
    const first = nested.flatMap((sheet, depth) => turnOver(plan, sheet, depth, 'first'))
    const second = [...nested.entries()].reverse().flatMap(([depth, sheet]) => turnOver(plan, sheet, depth, 'second'))
    read.push(...first, ...second)
  }
  if (taken !== pile.length) throw new Error(`${pile.length - taken} folded sheets are left over`)
  return read
}

/** The two pages of the half of a folded sheet that comes before, or after, what is nested in it. */
function turnOver(plan: Imposition, { left, right, fold }: Folded, depth: number, half: 'first' | 'second') {
  // Bound on the left, the cover is the right half of the outer side; bound on the right, the left half.
  const leaf = (plan.options.binding === 'left') === (half === 'first') ? right : left
  const pages = half === 'first' ? [leaf.front, leaf.back] : [leaf.back, leaf.front]
  const width = plan.book.trim.width
  return pages.map(({ page, upright, x }) => {
    const ownFold = leaf === right ? x - fold : fold - (x + width)
    // A sheet inside others is folded around nothing, its fold stands off the spine by the sheets outside it.
    return { page, upright, fromSpine: depth * plan.options.thickness + ownFold }
  })
}

/** Cut the whole pile at once and lay the parts on each other, as they stand on the front of the sheet. */
function cutAndStack(plan: Imposition): Folded[] {
  const sheets = plan.sheets.map(({ front, back }) => {
    const fronts = onPaper(plan, front, 'front')
    const backs = onPaper(plan, back, 'back')
    return foldedSheets(fronts, backs)
  })
  const parts = Math.max(...sheets.map((parts) => parts.length))
  return Array.from({ length: parts }, (_, part) => sheets.flatMap((sheet) => sheet[part] ?? [])).flat()
}

/** See a side through the paper from the front: the printer turned it about one of its edges. */
function onPaper({ sheet, options, book }: Imposition, side: Side, which: 'front' | 'back'): Printed[] {
  const longEdgeLies = sheet.width >= sheet.height
  const turnedAbout = (options.duplex === 'long-edge') === longEdgeLies ? 'level axis' : 'upright axis'
  return side.slots.map(({ page, x, y, turned, leaf }: Slot) => {
    if (which === 'front') return { page, x, y, upright: !turned, leaf }
    return turnedAbout === 'upright axis'
      ? { page, x: sheet.width - x - book.trim.width, y, upright: !turned, leaf: flip(leaf, 'x', sheet.width) }
      : { page, x, y: sheet.height - y - book.trim.height, upright: turned, leaf: flip(leaf, 'y', sheet.height) }
  })
}

function flip(leaf: Rectangle, axis: 'x' | 'y', size: number): Rectangle {
  const extent = axis === 'x' ? leaf.width : leaf.height
  return { ...leaf, [axis]: size - leaf[axis] - extent }
}

/** Pair the leaves that touch, row by row from the top, and find what is printed behind each. */
function foldedSheets(fronts: Printed[], backs: Printed[]): Folded[] {
  const ordered = [...fronts].sort((a, b) => (near(a.leaf.y, b.leaf.y) ? a.leaf.x - b.leaf.x : b.leaf.y - a.leaf.y))
  const leaves = ordered.map((front): Leaf => {
    const back = backs.find(({ leaf }) => near(leaf.x, front.leaf.x) && near(leaf.y, front.leaf.y))
    if (back === undefined) throw new Error(`nothing is printed behind page ${front.page}`)
    return { front, back }
  })
  return Array.from({ length: leaves.length / 2 }, (_, at) => {
    const [left, right] = [leaves[2 * at], leaves[2 * at + 1]]
    if (left === undefined || right === undefined) throw new Error('a leaf has no other half')
    const fold = left.front.leaf.x + left.front.leaf.width
    if (!near(fold, right.front.leaf.x)) throw new Error('two leaves of a folded sheet do not touch')
    return { left, right, fold }
  })
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6
}
