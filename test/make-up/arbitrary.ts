import fc from 'fast-check'
import type {
  Block,
  Flow,
  Galley,
  Galleys,
  Geometry,
  Line,
  Note,
  Part,
  RepeatedHead,
  Series
} from '../../src/press/galley/make-up/galleys.ts'

/** Galleys by chance, with the paper that they go on. */
export interface Job {
  galleys: Galleys
  geometry: Geometry
}

export const pitch = 10

export const plainLine: Line = {
  height: pitch,
  before: 0,
  stretch: 0,
  kept: 0,
  onGrid: false,
  runt: false,
  divided: false,
  calls: []
}
export const plainBlock: Omit<Block, 'from' | 'to'> = {
  orphans: 2,
  widows: 2,
  together: false,
  withNext: false,
  start: 'flow'
}

/** Pieces that galleys are put together from. */
interface Piece {
  lines: Line[]
  blocks: Block[]
  heads: Omit<RepeatedHead, 'id'>[]
}

const line = (height: fc.Arbitrary<number>): fc.Arbitrary<Line> =>
  fc.record({
    height,
    before: fc.constant(0),
    stretch: fc.constant(0),
    kept: fc.constant(0),
    onGrid: fc.constant(false),
    runt: fc.boolean().map(() => false),
    divided: fc.nat(15).map((n) => n === 0),
    calls: fc.constant([])
  })

const start = fc.oneof(
  { weight: 30, arbitrary: fc.constant<Block['start']>('flow') },
  { weight: 1, arbitrary: fc.constantFrom<Block['start']>('column', 'page', 'recto', 'verso') }
)

/** A paragraph, a heading, a picture, a list, a table: told apart by numbers only. */
const piece: fc.Arbitrary<Piece> = fc
  .record({
    kind: fc.constantFrom('paragraph', 'paragraph', 'paragraph', 'heading', 'picture', 'list', 'table'),
    lines: fc.array(line(fc.constantFrom(pitch, pitch, pitch, pitch, 7, 13)), { minLength: 1, maxLength: 9 }),
    tall: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 5, max: 60 }) }, fc.integer({ min: 60, max: 260 })),
    before: fc.constantFrom(0, 0, 0, 5, 10, 20),
    stretch: fc.constantFrom(0, 0, 0, 4, 10, 25),
    kept: fc.constantFrom(0, 0, 0, 0, 0, 0, 15),
    onGrid: fc.boolean(),
    runt: fc.nat(4).map((n) => n === 0),
    rule: fc.integer({ min: 1, max: 3 }),
    together: fc.boolean(),
    start
  })
  .map(({ kind, lines, tall, before, stretch, kept, onGrid, runt, rule, together, start }): Piece => {
    const body = kind === 'picture' ? [{ ...plainLine, height: tall }] : lines
    const first = { ...(body[0] ?? plainLine), before, stretch, kept, onGrid }
    const last = body.length > 2 ? [{ ...(body.at(-1) ?? plainLine), runt }] : body.slice(1)
    const set = body.length > 2 ? [first, ...body.slice(1, -1), ...last] : [first, ...last]
    const block = { ...plainBlock, from: 0, to: set.length, orphans: rule, widows: rule, start }
    const head = { from: 1, to: set.length, height: set[0]?.height ?? 0 }
    switch (kind) {
      case 'heading':
        return {
          lines: set.slice(0, 2),
          blocks: [{ ...block, to: Math.min(2, set.length), together: true, withNext: true }],
          heads: []
        }
      case 'list':
        return {
          lines: set,
          blocks: [
            { ...block, together },
            { ...plainBlock, from: set.length >> 1, to: set.length }
          ],
          heads: []
        }
      case 'table':
        return {
          lines: set,
          blocks: [block, { ...plainBlock, from: 0, to: 1, withNext: true }],
          heads: set.length > 1 ? [head] : []
        }
      default:
        return { lines: set, blocks: [{ ...block, together: kind === 'picture' }], heads: [] }
    }
  })

export function join(id: string, pieces: Piece[]): Galley {
  const galley: Galley = { id, lines: [], blocks: [], heads: [] }
  for (const { lines, blocks, heads } of pieces) {
    const offset = galley.lines.length
    galley.lines.push(...lines)
    galley.blocks.push(...blocks.map((block) => ({ ...block, from: block.from + offset, to: block.to + offset })))
    for (const { from, to, height } of heads) {
      galley.heads.push({ id: `${id}-head-${offset}`, from: from + offset, to: to + offset, height })
    }
  }
  return galley
}

/** A note before it is called: where, in which series, and what it says. */
interface LooseNote {
  at: number
  series: number
  pieces: Piece[]
  nested: { at: number; series: number; pieces: Piece[] }[]
}

const notePiece: fc.Arbitrary<Piece> = fc
  .record({
    lines: fc.integer({ min: 1, max: 6 }),
    height: fc.constantFrom(6, 8),
    rule: fc.integer({ min: 1, max: 2 })
  })
  .map(({ lines, height, rule }) => ({
    lines: Array.from({ length: lines }, () => ({ ...plainLine, height })),
    blocks: [{ ...plainBlock, from: 0, to: lines, orphans: rule, widows: rule }],
    heads: []
  }))

const longPiece: fc.Arbitrary<Piece> = fc.integer({ min: 7, max: 60 }).map((lines) => ({
  lines: Array.from({ length: lines }, () => ({ ...plainLine, height: 6 })),
  blocks: [{ ...plainBlock, from: 0, to: lines }],
  heads: []
}))

const tallPiece: fc.Arbitrary<Piece> = fc.integer({ min: 30, max: 200 }).map((height) => ({
  lines: [{ ...plainLine, height }],
  blocks: [{ ...plainBlock, from: 0, to: 1 }],
  heads: []
}))

function noteText(wild: boolean): fc.Arbitrary<Piece[]> {
  return fc.array(
    fc.oneof(
      { weight: 12, arbitrary: notePiece },
      { weight: 2, arbitrary: longPiece },
      { weight: wild ? 1 : 0, arbitrary: tallPiece }
    ),
    { minLength: 1, maxLength: 2 }
  )
}

function looseNotes(wild: boolean, most: number): fc.Arbitrary<LooseNote[]> {
  const one = { at: fc.nat(1000), series: fc.nat(2), pieces: noteText(wild) }
  const nested: fc.Arbitrary<LooseNote['nested']> = fc.oneof(
    { weight: 5, arbitrary: fc.constant<LooseNote['nested']>([]) },
    { weight: 1, arbitrary: fc.array(fc.record(one), { maxLength: 2 }) }
  )
  return fc.array(fc.record({ ...one, nested }), { maxLength: most })
}

/** A flow and the notes called in it. */
export function flow(
  id: string,
  wild: boolean,
  most: number,
  series: Series[]
): fc.Arbitrary<{ flow: Flow; notes: Note[] }> {
  return fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: most }), looseNotes(wild, Math.ceil(most / 2)))
    .map(([pieces, loose]) => {
      const base = join(id, wild ? pieces : pieces.map(tame))
      const notes: Note[] = []
      for (const [at, { nested, ...note }] of loose.entries()) {
        const called = addNote(`${id}-n${at}`, base, note, series, notes)
        for (const [deep, inner] of nested.entries()) addNote(`${called.id}-${deep}`, called, inner, series, notes)
      }
      return { flow: { ...base, gathers: series.filter(({ place }) => place === 'end').map(({ id }) => id) }, notes }
    })
}

/** Nothing taller than two lines, no white kept: a page always holds a line with its notes. */
function tame({ lines, ...rest }: Piece): Piece {
  return { ...rest, lines: lines.map((line) => ({ ...line, kept: 0, height: Math.min(line.height, 2 * pitch) })) }
}

function addNote(
  id: string,
  caller: Galley,
  { at, series, pieces }: Omit<LooseNote, 'nested'>,
  all: Series[],
  notes: Note[]
): Note {
  const number = at % caller.lines.length
  const line = caller.lines[number] ?? plainLine
  caller.lines[number] = { ...line, calls: [...line.calls, id] }
  const note = { ...join(id, pieces), series: all[series % all.length]?.id ?? '' }
  notes.push(note)
  return note
}

export const seriesList: fc.Arbitrary<Series[]> = fc
  .array(
    fc.record({
      place: fc.constantFrom<Series['place']>('page', 'page', 'page', 'end'),
      numbering: fc.constantFrom<Series['numbering']>('page', 'spread', 'part', 'book'),
      marks: fc.constantFrom<Series['marks']>('circled', 'letters', 'figures', 'symbols'),
      separator: fc.integer({ min: 0, max: 8 }),
      continuedSeparator: fc.integer({ min: 0, max: 8 }),
      marker: fc.constantFrom(0, 0, 6),
      gap: fc.constantFrom(0, 0, 2)
    }),
    { minLength: 1, maxLength: 3 }
  )
  .map((list) => list.map((series, at) => ({ ...series, id: `series-${at}` })))

/** Pages that hold from `least` to 18 lines; one kind in three has sides of different heights. */
export function geometry(columns: number, least: number): fc.Arbitrary<Geometry> {
  const height = fc.integer({ min: least * pitch, max: 18 * pitch })
  return fc
    .record({ opening: height, body: height, verso: fc.option(height, { freq: 2, nil: undefined }) })
    .map(({ opening, body, verso }) => {
      const frames = (height: number) =>
        Array.from({ length: columns }, (_, at) => ({ x: at * 100, y: 0, width: 90, height }))
      return {
        pitch,
        types: {
          opening: { recto: frames(Math.min(opening, body)), verso: frames(Math.min(opening, body)) },
          body: { recto: frames(body), verso: frames(verso ?? body) }
        }
      }
    })
}

const base = (id: string, start: Part['start']) => ({ id, start, first: 'opening', rest: 'body' })
const anyStart = fc.constantFrom<Part['start']>('next', 'recto', 'verso')

/** One or two statements, each a flow through pages of some columns. */
export function runningJob(wild: boolean, columns: number, most = 7): fc.Arbitrary<Job> {
  return seriesList.chain((series) =>
    fc
      .record({
        flows: fc
          .array(fc.tuple(anyStart, fc.boolean()), { minLength: 1, maxLength: 2 })
          .chain((parts) =>
            fc.tuple(
              ...parts.map(([start, balanced], at) =>
                flow(`flow-${at}`, wild, most, series).map((made) => ({ ...made, start, balanced }))
              )
            )
          ),
        geometry: geometry(columns, wild ? 5 : 10)
      })
      .map(({ flows, geometry }) => ({
        galleys: {
          parts: flows.map(
            ({ flow, start, balanced }, at): Part => ({
              ...base(`part-${at}`, start),
              setting: 'running',
              flow,
              balanced
            })
          ),
          notes: flows.flatMap(({ notes }) => notes),
          series
        },
        geometry
      }))
  )
}

/** Two or three flows in step. */
export function parallelJob(setting: 'columns' | 'facing', wild: boolean): fc.Arbitrary<Job> {
  return fc
    .tuple(seriesList, setting === 'facing' ? fc.constant(2) : fc.integer({ min: 2, max: 3 }))
    .chain(([series, count]) =>
      fc.record({
        series: fc.constant(series),
        made: fc.tuple(...Array.from({ length: count }, (_, at) => flow(`flow-${at}`, wild, 6, series))),
        cuts: fc.array(fc.array(fc.nat(1000), { minLength: count, maxLength: count }), { maxLength: 6 }),
        geometry: geometry(setting === 'facing' ? 1 : count, wild ? 5 : 10),
        start: anyStart
      })
    )
    .map(({ series, made, cuts, geometry, start }) => {
      const flows = made.map(({ flow }) => ({ ...flow, blocks: flow.blocks.map(withoutSides) }))
      const columns = flows.map(({ lines }, flow) =>
        cuts.map((cut) => (cut[flow] ?? 0) % (lines.length + 1)).sort((one, other) => one - other)
      )
      const anchors = cuts.map((_, at) => columns.map((lines) => lines[at] ?? 0))
      return {
        galleys: {
          parts: [{ ...base('part-0', start), setting, flows, anchors } satisfies Part],
          notes: made.flatMap(({ notes }) => notes),
          series
        },
        geometry
      }
    })
}

/** In parallel settings a flow cannot choose its page. */
function withoutSides(block: Block): Block {
  return block.start === 'flow' ? block : { ...block, start: 'page' }
}
