import { cpuUsage, memoryUsage } from 'node:process'
import type { Flow, Galleys, Geometry, Line, Note, Series } from '../src/press/galley/make-up/galleys.ts'
import { makeUp } from '../src/press/galley/make-up/make-up.ts'

/**
 * Measure whether the time of make-up grows with the length of the text and no faster: one flow of 1,000 to 100,000 lines,
 * with headings, paragraphs of 1 to 9 lines and a note of 1 to 4 lines in most of them. Prints a Markdown table.
 */
const pitch = 22

const plain: Line = {
  height: pitch,
  before: 0,
  stretch: 0,
  kept: 0,
  onGrid: false,
  runt: false,
  divided: false,
  calls: []
}
const series: Series = {
  id: 'editor',
  place: 'page',
  numbering: 'page',
  marks: 'circled',
  separator: 14,
  continuedSeparator: 14,
  marker: 0,
  gap: 2
}
const frame = { x: 0, y: 0, width: 392, height: 28 * pitch }
const page = { recto: [frame], verso: [frame] }
const geometry: Geometry = { pitch, types: { opening: page, body: page } }

function book(lines: number): Galleys {
  const chance = linearCongruence(lines)
  const flow: Flow = { id: 'text', lines: [], blocks: [], heads: [], gathers: [] }
  const notes: Note[] = []
  while (flow.lines.length < lines) {
    const from = flow.lines.length
    const heading = chance(12) === 0
    const count = heading ? 1 : 1 + chance(9)
    for (let line = 0; line < count; line++)
      flow.lines.push({ ...plain, before: heading ? pitch : 0, onGrid: line === 0 })
    const together = heading
    flow.blocks.push({ from, to: from + count, orphans: 2, widows: 2, together, withNext: heading, start: 'flow' })
    if (heading || chance(4) === 0) continue
    const id = `note-${notes.length}`
    const at = from + chance(count)
    flow.lines[at] = { ...(flow.lines[at] ?? plain), calls: [id] }
    const height = 1 + chance(4)
    const block = {
      from: 0,
      to: height,
      orphans: 2,
      widows: 2,
      together: false,
      withNext: false,
      start: 'flow' as const
    }
    const noteLines = Array.from({ length: height }, () => ({ ...plain, height: 18 }))
    notes.push({ id, series: series.id, lines: noteLines, blocks: [block], heads: [] })
  }
  const parts = [
    {
      id: 'part',
      start: 'recto' as const,
      first: 'opening',
      rest: 'body',
      setting: 'running' as const,
      flow,
      balanced: false
    }
  ]
  return { parts, notes, series: [series] }
}

/** The same book on every machine. */
function linearCongruence(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

console.log('| lines | pages | CPU ms | µs a line | pages a second | cost a page | MB |\n|--:|--:|--:|--:|--:|--:|--:|')
makeUp(book(5_000), geometry)
for (const lines of [1_000, 3_000, 10_000, 30_000, 100_000]) {
  const galleys = book(lines)
  const before = cpuUsage()
  const plan = makeUp(galleys, geometry)
  const { user, system } = cpuUsage(before)
  const micros = user + system
  const pages = plan.pages.length
  const figures = [
    lines,
    pages,
    (micros / 1000).toFixed(0),
    (micros / lines).toFixed(1),
    (pages / (micros / 1e6)).toFixed(0),
    (plan.cost / pages).toFixed(1),
    (memoryUsage().heapUsed / 1e6).toFixed(0)
  ]
  console.log(`| ${figures.join(' | ')} |`)
}
