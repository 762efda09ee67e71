import type { Column } from './column.ts'
import { type Cut, cutBefore } from './cuts.ts'
import { desk, showDesk } from './desk.ts'
import type { CutFrame, CutPage, CutPlan, CutReport } from './messages.ts'
import { markNotes } from './notes.ts'
import { numberLines } from './number-lines.ts'
import { settle } from './place.ts'
import { galleyOf, setFrame, spanOver, type Work } from './set-frame.ts'

/** What lies ready to be cut. */
let ready: { pages: CutPage[]; work: Omit<Work, 'placings'> } | undefined

/**
 * Look every cut up in the layout, then take the galleys off the desk.
 *
 * They are cut apart outside of the document: every node that moves in it, the browser takes out of its layout by itself.
 */
export function prepareCuts({ pages, marks, sheet }: CutPlan): void {
  showDesk(true)
  ready = { pages, work: { cuts: findCuts(pages), numbers: numberLines(pages) } }
  desk.galleys.remove()
  desk.aside.remove()
  // Only now: no line may move before its cut is found. These marks are as wide as those that were measured.
  markNotes(
    desk.parts.flatMap(({ section, notes }) => [section, notes]),
    marks,
    {}
  )
  dress(sheet)
}

/**
 * Cut the pages from `from` to before `to` off the end of the galleys, and give what is finished.
 *
 * To be called from the last pages to the first. From the last page to the first, what lies behind each cut goes
 * onto its page, so that no cut moves another; then the pages stand in the document, and what margins, stretched
 * white and the grid ask for is set once for all of them. Some pages at a time, so that their layout is small.
 */
export function cut(from: number, to: number): CutReport {
  if (ready === undefined) throw new Error('nothing lies ready to be cut')
  const work: Work = { ...ready.work, placings: [] }
  const backwards = ready.pages
    .map((page, at) => ({ page, at }))
    .slice(from, to)
    .reverse()
  const elements = backwards.map(({ page, at }) => buildPage(page, at, work)).reverse()
  const home = document.createElement('main')
  home.className = 'pages'
  home.append(...elements)
  document.body.append(home)
  const displaced = settle(work.placings)
  home.remove()
  return { displaced, html: markupOf(home) }
}

/** Give the markup of finished pages, without the workings. */
function markupOf(pages: Element): string {
  for (const call of pages.querySelectorAll('[data-call], [data-flow]')) {
    call.removeAttribute('data-call')
    call.removeAttribute('data-flow')
  }
  for (const element of pages.querySelectorAll('[class=""]')) element.removeAttribute('class')
  return pages.innerHTML
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
