import { addLine, type Column, flags, type Owner } from './column.ts'
import { divisionsIn, softHyphen } from './divisions.ts'
import { range } from './range.ts'

/** Nodes of one container that make lines together: all of it, or a run beside blocks. */
export interface Run {
  container: Element
  first: Node
  last: Node
  /** It is all that the container holds. */
  whole: boolean
}

/** Read the lines of text into a column. `head` is the column's own head on the screen. */
export function readText(column: Column, run: Run, style: CSSStyleDeclaration, head: number): void {
  const bands = (run.whole ? evenBands(run, style, head) : undefined) ?? foundBands(run, style, head)
  if (bands.length === 0) return
  const from = column.lines.length
  const owner: Owner = { type: 'text', ...run, middles: bands.map(({ top, height }) => top + height / 2) }
  const onGrid = style.getPropertyValue('--on-grid').trim() === '1'
  const stretch = run.whole ? Number.parseFloat(style.getPropertyValue('--stretch')) || 0 : 0
  for (const [at, { top, height }] of bands.entries()) {
    const first = at === 0
    addLine(column, { top, height, stretch: first ? stretch : 0, flags: first && onGrid ? flags.onGrid : 0, owner, at })
  }
  const last = column.lines.at(-1)
  if (bands.length > 1 && last !== undefined && isRunt(run, style)) last.flags |= flags.runt
  markDivided(column, run, from, head)
  readAnchors(column, run, from, head)
}

interface Band {
  top: number
  height: number
}

/**
 * Lines of one height: a paragraph says how many it has by its own height. Two questions to the layout instead of
 * one a line; what stands inside lines has no height of its own in our styles.
 */
function evenBands({ container, last }: Run, style: CSSStyleDeclaration, head: number): Band[] | undefined {
  const pitch = laidOut(Number.parseFloat(style.lineHeight))
  if (!(pitch > 0) || container.querySelector('img, svg, ruby:not(.reading), input, object, video, canvas') !== null)
    return undefined
  const rect = container.getBoundingClientRect()
  const top = rect.top - head + px(style.paddingTop) + px(style.borderTopWidth)
  const height = rect.bottom - head - px(style.paddingBottom) - px(style.borderBottomWidth) - top
  const count = Math.round(height / pitch)
  // The layout rounds to 64ths of a px, whichever way: what counts is what it made of all lines.
  if (count < 1 || Math.abs(height / count - pitch) > 1.5 / 64) return undefined
  const each = height / count
  // A box may be higher than its lines: a cell beside a longer one.
  if (count > 1 && footOf(last) - head < top + (count - 1) * pitch) return undefined
  return Array.from({ length: count }, (_, at) => ({ top: top + at * each, height: each }))
}

/** Where the last of what stands in a node ends. */
function footOf(node: Node): number {
  range.setStartBefore(node)
  range.setEndAfter(node)
  const rects = range.getClientRects()
  return rects[rects.length - 1]?.bottom ?? Number.POSITIVE_INFINITY
}

/**
 * Lines of any height, from what stands in them: each text takes its own line-height about the middle of its glyphs
 * (CSS 2 10.8.1, half-leading), each picture its box.
 */
function foundBands(run: Run, style: CSSStyleDeclaration, head: number): Band[] {
  const boxes = inlineBoxes(run, head)
  // No line is lower than the line-height of what it stands in.
  const strut = laidOut(px(style.lineHeight))
  const lines: InlineBox[] = []
  for (const box of boxes.sort((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const line = lines.at(-1)
    const shared = line === undefined ? 0 : Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top)
    if (line !== undefined && shared > 0.4 * Math.min(line.bottom - line.top, box.bottom - box.top)) {
      line.top = Math.min(line.top, box.top)
      line.bottom = Math.max(line.bottom, box.bottom)
      line.above = Math.min(line.above, box.above)
      line.below = Math.max(line.below, box.below)
    } else lines.push({ ...box })
  }
  // Lines touch: one begins where the one before ends.
  const [first] = lines
  let top = first === undefined ? 0 : Math.min(first.above, (first.above + first.below - strut) / 2)
  const bands = lines.map(({ above, below }): Band => {
    const height = Math.max(below - above, strut)
    const band = { top, height }
    top += height
    return band
  })
  return run.whole ? fitted(bands, run.container, style, head) : bands
}

/** Begin and end with the box, where that is a hair off: ruby and faces of other heights move lines by less than a px. */
function fitted(bands: Band[], container: Element, style: CSSStyleDeclaration, head: number): Band[] {
  const [first] = bands
  const last = bands.at(-1)
  if (first === undefined || last === undefined) return bands
  const rect = container.getBoundingClientRect()
  const above = first.top - (rect.top - head + px(style.paddingTop) + px(style.borderTopWidth))
  const below = rect.bottom - head - px(style.paddingBottom) - px(style.borderBottomWidth) - last.top - last.height
  if (Math.abs(above) < 3) for (const band of bands) band.top -= above
  if (Math.abs(above + below) < 3 && last.height + above + below > 0) last.height += above + below
  return bands
}

/** Glyphs from `top` to `bottom`, and the room from `above` to `below` that they take in their line. */
interface InlineBox {
  top: number
  bottom: number
  above: number
  below: number
}

function inlineBoxes({ container, first, last, whole }: Run, head: number): InlineBox[] {
  const boxes: InlineBox[] = []
  for (const text of textsOf({ container, first, last, whole })) {
    const { lineHeight } = getComputedStyle(text.parentElement ?? container)
    range.selectNodeContents(text)
    for (const { top, bottom, width, height } of range.getClientRects()) {
      if (width < 0.01 || height < 0.01) continue
      const own = lineHeight === 'normal' ? height : laidOut(px(lineHeight))
      const half = own / 2
      const middle = (top + bottom) / 2 - head
      boxes.push({ top: top - head, bottom: bottom - head, above: middle - half, below: middle + half })
    }
  }
  for (const replaced of container.querySelectorAll('img, svg, rt')) {
    if (!whole && !isBetween(replaced, first, last)) continue
    const { top, bottom, height } = replaced.getBoundingClientRect()
    if (height < 0.01) continue
    const box = { top: top - head, bottom: bottom - head }
    boxes.push({ ...box, above: box.top, below: box.bottom })
  }
  return boxes
}

/** Ask whether the last line holds no more than one character and the marks after it. */
function isRunt({ container, last }: Run, style: CSSStyleDeclaration): boolean {
  const text = lastText(last)
  if (text === undefined) return false
  range.setStart(text, Math.max(0, text.data.trimEnd().length - 1))
  range.setEnd(text, text.data.trimEnd().length)
  const { right } = range.getBoundingClientRect()
  const left = container.getBoundingClientRect().left + px(style.paddingLeft) + px(style.borderLeftWidth)
  const marks = /\p{P}*$/u.exec(text.data.trimEnd())?.[0].length ?? 0
  return right > left && right - left <= (1.05 + Math.min(marks, 2)) * px(style.fontSize)
}

function lastText(node: Node | null): Text | undefined {
  if (node === null) return undefined
  if (node instanceof Text) return node.data.trim() === '' ? undefined : node
  if (node instanceof Element && node.hasAttribute('data-generated')) return undefined
  for (let child = node.lastChild; child !== null; child = child.previousSibling) {
    const text = lastText(child)
    if (text !== undefined) return text
  }
  return undefined
}

/** Mark the lines that end in the middle of a word. */
function markDivided(column: Column, run: Run, from: number, head: number): void {
  if (!run.container.textContent?.includes(softHyphen)) return
  for (const { line: middle } of textsOf(run).flatMap(divisionsIn)) {
    const line = column.lines[nearest(column, from, middle - head)]
    if (line !== undefined) line.flags |= flags.divided
  }
}

/** All texts of a run, in order, but for those above the line (ruby). */
export function textsOf({ container, first, last }: Run): Text[] {
  const texts: Text[] = []
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const position = first === node || first.contains(node) ? 0 : first.compareDocumentPosition(node)
    if (position & Node.DOCUMENT_POSITION_PRECEDING) continue
    if (last !== node && !last.contains(node) && last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)
      break
    if (node.parentElement?.closest('rt, rp') === null) texts.push(node as Text)
  }
  return texts
}

/** Anchors and calls inside lines. */
function readAnchors(column: Column, { container, first, last, whole }: Run, from: number, head: number): void {
  for (const element of container.querySelectorAll('[id], [data-call]')) {
    if (!whole && !isBetween(element, first, last)) continue
    const rect = element.getClientRects()[0]
    const line = rect === undefined ? from : nearest(column, from, (rect.top + rect.bottom) / 2 - head)
    if (element.id !== '') column.ids.push([element.id, line])
    const call = element.getAttribute('data-call')
    if (call !== null) column.calls.push([call, line])
  }
}

function isBetween(element: Node, first: Node, last: Node): boolean {
  const afterFirst =
    first.contains(element) || first.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
  const beforeLast = last.contains(element) || last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING
  return Boolean(afterFirst && beforeLast)
}

/** Find the line from `from` on whose middle is nearest to a height. */
function nearest({ lines }: Column, from: number, y: number): number {
  let low = from
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const line = lines[middle]
    if (line !== undefined && line.top + line.height <= y) low = middle + 1
    else high = middle
  }
  return low
}

/** A length as the layout has it: in whole 64ths of a px. */
export function laidOut(length: number): number {
  return Math.round(length * 64) / 64
}

export function px(value: string): number {
  return Number.parseFloat(value) || 0
}
