import type { Charge } from '../../src/press/galley/make-up/costs.ts'
import type { Block, Flow, Galley, Line, Note, Part, Series } from '../../src/press/galley/make-up/galleys.ts'
import type { NoteSlice, PagePlan, PlannedFrame, PlannedPage } from '../../src/press/galley/make-up/plan.ts'
import type { Job } from './arbitrary.ts'

/**
 * Say what is wrong with a plan, from the plan and the galleys alone: nothing of make-up is used to judge make-up.
 */
export function faultsOf(job: Job, plan: PagePlan): string[] {
  const book = bookOf(job)
  return [
    ...pagesInOrder(job, plan),
    ...linesOnce(book, plan),
    ...plan.pages.flatMap((page) => page.frames.flatMap((frame) => frameSound(job, book, page, frame))),
    ...forcedStarts(book, plan),
    ...notesAtTheirCalls(job, book, plan),
    ...numbersInOrder(job, book, plan),
    ...breaksCharged(book, plan),
    ...inStep(job, plan)
  ]
}

interface Book {
  galleys: Map<string, Galley>
  notes: Map<string, Note>
  foot: Set<string>
}

const hair = 1 / 64 + 1e-9

export const flowsOf = (part: Part): Flow[] => (part.setting === 'running' ? [part.flow] : part.flows)

export function bookOf({ galleys: { parts, notes, series } }: Job): Book {
  const all: Galley[] = [...parts.flatMap(flowsOf), ...notes]
  const foot = new Set(series.filter(({ place }) => place === 'page').map(({ id }) => id))
  return {
    galleys: new Map(all.map((galley) => [galley.id, galley])),
    notes: new Map(notes.map((note) => [note.id, note])),
    foot: new Set(notes.filter((note) => foot.has(note.series)).map(({ id }) => id))
  }
}

const lineOf = (book: Book, galley: string, line: number): Line => book.galleys.get(galley)?.lines[line] as Line
const notesOf = (frame: PlannedFrame): NoteSlice[] => frame.areas.flatMap(({ notes }) => notes)

function pagesInOrder({ galleys, geometry }: Job, { pages, cost }: PagePlan): string[] {
  const faults: string[] = []
  for (const [at, { position, side, part, type, blank, frames, charges }] of pages.entries()) {
    if (position !== at + 1) faults.push(`page ${at + 1} says ${position}`)
    if (side !== (position % 2 === 1 ? 'recto' : 'verso')) faults.push(`page ${position} is no ${side}`)
    if (blank && (frames.length > 0 || charges.length > 0)) faults.push(`blank page ${position} holds something`)
    const { first, rest, setting } = galleys.parts.find(({ id }) => id === part) as Part
    const own = pages.filter((page) => page.part === part && !page.blank)
    const opening = position < (own[0]?.position ?? 0) + (setting === 'facing' ? 2 : 1)
    if (!blank && type !== (opening ? first : rest)) faults.push(`page ${position} has the wrong type`)
    if (!blank && frames.some(({ frame }) => !geometry.types[type]?.[side][frame]))
      faults.push(`page ${position}: no such frame`)
  }
  for (const { id, start } of galleys.parts) {
    const first = pages.find((page) => page.part === id && !page.blank)
    if (
      first &&
      start !== 'next' &&
      galleys.parts.find((part) => part.id === id)?.setting !== 'facing' &&
      first.side !== start
    ) {
      faults.push(`part ${id} begins on the wrong side`)
    }
  }
  const order = pages.map(({ part }) => galleys.parts.findIndex(({ id }) => id === part))
  if (order.some((part, at) => part < (order[at - 1] ?? 0))) faults.push('parts out of order')
  const sum = pages.flatMap(({ charges }) => charges).reduce((all, charge) => all + charge.cost, 0)
  if (Math.abs(sum - cost) > 1e-6) faults.push(`cost ${cost} is not the sum ${sum}`)
  return faults
}

/** Every line of every flow and note once, in order. */
function linesOnce({ galleys }: Book, { pages }: PagePlan): string[] {
  const seen = new Map<string, number>()
  const faults: string[] = []
  for (const { position, frames } of pages) {
    for (const { galley, from, to, tops } of frames.flatMap((frame) => [...frame.text, ...notesOf(frame)])) {
      if (from !== (seen.get(galley) ?? 0))
        faults.push(`page ${position}: ${galley} goes on at ${from}, not ${seen.get(galley)}`)
      if (to <= from || tops.length !== to - from) faults.push(`page ${position}: empty slice of ${galley}`)
      seen.set(galley, to)
    }
  }
  for (const { id, lines } of galleys.values()) {
    if ((seen.get(id) ?? 0) !== lines.length) faults.push(`${id}: ${seen.get(id) ?? 0} lines of ${lines.length}`)
  }
  return faults
}

function frameSound({ galleys, geometry }: Job, book: Book, page: PlannedPage, frame: PlannedFrame): string[] {
  const depth = geometry.types[page.type]?.[page.side][frame.frame]?.height ?? 0
  const faults: string[] = []
  const fault = (what: string): void => void faults.push(`page ${page.position} frame ${frame.frame}: ${what}`)
  let bottom = 0
  const heads = expectedHeads(book, frame)
  const left = page.charges.some(({ reason }) => reason === 'repeated head left out')
  if (!left && frame.heads.map(({ id }) => id).join() !== heads.map(({ id }) => id).join()) fault('repeated heads')
  if (frame.heads.length > 0) bottom = heads.reduce((sum, { height }) => sum + height, 0)
  const stretchable = galleys.parts.some(({ setting }) => setting === 'running')
  let first = true
  for (const slice of frame.text) {
    for (const [at, top] of slice.tops.entries()) {
      const line = lineOf(book, slice.galley, slice.from + at)
      const before = first ? 0 : Math.max(line.before, line.kept)
      if (top < bottom + before - hair) fault(`${slice.galley} ${slice.from + at} too high`)
      const most =
        bottom + Math.max(before, line.kept) + (stretchable ? line.stretch : 0) + (line.onGrid ? geometry.pitch : 0)
      const levels = !stretchable || book.notes.has(slice.galley)
      if (!levels && top > most + hair) fault(`${slice.galley} ${slice.from + at} too low: ${top} > ${most}`)
      const free = slice.scale < 1 || page.charges.some(({ reason }) => reason === 'made smaller')
      if (line.onGrid && !free && Math.abs(top / geometry.pitch - Math.round(top / geometry.pitch)) > 0.01)
        fault('off the grid')
      bottom = top + line.height * slice.scale
      first = false
    }
  }
  const areas = frame.areas
  const order = areas.map(({ series }) => galleys.series.findIndex(({ id }) => id === series))
  if (order.some((series, at) => series <= (order[at - 1] ?? -1))) fault('areas out of order')
  for (const area of areas) {
    if (area.top < bottom - hair) fault(`area ${area.series} overlaps`)
    bottom = area.top + area.height
    if (areaBottom(book, galleys.series, area, fault) > bottom + hair) fault(`area ${area.series} is too low`)
  }
  if (bottom > depth + hair) fault(`overfull: ${bottom} > ${depth}`)
  const room = (areas[0]?.top ?? bottom) - textBottom(book, frame)
  if (areas.length > 0 && Math.abs(frame.room - room) > hair) fault(`room ${frame.room}, not ${room}`)
  return faults
}

function textBottom(book: Book, { text }: PlannedFrame): number {
  const last = text.at(-1)
  return last ? (last.tops.at(-1) ?? 0) + lineOf(book, last.galley, last.to - 1).height * last.scale : 0
}

function areaBottom(
  book: Book,
  all: Job['galleys']['series'],
  area: PlannedFrame['areas'][number],
  fault: (what: string) => void
): number {
  const series = all.find(({ id }) => id === area.series)
  if (!series) return 0
  let bottom = area.top + (area.continued ? series.continuedSeparator : series.separator)
  for (const [at, slice] of area.notes.entries()) {
    if (book.notes.get(slice.galley)?.series !== area.series) fault(`${slice.galley} in the wrong area`)
    if (slice.continued !== slice.from > 0) fault(`${slice.galley}: continued?`)
    if (slice.continues !== slice.to < (book.galleys.get(slice.galley)?.lines.length ?? 0))
      fault(`${slice.galley}: continues?`)
    bottom += (at > 0 ? series.gap : 0) + (slice.continued ? series.marker : 0)
    for (const [number, top] of slice.tops.entries()) {
      const line = lineOf(book, slice.galley, slice.from + number)
      const white = number > 0 ? line.before : 0
      if (Math.abs(top - bottom - white) > hair)
        fault(`${slice.galley} ${slice.from + number} stands at ${top}, not ${bottom + white}`)
      bottom = top + line.height * slice.scale
    }
  }
  if (area.continued !== area.notes.some(({ continued }) => continued)) fault(`area ${area.series}: continued?`)
  return bottom
}

function expectedHeads(book: Book, { text }: PlannedFrame): { id: string; height: number }[] {
  const [first] = text
  if (!first) return []
  return (book.galleys.get(first.galley)?.heads ?? []).filter(({ from, to }) => from <= first.from && first.from < to)
}

function forcedStarts(book: Book, { pages }: PagePlan): string[] {
  const faults: string[] = []
  for (const { position, side, frames } of pages) {
    for (const [at, frame] of frames.entries()) {
      let before = 0
      for (const { galley, from, to } of frame.text) {
        for (const { from: line, start } of book.galleys.get(galley)?.blocks ?? []) {
          if (start === 'flow' || line < from || line >= to || (line === 0 && !book.notes.has(galley))) continue
          const head = line === from && before === 0
          const parallel = frames.some(({ flow }) => flow !== frame.flow)
          const first = start === 'column' || parallel || frames.slice(0, at).every((other) => other.text.length === 0)
          if (!head || !first) faults.push(`page ${position}: line ${line} of ${galley} does not begin a ${start}`)
          if ((start === 'recto' || start === 'verso') && side !== start)
            faults.push(`page ${position} should be a ${start}`)
        }
        before += to - from
      }
    }
  }
  return faults
}

/** Where a note is called. */
interface Call {
  page: PlannedPage
  frame: PlannedFrame
  galley: string
  line: number
}

/** No note before its call, none later than its page unless one line with its notes is too much for the frame. */
function notesAtTheirCalls(job: Job, book: Book, { pages, marks }: PagePlan): string[] {
  const faults: string[] = []
  const starts = new Map<string, number>()
  const calls = new Map<string, Call>()
  for (const page of pages) {
    for (const frame of page.frames) {
      for (const { galley, from, to } of [...frame.text, ...notesOf(frame)]) {
        if (from === 0) starts.set(galley, page.position)
        for (let line = from; line < to; line++) {
          for (const id of lineOf(book, galley, line).calls) calls.set(id, { page, frame, galley, line })
        }
      }
    }
  }
  for (const id of book.notes.keys()) {
    const start = starts.get(id) ?? 0
    const call = calls.get(id)
    if (!call) return [`${id} is called nowhere`]
    const { position } = call.page
    if (marks.get(id)?.position !== position) faults.push(`${id} is numbered on another page`)
    // An end note called from a foot note that goes on overleaf may stand before that.
    if (start < position && (book.foot.has(id) || !book.foot.has(call.galley)))
      faults.push(`${id} stands before its call`)
    if (book.foot.has(id) && start > position && !mustBeLate(job, book, call)) {
      faults.push(`${id} is late: called on ${position}, stands on ${start}`)
    }
  }
  return faults
}

function mustBeLate({ galleys, geometry }: Job, book: Book, { page, frame, galley, line }: Call): boolean {
  const depth = geometry.types[page.type]?.[page.side][frame.frame]?.height ?? 0
  const seriesOf = (id: string): Series | undefined =>
    galleys.series.find((one) => one.id === book.notes.get(id)?.series)
  const present = new Set<string>()
  const need = (galley: string, number: number): number => {
    const { height, calls } = lineOf(book, galley, number)
    return calls.reduce((sum, id) => {
      const series = seriesOf(id)
      if (!series || series.place === 'end') return sum
      const above = present.has(series.id) ? series.gap : series.separator
      present.add(series.id)
      return sum + above + need(id, 0)
    }, height)
  }
  const own = book.foot.has(galley) ? seriesOf(galley) : undefined
  if (own) {
    present.add(own.id)
    return need(galley, line) + (line > 0 ? own.continuedSeparator + own.marker : own.separator) > depth - hair
  }
  const lines = frame.text.reduce((sum, { from, to }) => sum + to - from, 0)
  return lines === 1 && need(galley, line) > depth - hair
}

function numbersInOrder({ galleys }: Job, book: Book, { pages, marks }: PagePlan): string[] {
  const faults: string[] = []
  const last = new Map<string, number>()
  for (const page of pages) {
    for (const slice of [...page.frames.flatMap(({ text }) => text), ...page.frames.flatMap(notesOf)]) {
      for (let line = slice.from; line < slice.to; line++) {
        for (const id of lineOf(book, slice.galley, line).calls) {
          const series = galleys.series.find(({ id: name }) => name === book.notes.get(id)?.series)
          const scopes = { page: page.position, spread: Math.floor(page.position / 2), part: page.part, book: '' }
          const scope = `${series?.id} ${series ? scopes[series.numbering] : ''}`
          const number = (last.get(scope) ?? 0) + 1
          last.set(scope, number)
          if (marks.get(id)?.number !== number) faults.push(`${id} is number ${marks.get(id)?.number}, not ${number}`)
        }
      }
    }
  }
  return faults
}

/** The faults of a break as its rules say, worked out again from the blocks around it. */
function breaksCharged(book: Book, plan: PagePlan): string[] {
  const faults: string[] = []
  const named: Charge['reason'][] = ['orphan', 'widow', 'lone heading', 'divided word', 'runt']
  const frames = plan.pages.flatMap((page) => page.frames).filter(({ text }) => text.length > 0)
  const lasts = new Map(frames.map((frame) => [frame.flow, frame]))
  for (const page of plan.pages) {
    const expected: string[] = []
    for (const frame of page.frames) {
      for (const slice of [...frame.text.slice(-1), ...notesOf(frame).filter(({ continues }) => continues)]) {
        const galley = book.galleys.get(slice.galley) as Galley
        if (slice.to === galley.lines.length && lasts.get(frame.flow) === frame) continue
        if (galley.blocks.some(({ from, start }) => from === slice.to && start !== 'flow') && !book.foot.has(galley.id))
          continue
        expected.push(...faultsOfBreak(galley, slice.to).map((reason) => `${reason} ${galley.id} ${slice.to}`))
      }
    }
    const charged = page.charges
      .filter(({ reason }) => named.includes(reason))
      .map(({ reason, galley, line }) => `${reason} ${galley} ${line}`)
    if (expected.sort().join() !== charged.sort().join()) {
      faults.push(`page ${page.position} is charged for ${charged.join()}; its breaks are ${expected.join()}`)
    }
  }
  return faults
}

function faultsOfBreak({ blocks, lines }: Galley, line: number): string[] {
  const inside = blocks.filter(({ from, to }) => from < line && line < to)
  const some = (holds: (block: Block) => boolean): boolean => inside.some(holds)
  const begins = (at: number): boolean => blocks.some(({ from }) => from === at)
  const runt = lines[line]?.runt && !begins(line) ? true : lines[line + 1]?.runt && !begins(line) && !begins(line + 1)
  return [
    ...(some(({ from, orphans }) => line - from < orphans) ? ['orphan'] : []),
    ...(some(({ to, widows }) => to - line < widows) ? ['widow'] : []),
    ...(blocks.some(({ to, withNext }) => withNext && to === line) ? ['lone heading'] : []),
    ...(lines[line - 1]?.divided ? ['divided word'] : []),
    ...(runt ? ['runt'] : [])
  ]
}

/** Lines that an anchor joins stand on the same page or spread, in columns at the same height. */
function inStep({ galleys: { parts } }: Job, { pages }: PagePlan): string[] {
  const faults: string[] = []
  for (const part of parts) {
    if (part.setting === 'running') continue
    for (const [at, anchor] of part.anchors.entries()) {
      const next = part.anchors[at + 1] ?? part.flows.map(({ lines }) => lines.length)
      const places = part.flows.flatMap(({ id }, flow) => {
        const line = anchor[flow] ?? 0
        return (next[flow] ?? 0) > line ? [placeOf(pages, id, line)] : []
      })
      const spread = (position: number): number => (part.setting === 'facing' ? Math.floor(position / 2) : position)
      if (new Set(places.map(({ position }) => spread(position))).size > 1) faults.push(`anchor ${at} is torn apart`)
      if (part.setting === 'columns' && places.some(({ top }) => Math.abs(top - (places[0]?.top ?? 0)) > hair)) {
        faults.push(`anchor ${at} is not level: ${places.map(({ top }) => top).join()}`)
      }
    }
  }
  return faults
}

function placeOf(pages: PlannedPage[], galley: string, line: number): { position: number; top: number } {
  for (const { position, frames } of pages) {
    for (const slice of frames.flatMap(({ text }) => text)) {
      if (slice.galley === galley && slice.from <= line && line < slice.to)
        return { position, top: slice.tops[line - slice.from] ?? 0 }
    }
  }
  return { position: 0, top: 0 }
}
