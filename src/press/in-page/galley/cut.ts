import type { Column } from './column.ts'
import { type Cut, cutBefore } from './cuts.ts'
import { desk } from './desk.ts'
import type { CutFrame, CutPage, CutPlan, CutReport } from './messages.ts'
import { markNotes } from './notes.ts'
import { numberLines } from './number-lines.ts'
import { settle } from './place.ts'
import { galleyOf, setFrame, spanOver, type Work } from './set-frame.ts'

/**
 * Cut the galleys at the decided lines into pages.
 *
 * First every cut is looked up in the layout; then, from the last page to the first, what lies behind each cut goes
 * onto its page, so that no cut moves another; then the pages stand in the document, and what margins, stretched
 * white and the grid ask for is set once for all.
 */
export function cut({ pages, marks, sheet }: CutPlan): CutReport {
  const parts = desk.parts.flatMap(({ section, notes }) => [section, notes])
  markNotes(parts, marks, {})
  const work: Work = { cuts: findCuts(pages), placings: [], numbers: numberLines(pages) }
  dress(sheet)
  const backwards = pages.map((page, at) => ({ page, at })).reverse()
  const elements = backwards.map(({ page, at }) => buildPage(page, at, work)).reverse()
  desk.galleys.remove()
  desk.aside.remove()
  const home = document.createElement('main')
  home.className = 'pages'
  home.append(...elements)
  document.body.append(home)
  return { displaced: settle(work.placings) }
}

/** Exchange the galleys' style sheets for that of the finished pages; the fonts stay. */
function dress(sheet: string): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (!link.href.endsWith('/fonts.css')) link.remove()
  }
  const style = document.createElement('style')
  style.textContent = sheet
  document.head.append(style)
}

/** Every place where a slice begins within its galley. */
function findCuts(pages: CutPage[]): Work['cuts'] {
  const cuts = new Map<Column, Map<number, Cut>>()
  const heads = new Map<Column, number>()
  for (const frame of pages.flatMap(({ frames }) => frames)) {
    for (const { galley, from } of [...frame.text, ...frame.areas.flatMap(({ notes }) => notes)]) {
      if (from === 0) continue
      const { column, root } = galleyOf(frame, galley)
      const head = heads.get(column) ?? root.getBoundingClientRect().top
      heads.set(column, head)
      const own = cuts.get(column) ?? new Map<number, Cut>()
      cuts.set(column, own)
      own.set(from, cutBefore(column, from, head))
    }
  }
  return cuts
}

function buildPage(page: CutPage, at: number, work: Work): HTMLElement {
  const element = document.createElement('div')
  for (const [name, value] of Object.entries(page.attributes)) element.setAttribute(name, value)
  element.insertAdjacentHTML('beforeend', page.head)
  const area = document.createElement('div')
  area.className = 'page-area'
  element.append(area)
  const set = [...page.frames].reverse().map((frame) => ({ frame, content: setFrame(frame, at, work) }))
  for (const { frame, content } of set.reverse()) {
    if (page.frames.length === 1 && frame.span === 0) area.append(...content)
    else area.append(boxed(frame, page.frames, content))
  }
  const spanned = page.frames.find(({ span }) => span > 0)
  if (spanned !== undefined) area.prepend(spanOver(spanned))
  element.insertAdjacentHTML('beforeend', page.foot)
  return element
}

/** Put a frame at its place in the type area. */
function boxed({ box, span }: CutFrame, frames: CutFrame[], content: HTMLElement[]): HTMLElement {
  const element = document.createElement('div')
  element.className = 'page-frame'
  const left = box[0] - Math.min(...frames.map((frame) => frame.box[0]))
  element.style.cssText = `left: ${left}px; top: ${span}px; width: ${box[2]}px; height: ${box[3]}px`
  element.append(...content)
  return element
}
