import { probeSeries } from './areas.ts'
import { type Column, lineAt, plainColumn } from './column.ts'
import { type DeskPart, desk, showDesk } from './desk.ts'
import { type Divisible, decideDivisions } from './divisions.ts'
import type { LengthsAsked, MeasureAsked, Measured, MeasuredNote, MeasuredPart } from './messages.ts'
import { markNotes } from './notes.ts'
import { readColumn } from './read-column.ts'
import { measureRepeats } from './repeat.ts'
import { laidOut, px } from './text-lines.ts'

/** Lay the parts out at their measure and read all their lines; first everything is written, then everything read. */
export function measure(asked: MeasureAsked): Measured {
  showDesk(true)
  const known = asked.parts.flatMap(({ at, measure, notes }) => {
    const part = desk.parts[at]
    return part === undefined ? [] : [{ at, measure, notes, part }]
  })
  const whole = known.filter(({ notes }) => notes === undefined)
  for (const { measure, part } of whole) {
    setMeasure(part, measure)
    markNotes([part.section, part.notes], asked.marks, asked.firstMarks)
  }
  const faults: Measured['faults'] = sizeImages()
  decideDivisions(known.flatMap(({ part, notes }) => (notes ? divisibleIn(part, notes) : part.divisible)))
  const parts: Record<number, MeasuredPart> = {}
  for (const { at, part } of whole) parts[at] = readPart(part, asked, faults)
  const notes: Measured['notes'] = {}
  for (const { at, part, notes: ids } of known) if (ids !== undefined) notes[at] = ids.map((id) => readNote(part, id))
  const measured = {
    parts,
    notes,
    series: probeSeries(asked.series),
    pitch: laidOut(px(getComputedStyle(document.documentElement).lineHeight)),
    faults
  }
  showDesk(false)
  return measured
}

/** Words of notes that are measured again by themselves. */
function divisibleIn({ divisible, noteElements }: DeskPart, notes: string[]): Divisible {
  const asked = notes.map((id) => noteElements.get(id))
  return divisible.filter(([text]) => asked.some((note) => note?.contains(text)))
}

/** Write the size of pictures down, so that finished pages stand before these are loaded; gives those that cannot be read. */
function sizeImages(): Measured['faults'] {
  const images = [...document.images]
  for (const image of images) {
    if (!image.hasAttribute('width')) image.setAttribute('width', String(image.naturalWidth))
    if (!image.hasAttribute('height')) image.setAttribute('height', String(image.naturalHeight))
  }
  return images
    .filter(({ naturalWidth }) => naturalWidth === 0)
    .map((image) => ({ rule: 'image-is-readable', at: image.getAttribute('src') ?? '' }))
}

function setMeasure({ section, flows, notes, facts }: DeskPart, measure: number): void {
  const { setting, columns, gap } = facts
  const width = setting === 'facing' ? measure : (measure - gap * (columns - 1)) / columns
  section.style.width = `${measure}px`
  notes.style.width = `${width}px`
  if (setting === 'running' && columns === 1) return
  for (const flow of flows) {
    flow.style.width = `${width}px`
    flow.style.columns = 'auto'
  }
}

function readPart(part: DeskPart, asked: MeasureAsked, faults: Measured['faults']): MeasuredPart {
  const { section, flows, notes } = part
  freezeTables(section)
  part.columns = flows.map((flow, at) => readColumn(`${part.facts.id} ${at}`, flow))
  measureRepeats(part.columns)
  part.noteElements = new Map([...notes.querySelectorAll<HTMLElement>(':scope > .note')].map((note) => [note.id, note]))
  const notesRead = [...part.noteElements.keys()].map((id) => readNote(part, id))
  const span = spanOf(part)
  if (span.calls.length > 0) faults.push({ rule: 'note-has-room', at: span.calls[0] ?? '' })
  return {
    flows: part.columns.map(plainColumn),
    notes: notesRead,
    span: span.height,
    spanIds: span.ids,
    anchors: abreast(part),
    strings: stringsIn(part, asked.strings)
  }
}

function readNote(part: DeskPart, id: string): MeasuredNote {
  const note = part.noteElements.get(id)
  if (note === undefined) throw new Error(`there is no note ${id}`)
  const column = readColumn(id, note)
  part.noteColumns.set(id, column)
  const { series = '', flow = '0' } = note.dataset
  return { ...plainColumn(column), series, flow: Number(flow) }
}

/** What stands above the columns of a part spans the page. */
function spanOf({ section, flows, columnBox: columns }: DeskPart): { height: number; ids: string[]; calls: string[] } {
  if (columns === undefined)
    return { height: 0, ids: flows[0] === section || section.id === '' ? [] : [section.id], calls: [] }
  const above = [...section.querySelectorAll<HTMLElement>('[id], [data-call]')].filter(
    (element) =>
      element !== columns &&
      element.compareDocumentPosition(columns) & Node.DOCUMENT_POSITION_FOLLOWING &&
      !element.contains(columns)
  )
  return {
    height: columns.getBoundingClientRect().top - section.getBoundingClientRect().top,
    ids: [section, ...above].flatMap(({ id }) => (id === '' ? [] : [id])),
    calls: above.flatMap(({ dataset }) => dataset.call ?? [])
  }
}

/** A table that is cut keeps the columns that it had whole. */
function freezeTables(section: HTMLElement): void {
  for (const table of section.querySelectorAll('table')) {
    if (table.querySelector(':scope > colgroup[data-frozen]') !== null) continue
    const cells = [...(table.rows[0]?.cells ?? [])]
    if (cells.some(({ colSpan }) => colSpan > 1)) continue
    const widths = cells.map((cell) => cell.getBoundingClientRect().width)
    const group = document.createElement('colgroup')
    group.dataset.frozen = ''
    for (const width of widths) {
      const column = document.createElement('col')
      column.style.width = `${width}px`
      group.append(column)
    }
    for (const former of table.querySelectorAll(':scope > colgroup')) former.remove()
    const caption = table.caption
    if (caption === null) table.prepend(group)
    else caption.after(group)
    table.style.width = `${table.getBoundingClientRect().width}px`
    table.style.tableLayout = 'fixed'
  }
}

/** Lines that bear the same key in every flow stand abreast. */
function abreast({ flows, columns }: DeskPart): number[][] {
  if (flows.length < 2) return []
  const [first, ...others] = flows.map((flow, at) => keysIn(flow, columns[at]))
  return [...(first ?? [])].flatMap(([key, line]) => {
    const rest = others.map((keys) => keys.get(key))
    return rest.every((other) => other !== undefined) ? [[line, ...(rest as number[])]] : []
  })
}

function keysIn(flow: HTMLElement, column: Column | undefined): Map<string, number> {
  const head = flow.getBoundingClientRect().top
  const elements = [...flow.querySelectorAll<HTMLElement>('[data-abreast]')]
  return new Map(
    elements.map((element) => [
      element.dataset.abreast ?? '',
      column === undefined ? 0 : firstLineOf(element, column, head)
    ])
  )
}

function firstLineOf(element: Element, column: Column, head: number): number {
  const { top, bottom } = element.getBoundingClientRect()
  const line = lineAt(column, top - head + 0.5)
  const found = column.lines[line]
  // White above the first line belongs to the box: the line then is the next.
  return found !== undefined && found.top + found.height <= top - head + 0.5 && bottom > top ? line + 1 : line
}

function stringsIn({ section, flows, columns }: DeskPart, strings: MeasureAsked['strings']): MeasuredPart['strings'] {
  return strings.flatMap(({ selector, name, value }) => {
    const inside = [...section.querySelectorAll<HTMLElement>(selector)]
    const matching = section.matches(selector) ? [section, ...inside] : inside
    const above = section.closest('main')
    const around = above?.matches(selector) ? [above] : []
    return [...around, ...matching].map((element) => {
      const flow = Math.max(
        0,
        flows.findIndex((one) => one.contains(element))
      )
      const column = columns[flow]
      const head = flows[flow]?.getBoundingClientRect().top ?? 0
      const line =
        element.contains(flows[flow] ?? null) || column === undefined ? 0 : firstLineOf(element, column, head)
      return { flow, line, name, value: valueFrom(element, value) }
    })
  })
}

function valueFrom(element: HTMLElement, pieces: unknown[]): string {
  return (pieces as { type: string; text?: string; name?: string }[])
    .map(({ type, text, name }) => {
      if (type === 'text') return text ?? ''
      if (type === 'attribute') return element.getAttribute(name ?? '') ?? ''
      return type === 'words' ? wordsOf(element) : ''
    })
    .join('')
}

/** The words of an element, without marks of notes and other things that the press adds. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const added of copy.querySelectorAll('[data-generated]')) added.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Let the browser compute lengths: calc(), custom properties, mm, percentages. */
export function resolveLengths(asked: LengthsAsked[]): number[][] {
  return asked.map(({ width, height, values }) => {
    const sheet = document.createElement('div')
    sheet.style.cssText = `position: absolute; left: 0; top: 0; width: ${width}; height: ${height}; visibility: hidden`
    const bars = values.map(({ value, of }) => {
      const bar = document.createElement('div')
      bar.style.cssText = `position: absolute; left: 0; top: 0; ${of}: ${value}`
      sheet.append(bar)
      return bar
    })
    document.body.append(sheet)
    const found = bars.map((bar, at) => {
      const { width, height } = bar.getBoundingClientRect()
      return values[at]?.of === 'height' ? height : width
    })
    sheet.remove()
    return found
  })
}
