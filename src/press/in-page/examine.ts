import { isLayout } from '../layout-white-space.ts'
import { boxesOf, clipsOn, overlapsOn } from './boxes.ts'
import type { Examination, Misplaced, TextRun } from './result.ts'
import type { TextBoxes } from './text-boxes.ts'

/** Read back the text of a finished page, and look whether it stands where it can be read. */
export function examine(page: HTMLElement, boxes: TextBoxes): Examination {
  return {
    runs: [...runsOf(page, '.page-text'), ...runsOf(page, '.page-notes')],
    anchors: [...page.querySelectorAll('.page-area [id]')].map(({ id }) => id),
    misplaced: [...notesApart(page), ...anchorsApart(page), ...cutRows(page), ...boxFaults(page, boxes)]
  }
}

/** Text by unit, in order; one run goes on while unit and page stay the same. */
function runsOf(page: HTMLElement, area: string): TextRun[] {
  return [...page.querySelectorAll(area)].flatMap((box) => runsIn(box, page))
}

function runsIn(box: Element, page: HTMLElement): TextRun[] {
  const runs: TextRun[] = []
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent === null || isLayout(node.textContent ?? '') || parent.closest('[data-generated]') !== null) continue
    const unit = unitOf(parent)
    const last = runs.at(-1)
    if (last?.unit === unit) last.text += node.textContent
    else runs.push({ unit, page: page.dataset.folio ?? '', text: node.textContent ?? '' })
  }
  return runs
}

function unitOf(element: Element): string {
  return element.closest<HTMLElement>('[data-unit]')?.dataset.unit ?? ''
}

/** Notes whose call is elsewhere, or whose order is not that of the calls. */
function notesApart(page: HTMLElement): Misplaced[] {
  const frames = page.querySelectorAll<HTMLElement>('.page-frame')
  return (frames.length > 0 ? [...frames] : [page]).flatMap((frame) => notesApartIn(frame, page))
}

function notesApartIn(frame: HTMLElement, page: HTMLElement): Misplaced[] {
  const calls = [...callsIn(frame, '.page-text'), ...callsIn(frame, '.page-notes')]
  const areas = [...frame.querySelectorAll('.page-notes')].map((area) =>
    [...area.querySelectorAll<HTMLElement>('.note[id]')].map(({ id }) => id)
  )
  const placed = new Set(areas.flat())
  const missing = calls.filter((id) => !placed.has(id))
  const disordered = areas.flatMap((notes) => {
    const own = calls.filter((id) => notes.includes(id))
    const at = notes.findIndex((id, place) => own[place] !== id)
    return own[at] ?? notes[at] ?? []
  })
  return [...missing, ...disordered].slice(0, 1).map((unit) => {
    return { unit, page: folioOf(page), detail: 'does not stand on the page of its call, in its order' }
  })
}

/** Notes that are called here and should stand at a foot. */
function callsIn(frame: Element, area: string): string[] {
  return [...frame.querySelectorAll<HTMLAnchorElement>(`${area} .call[id]`)]
    .map((call) => decodeURIComponent(call.hash.slice(1)))
    .filter((id) => document.getElementById(id)?.closest('.page-notes') !== null)
}

/** Anchors that stayed behind when all their words went over to the next page. */
function anchorsApart(page: HTMLElement): Misplaced[] {
  const emptied = [...page.querySelectorAll('.page-area .continues[id]')].filter(
    ({ textContent }) => textContent === ''
  )
  return emptied.map(({ id }) => ({ unit: id, page: folioOf(page), detail: 'its words stand on the next page' }))
}

/** Rows of tables that go on: the engine cuts them at the first cell that is too long, and the others anywhere. */
function cutRows(page: HTMLElement): Misplaced[] {
  return [...page.querySelectorAll('tr.continued:not(.row-continued)')].map((row) => {
    const first = row.querySelector<HTMLElement>('[data-unit]')?.dataset.unit ?? ''
    return { unit: first, page: folioOf(page), detail: 'the row is taller than a page' }
  })
}

function boxFaults(page: HTMLElement, texts: TextBoxes): Misplaced[] {
  const boxes = boxesOf(page, texts)
  const faults = [...clipsOn(page, boxes), ...overlapsOn(boxes)].map(({ box, detail }): Misplaced => {
    return { unit: unitOf(box.element) || box.text.slice(0, 12), page: folioOf(page), detail }
  })
  // Once a unit, not once a line.
  return faults.filter((fault, at) => faults.findIndex(({ unit }) => unit === fault.unit) === at)
}

function folioOf({ dataset }: HTMLElement): string {
  return dataset.folio ?? ''
}
