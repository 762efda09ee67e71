import type { Column } from './column.ts'
import { type Divisible, divisibleIn } from './divisions.ts'
import type { PartFacts, TextChange, TextsChanged } from './messages.ts'
import { takeNotes, writeText } from './notes.ts'

/** A part of the book as it lies on the desk: its galleys in the layout, and what was read of them. */
export interface DeskPart {
  section: HTMLElement
  /** Elements whose lines run through the frames: the section itself, its columns, or texts in step. */
  flows: HTMLElement[]
  /** The box that runs through columns, where there is one. */
  columnBox: HTMLElement | undefined
  /** Where its notes lie. */
  notes: HTMLElement
  facts: PartFacts
  columns: Column[]
  noteColumns: Map<string, Column>
  noteElements: Map<string, HTMLElement>
  /** Its words as they came, for when it is measured again. */
  divisible: Divisible
}

/** All parts, in the order of the book, and where they lie; `main` is what is around them all. */
export const desk: { parts: DeskPart[]; galleys: HTMLElement; aside: HTMLElement; main: Element | undefined } = {
  parts: [],
  galleys: box('galleys'),
  aside: box('galley-notes'),
  main: undefined
}

function box(name: string): HTMLElement {
  const element = document.createElement('div')
  element.className = name
  return element
}

/**
 * Put parts on the desk in the place of those that lay there; `count` is how many the book has, `firstMarks` the first
 * mark of each series. What the selectors of `beside` choose is marked.
 */
export function replaceParts(
  parts: { at: number; html: string }[],
  count: number,
  firstMarks: Record<string, string>,
  beside: string[]
): PartFacts[] {
  if (!desk.galleys.isConnected) open()
  while (desk.parts.length > count) remove(desk.parts.pop())
  const home = desk.main ?? desk.galleys
  // All are put there before any is read, so that styles are worked out once for the book and not once for each part.
  const placed = parts.map(({ at, html }) => {
    const template = document.createElement('template')
    template.innerHTML = html
    const section = template.content.firstElementChild
    if (!(section instanceof HTMLElement)) throw new Error(`part ${at} is no element`)
    const former = desk.parts[at]
    if (former === undefined) home.append(section)
    else former.section.replaceWith(section)
    former?.notes.remove()
    const notes = box('galley-notes-of-part')
    desk.aside.append(notes)
    takeNotes(section, notes, firstMarks)
    return { at, section, notes }
  })
  for (const [at, selector] of beside.entries()) markChosen(selector, String(at + 1))
  for (const { at, section, notes } of placed) desk.parts[at] = laid(section, notes)
  return desk.parts.map(({ facts }) => facts)
}

/** Put other words into elements of parts that lie there. */
export function changeTexts(parts: { at: number; changes: TextChange[] }[]): TextsChanged[] {
  return parts.map(({ at, changes }) => {
    const home = desk.parts[at]
    const notes = new Set<string>()
    let inText = false
    for (const { id, text } of changes) {
      const element = document.getElementById(id)
      if (element === null) throw new Error(`there is no ${id}`)
      writeText(element, text)
      const note = element.closest('.note')
      if (note !== null && home?.notes.contains(note)) notes.add(note.id)
      else inText = true
    }
    return { at, notes: inText ? undefined : [...notes] }
  })
}

function markChosen(selector: string, name: string): void {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    const names = new Set(element.dataset.rule?.split(' '))
    element.dataset.rule = [...names.add(name)].join(' ')
  }
}

/** Until they are measured nothing is laid out: without the book's fonts every character would be looked for in others. */
function open(): void {
  const main = document.querySelector('body > main')
  for (const box of [desk.galleys, desk.aside]) box.hidden = true
  document.body.append(desk.galleys, desk.aside)
  desk.main = main ?? undefined
  if (main !== null) desk.galleys.append(main)
}

/**
 * Let the desk be read, or cover it: its layout is kept, but the browser does not look at it. Between two calls it would
 * get the whole book ready for painting (a quarter of all its time).
 */
export function showDesk(shown: boolean): void {
  for (const box of [desk.galleys, desk.aside]) {
    box.hidden = false
    box.style.contentVisibility = shown ? 'visible' : 'hidden'
  }
}

function remove(part: DeskPart | undefined): void {
  part?.section.remove()
  part?.notes.remove()
}

function laid(section: HTMLElement, notes: HTMLElement): DeskPart {
  const columnBox = columnsIn(section)
  const facts = factsOf(section, columnBox)
  const flows = flowsOf(section, facts.setting, columnBox)
  const divisible = divisibleIn(section, notes)
  const read = { columns: [], noteColumns: new Map(), noteElements: new Map() }
  return { section, flows, columnBox, notes, facts, divisible, ...read }
}

function flowsOf(section: HTMLElement, setting: PartFacts['setting'], columnBox?: HTMLElement): HTMLElement[] {
  if (setting !== 'running') return [...section.querySelectorAll<HTMLElement>(':scope > .flow')]
  return [columnBox ?? section]
}

/** Find the box of a part whose content runs through columns: it or one that lies in it, not deeper. */
export function columnsIn(section: HTMLElement): HTMLElement | undefined {
  const boxes = [...section.children].flatMap((child) => [child, ...child.children])
  return boxes.find(
    (box): box is HTMLElement => box instanceof HTMLElement && Number(getComputedStyle(box).columnCount) > 1
  )
}

function factsOf(section: HTMLElement, columnBox: HTMLElement | undefined): PartFacts {
  const { dataset, id } = section
  const style = getComputedStyle(section)
  const setting = dataset.setting === 'columns' || dataset.setting === 'facing' ? dataset.setting : 'running'
  const shared = setting === 'columns' ? section : columnBox
  const across = shared === undefined ? undefined : getComputedStyle(shared)
  const columns = setting === 'columns' ? flowsOf(section, setting).length : Number(across?.columnCount) || 1
  return {
    id: dataset.part ?? id,
    matter: dataset.matter ?? 'body',
    page: style.getPropertyValue('page').replace(/^auto$/, ''),
    start: startOf(style.breakBefore),
    setting,
    columns,
    gap: columns > 1 ? Number.parseFloat(across?.columnGap ?? '') || Number.parseFloat(style.fontSize) : 0,
    flows: setting === 'running' ? 1 : flowsOf(section, setting).length,
    lineNumbers: Number(dataset.lineNumbers) || 0
  }
}

function startOf(value: string): PartFacts['start'] {
  if (value === 'recto' || value === 'right') return 'recto'
  if (value === 'verso' || value === 'left') return 'verso'
  return 'next'
}
