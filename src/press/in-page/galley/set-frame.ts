import { areaFor } from './areas.ts'
import type { Column } from './column.ts'
import type { Cut } from './cuts.ts'
import { type DeskPart, desk } from './desk.ts'
import { type LineNumber, putNumbers } from './line-numbers.ts'
import type { CutArea, CutFrame, CutSlice } from './messages.ts'
import type { Placing } from './place.ts'
import { repeatHeads } from './repeat.ts'
import { cutOff } from './scissors.ts'

/** What goes on while pages are cut, from the last to the first. */
export interface Work {
  cuts: Map<Column, Map<number, Cut>>
  placings: Placing[]
  numbers: Map<CutFrame, LineNumber[]>
}

/** Set the text and the notes of one frame. */
export function setFrame(frame: CutFrame, page: number, work: Work): HTMLElement[] {
  const areas = [...frame.areas].reverse().map((area) => setArea(frame, area, page, work))
  areas.reverse()
  if (frame.text.length === 0) return areas
  const text = document.createElement('div')
  text.className = 'page-text'
  const pieces = [...frame.text].reverse().map((slice) => take(frame, slice, work))
  pieces.reverse()
  const part = desk.parts[frame.part]
  if (part === undefined) throw new Error(`there is no part ${frame.part}`)
  const shift = surrounded(part, frame, pieces, text)
  repeatHeads(part, frame, pieces[0]?.piece)
  for (const piece of pieces) work.placings.push({ ...piece, box: text, shift, page })
  putNumbers(work.numbers.get(frame) ?? [], text)
  return [text, ...areas]
}

function setArea(frame: CutFrame, area: CutArea, page: number, work: Work): HTMLElement {
  const element = areaFor(area.series, area.continued)
  element.style.top = `${area.top}px`
  const pieces = [...area.notes].reverse().map((slice) => ({ ...take(frame, slice, work), continued: slice.continued }))
  for (const { continued, ...piece } of pieces.reverse()) {
    // Once an area: what goes on stands first in it.
    if (continued && element.childElementCount === 0) element.append(marker(piece.piece.getAttribute('lang') ?? ''))
    element.append(piece.piece)
    work.placings.push({ ...piece, box: element, shift: undefined, page, top: area.top })
  }
  return element
}

/** What says that a note goes on: the style sheets put words to it, or nothing. */
function marker(language: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'note-continued'
  element.dataset.generated = ''
  element.setAttribute('aria-hidden', 'true')
  element.textContent = goesOn[language.split('-')[0] ?? ''] ?? '（续注）'
  return element
}

const goesOn: Record<string, string> = { en: '(continued)', ru: '(продолжение)' }

type Piece = Pick<Placing, 'column' | 'piece' | 'slice'>

/** Take a piece off the end of its galley. */
function take(frame: CutFrame, slice: CutSlice, { cuts }: Work): Piece {
  const { column, root } = galleyOf(frame, slice.galley)
  if (slice.from === 0) return { column, piece: root, slice }
  const cut = cuts.get(column)?.get(slice.from)
  if (cut === undefined) throw new Error(`${column.id} has no cut before line ${slice.from}`)
  return { column, piece: cutOff(root, cut), slice }
}

/** A flow of the frame's part, or one of the book's notes. */
export function galleyOf({ part, flow }: CutFrame, galley: string): { column: Column; root: HTMLElement } {
  const home = desk.parts[part]
  const column = home?.columns[flow]
  const root = home?.flows[flow]
  if (column !== undefined && root !== undefined && column.id === galley) return { column, root }
  const noteColumn = home?.noteColumns.get(galley)
  const note = home?.noteElements.get(galley)
  if (note === undefined || noteColumn === undefined) throw new Error(`there is no galley ${galley}`)
  return { column: noteColumn, root: note }
}

/** Put pieces into copies of the boxes around their flow: the part, and what says language and title of the book. */
function surrounded({ section, flows }: DeskPart, frame: CutFrame, pieces: Piece[], text: HTMLElement): HTMLElement {
  const main = bookBox()
  text.append(main)
  const flow = flows[frame.flow] ?? section
  const chain: Element[] = []
  for (let box = flow.parentElement; box !== null && flow !== section && section.contains(box); box = box.parentElement)
    chain.unshift(box)
  const begins = frame.span === 0 && frame.flow === 0 && frame.text[0]?.from === 0
  const inner = chain.reduce<Element>((outer, box) => {
    const copy = box.cloneNode(false) as HTMLElement
    copy.removeAttribute('style')
    if (!begins) goOn(copy)
    outer.append(copy)
    return copy
  }, main)
  inner.append(...pieces.map(({ piece }) => piece))
  return main
}

/** Say that a box only goes on here. */
function goOn(copy: Element): void {
  for (const name of ['id', 'role', 'aria-label', 'aria-labelledby']) copy.removeAttribute(name)
  copy.classList.add('continued')
}

/** What spans the page above the columns, in its part. */
export function spanOver({ part }: CutFrame): HTMLElement {
  const box = document.createElement('div')
  box.className = 'page-text page-span'
  const main = bookBox()
  const section = desk.parts[part]?.section
  if (section !== undefined) main.append(section)
  box.append(main)
  return box
}

function bookBox(): HTMLElement {
  const main = document.createElement('div')
  for (const { name, value } of desk.main?.attributes ?? []) {
    main.setAttribute(name, value)
  }
  main.classList.add('main')
  return main
}
