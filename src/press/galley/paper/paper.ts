import type { LengthsAsked } from '../../in-page/galley/messages.ts'
import type { Frame, Side } from '../make-up/galleys.ts'
import type { Declarations, PageRule, PageRules } from './page-rules.ts'

/** The page that a rule may hold for. */
export interface PageContext {
  /** Name by CSS `page`; empty for pages of no name. */
  name: string
  side: Side
  first: boolean
  blank: boolean
}

/** A sheet of paper with the type area on it, CSS px. */
export interface Sheet {
  width: number
  height: number
  area: Frame
}

/** What holds for a page: the rules that match, the stronger last. */
export interface PageStyle {
  declarations: Declarations
  boxes: Map<string, Declarations>
}

/** Let all rules fall into one, as CSS does: named pages over first and blank over left and right, later over earlier. */
export function pageStyle({ rules }: PageRules, context: PageContext): PageStyle {
  const style: PageStyle = { declarations: new Map(), boxes: new Map() }
  const matching = rules.filter((rule) => matches(rule, context))
  const weighed = matching.map((rule, order) => ({ rule, order, weight: weightOf(rule) }))
  for (const { rule } of weighed.sort((a, b) => a.weight - b.weight || a.order - b.order)) {
    fall(style.declarations, rule.declarations)
    for (const [name, declarations] of rule.boxes) {
      const box = style.boxes.get(name) ?? new Map()
      style.boxes.set(name, box)
      fall(box, declarations)
    }
  }
  return style
}

function matches({ name, pseudos }: PageRule, context: PageContext): boolean {
  if (name !== undefined && name !== context.name) return false
  const holds: Record<string, boolean> = {
    first: context.first,
    blank: context.blank,
    left: context.side === 'verso',
    right: context.side === 'recto'
  }
  return pseudos.every((pseudo) => holds[pseudo] === true)
}

/** css-page-3, “Cascading and page context”: name, then :first and :blank, then :left and :right. */
function weightOf({ name, pseudos }: PageRule): number {
  const strong = pseudos.filter((pseudo) => pseudo === 'first' || pseudo === 'blank').length
  return (name === undefined ? 0 : 10_000) + strong * 100 + (pseudos.length - strong)
}

function fall(into: Declarations, from: Declarations): void {
  for (const [property, declaration] of from) {
    if (into.get(property)?.important && !declaration.important) continue
    into.delete(property)
    into.set(property, declaration)
  }
}

/** Named sizes, mm (css-page-3). */
const sizes: Record<string, [string, string]> = {
  a3: ['297mm', '420mm'],
  a4: ['210mm', '297mm'],
  a5: ['148mm', '210mm'],
  b4: ['250mm', '353mm'],
  b5: ['176mm', '250mm'],
  'jis-b4': ['257mm', '364mm'],
  'jis-b5': ['182mm', '257mm'],
  letter: ['8.5in', '11in'],
  legal: ['8.5in', '14in'],
  ledger: ['11in', '17in']
}

/** Width and height of the sheet as CSS lengths; A4 where nothing is said. */
export function sizeOf({ declarations }: PageStyle): { width: string; height: string } {
  const words = (declarations.get('size')?.value ?? 'a4').toLowerCase().split(/\s+/)
  const turned = words.includes('landscape')
  const named = words.map((word) => sizes[word]).find((size) => size !== undefined)
  const lengths = words.filter((word) => /^[\d.]/.test(word) || word.includes('('))
  const [width = '210mm', height = width] = named ?? lengths
  return turned ? { width: height, height: width } : { width, height }
}

/** The lengths of a page to be asked of the browser. */
export function lengthsOf(style: PageStyle): LengthsAsked {
  const margins = new Map<string, string>()
  for (const [property, { value }] of style.declarations) {
    if (property === 'margin') for (const [at, side] of sides.entries()) margins.set(side, boxValue(value, at))
    const [, side] = /^margin-(\w+)$/.exec(property) ?? []
    if (side !== undefined) margins.set(side, value)
  }
  const values = sides.map((side) => ({
    value: margins.get(side) ?? '20mm',
    of: side === 'top' || side === 'bottom' ? ('height' as const) : ('width' as const)
  }))
  const { width, height } = sizeOf(style)
  return { width, height, values: [{ value: '100%', of: 'width' }, { value: '100%', of: 'height' }, ...values] }
}

const sides = ['top', 'right', 'bottom', 'left']

/** The value for a side out of one to four. */
function boxValue(value: string, at: number): string {
  const values = value.match(/(?:[^\s(]+(?:\([^)]*(?:\([^)]*\)[^)]*)*\))?)+/g) ?? ['0']
  const [top = '0', right = top, bottom = top, left = right] = values
  return [top, right, bottom, left][at] ?? '0'
}

/** The sheet out of what the browser computed for `lengthsOf`. */
export function sheetOf([width = 0, height = 0, top = 0, right = 0, bottom = 0, left = 0]: number[]): Sheet {
  return { width, height, area: { x: left, y: top, width: width - left - right, height: height - top - bottom } }
}

/** Frames of a page: its type area in columns, below what spans the page. */
export function framesOf({ area }: Sheet, columns: number, gap: number, span: number): Frame[] {
  const width = (area.width - gap * (columns - 1)) / columns
  return Array.from({ length: columns }, (_, at) => ({
    x: area.x + at * (width + gap),
    y: area.y + span,
    width,
    height: area.height - span
  }))
}
