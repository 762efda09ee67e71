import type {
  Block,
  Flow,
  Galleys,
  Geometry,
  Line,
  Note,
  Part,
  Series
} from '../../src/press/galley/make-up/galleys.ts'
import { pitch, plainBlock, plainLine } from './arbitrary.ts'

/** What a test says about a block: how many lines, and what is not plain. */
export type Said = Partial<Omit<Block, 'from' | 'to'>> & {
  lines: number
  /** Of the first line. */
  first?: Partial<Line>
  /** Of all lines. */
  each?: Partial<Line>
  /** Notes by the line of the block that calls them. */
  calls?: Record<number, string[]>
}

/** A paragraph of so many lines. */
export const paragraph = (lines: number, rest: Partial<Said> = {}): Said => ({ lines, ...rest })
export const heading = (rest: Partial<Said> = {}): Said => ({ lines: 1, withNext: true, ...rest })

export function flow(id: string, said: Said[], rest: Partial<Flow> = {}): Flow {
  const lines: Line[] = []
  const blocks: Block[] = []
  for (const { lines: count, first, each, calls, ...block } of said) {
    const from = lines.length
    for (let line = 0; line < count; line++) {
      lines.push({ ...plainLine, ...each, ...(line === 0 ? first : {}), calls: calls?.[line] ?? [] })
    }
    blocks.push({ ...plainBlock, ...block, from, to: lines.length })
  }
  return { id, lines, blocks, heads: [], gathers: [], ...rest }
}

export function note(id: string, lines: number, rest: Partial<Said> & { series?: string } = {}): Note {
  const { series = 'editor', ...said } = rest
  const { gathers, ...galley } = flow(id, [paragraph(lines, said)])
  return { ...galley, series }
}

/** A series with a separator of one line and notes as high as text: sums can be done in the head. */
export const editor: Series = {
  id: 'editor',
  place: 'page',
  numbering: 'page',
  marks: 'circled',
  separator: pitch,
  continuedSeparator: pitch,
  marker: 0,
  gap: 0
}

/** Pages of so many lines, the first of a part of as many or fewer. */
export function paper(lines: number, opening = lines, columns = 1): Geometry {
  const frames = (lines: number) =>
    Array.from({ length: columns }, (_, at) => ({ x: at * 100, y: 0, width: 90, height: lines * pitch }))
  const type = (lines: number) => ({ recto: frames(lines), verso: frames(lines) })
  return { pitch, types: { opening: type(opening), body: type(lines) } }
}

export const part = (flow: Flow, rest: { id?: string; start?: Part['start']; balanced?: boolean } = {}): Part => ({
  id: flow.id,
  start: 'next',
  first: 'opening',
  rest: 'body',
  setting: 'running',
  balanced: false,
  ...rest,
  flow
})

export const book = (flow: Flow, notes: Note[] = [], series: Series[] = [editor]): Galleys => ({
  parts: [part(flow)],
  notes,
  series
})
