import type { LengthsAsked, MeasuredPart, PartFacts } from '../../in-page/galley/messages.ts'
import type { Geometry, PageType, Side } from '../make-up/galleys.ts'
import type { PageRules } from './page-rules.ts'
import { framesOf, lengthsOf, type PageStyle, pageStyle, type Sheet, sheetOf } from './paper.ts'

/** Every kind of page that the parts of a book have, with its sheet and what stands in its margins. */
export interface Papers {
  styleOf: (name: string, side: Side, first: boolean, blank: boolean) => Paper
}

export interface Paper extends PageStyle {
  /** Number among the book's papers: pages that share it look alike. */
  number: number
  sheet: Sheet
}

/** Lay out the papers that the named page types need; `resolve` asks the browser for lengths. */
export async function layPapers(
  rules: PageRules,
  names: string[],
  resolve: (asked: LengthsAsked[]) => Promise<number[][]>
): Promise<Papers> {
  const contexts = [...new Set(names)].flatMap((name) =>
    (['recto', 'verso'] as const).flatMap((side) =>
      [
        { first: false, blank: false },
        { first: true, blank: false },
        { first: false, blank: true }
      ].map((state) => ({ name, side, ...state }))
    )
  )
  const styles = contexts.map((context) => pageStyle(rules, context))
  const lengths = await resolve(styles.map(lengthsOf))
  const numbers = new Map<string, number>()
  const papers = new Map<string, Paper>()
  for (const [at, context] of contexts.entries()) {
    const style = styles[at] ?? { declarations: new Map(), boxes: new Map() }
    const sheet = sheetOf(lengths[at] ?? [])
    const look = JSON.stringify([sheet, [...style.boxes].map(([name, box]) => [name, [...box]])])
    const number = numbers.get(look) ?? numbers.size + 1
    numbers.set(look, number)
    papers.set(key(context), { ...style, number, sheet })
  }
  return {
    styleOf(name, side, first, blank) {
      const paper = papers.get(key({ name, side, first: first && !blank, blank }))
      if (paper === undefined) throw new Error(`there is no paper for pages of type “${name}”`)
      return paper
    }
  }
}

function key({ name, side, first, blank }: { name: string; side: Side; first: boolean; blank: boolean }): string {
  return `${name} ${side} ${first ? 'first' : ''}${blank ? 'blank' : ''}`
}

/** The measure of a part's lines, px: the same on all its pages. */
export function measureOf(papers: Papers, { page }: PartFacts): { measure: number; even: boolean } {
  const widths = (['recto', 'verso'] as const).flatMap((side) =>
    [false, true].map((first) => papers.styleOf(page, side, first, false).sheet.area.width)
  )
  const measure = Math.min(...widths)
  return { measure, even: Math.max(...widths) - measure < 0.02 }
}

/** The frames of each kind of page, for make-up. */
export function geometryOf(
  papers: Papers,
  parts: { facts: PartFacts; measured: Pick<MeasuredPart, 'span'> }[],
  pitch: number
): Geometry {
  const types: Record<string, PageType> = {}
  for (const { facts, measured } of parts) {
    const columns = facts.setting === 'facing' ? 1 : facts.columns
    for (const first of [true, false]) {
      const span = first ? measured.span : 0
      const frames = (side: Side) =>
        framesOf(papers.styleOf(facts.page, side, first, false).sheet, columns, facts.gap, span)
      types[typeName(facts, first)] = { recto: frames('recto'), verso: frames('verso') }
    }
  }
  return { pitch, types }
}

/** Name of the page type of a part's first page, or of its others. */
export function typeName({ id, page }: PartFacts, first: boolean): string {
  return `${page} ${id}${first ? ' first' : ''}`
}
