import type { Column, Owner } from './column.ts'
import type { CutReport, CutSlice } from './messages.ts'
import { px } from './text-lines.ts'

/** A piece on its page, with the lines that it should hold where. */
export interface Placing {
  column: Column
  piece: Element
  slice: CutSlice
  /** What `tops` count from: the head of the frame, or with `top` of the area of notes. */
  box: Element
  top?: number
  /** What is moved as a whole so that the first line stands right. */
  shift: HTMLElement | undefined
  page: number
}

/** Where a block of lines begins on its page: what can be moved, and by how much it is off. */
interface Start {
  placing: Placing
  element: Element
  line: number
  planned: number
  owner: Owner
  /** How many of its lines stand here. */
  count: number
  /** Rows stand above it on the page: borders that collapse are shared out by whole pixels. */
  afterRows: boolean
}

const tolerance = 0.02

/**
 * Move what does not stand at its planned height, and say what cannot be moved.
 *
 * Boxes bring their own margins; a page head drops white, the grid and full pages add some. So every block is looked
 * at where it came to stand, all at once, and the differences are written, all at once.
 */
export function settle(placings: Placing[]): CutReport['displaced'] {
  const boxes = Map.groupBy(placings, ({ box }) => box)
  const starts = [...boxes.values()].map((own) => own.flatMap(startsOf))
  const errors = starts.map((own) => own.map((start) => start.planned - topOf(start)))
  for (const [number, own] of starts.entries()) correct(own, errors[number] ?? [])
  return starts.flatMap((own) => own.flatMap(verdict))
}

function startsOf(placing: Placing): Start[] {
  const { column, slice, piece } = placing
  const starts: Start[] = []
  let afterRows = false
  for (let line = slice.from; line < slice.to; ) {
    const found = column.lines[line]
    if (found === undefined) break
    const { owner, at } = found
    let to = line + 1
    while (to < slice.to && column.lines[to]?.owner === owner) to++
    const element = at === 0 ? elementOf(owner) : pieceOf(piece)
    const room = owner.type === 'sides' && at > 0 ? (owner.rooms[at] ?? 0) : 0
    // Where nothing found room otherwise, the plan leaves out the white above a row that goes on.
    const planned = Math.max(0, (slice.tops[line - slice.from] ?? 0) - room)
    afterRows ||= owner.type === 'sides'
    if (element !== undefined) starts.push({ placing, element, line, planned, owner, count: to - line, afterRows })
    line = to
  }
  return starts
}

function elementOf(owner: Owner): Element | undefined {
  if (owner.type !== 'text') return owner.element
  return owner.whole ? owner.container : undefined
}

/** The innermost box that goes on at the head of a piece. */
function pieceOf(piece: Element): Element | undefined {
  if (piece.matches('.line-continued, .row-continued')) return piece
  return piece.querySelector('.line-continued, .row-continued') ?? undefined
}

function topOf({ element, placing: { box, top = 0 } }: Start): number {
  return element.getBoundingClientRect().top + insets(element).top - headOf(box) + top
}

/** The head of a frame or of an area of notes, whose margin is part of it. */
function headOf(box: Element): number {
  return box.getBoundingClientRect().top - px(getComputedStyle(box).marginTop)
}

function insets(element: Element): { top: number; bottom: number } {
  const style = getComputedStyle(element)
  if (!/^(block|flow-root|list-item|table-cell|inline-block)$/.test(style.display)) return { top: 0, bottom: 0 }
  return {
    top: px(style.paddingTop) + px(style.borderTopWidth),
    bottom: px(style.paddingBottom) + px(style.borderBottomWidth)
  }
}

function correct(starts: Start[], errors: number[]): void {
  let moved = 0
  for (const [at, start] of starts.entries()) {
    // Those before have moved this one already.
    const by = (errors[at] ?? 0) - moved
    if (Math.abs(by) < tolerance) continue
    const { shift } = start.placing
    if (at === 0 && shift !== undefined) {
      shift.style.top = `${round(by)}px`
      moved += by
    } else if (by > 0 && start.element.tagName !== 'TR') {
      const outer = outermost(start)
      const { before = 0, kept = 0 } = start.placing.column.lines[start.line] ?? {}
      // A box that goes on has no margin of its own.
      outer.style.setProperty('margin-top', `${round(before - kept + by)}px`, 'important')
      moved += by
    }
  }
}

/** The largest box that begins with the element. */
function outermost({ element, placing: { piece } }: Start): HTMLElement {
  let box = element
  while (
    box !== piece &&
    box.parentElement !== null &&
    box.parentElement !== piece &&
    box.parentElement.firstElementChild === box
  )
    box = box.parentElement
  return box as HTMLElement
}

/** What still does not stand where it should, at its head or at its foot. */
function verdict(start: Start): CutReport['displaced'] {
  const { element, placing, planned, owner, count } = start
  const { page, slice, column, box, top = 0 } = placing
  if (slice.scale < 1) return []
  const by = topOf(start) - planned
  const at = element.closest<HTMLElement>('[data-unit]')?.dataset.unit ?? element.id ?? element.className
  if (Math.abs(by) > (start.afterRows ? 1.25 : 0.5)) return [{ at, page: page + 1, by }]
  if (owner.type !== 'text') return []
  const last = start.line + count - 1
  const line = column.lines[last]
  const foot = (slice.tops[last - slice.from] ?? 0) + (line?.height ?? 0)
  const ends = element.getBoundingClientRect().bottom - insets(element).bottom - headOf(box) + top
  // A box may close lower than its lines; it must not have more of them.
  return ends - foot > 0.5 * (line?.height ?? 0) ? [{ at, page: page + 1, by: ends - foot }] : []
}

function round(length: number): number {
  return Math.round(length * 1000) / 1000
}
