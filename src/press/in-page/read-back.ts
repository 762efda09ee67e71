import { examine } from './examine.ts'
import { Recorder } from './record.ts'
import type { ReadBack } from './result.ts'
import { TextBoxes } from './text-boxes.ts'

/*
 * Runs in the finished pages, as they will be printed: reads back what stands where, and takes the links off.
 */

window.engross = { ...window.engross, readBack, unlink, leaveUnset, showOnly }

const pages = [...document.querySelectorAll<HTMLElement>('.page')]

/** Read pages back, as JSON: so many small values would take long one by one. */
function readBack(from: number, to: number): string {
  const recorder = new Recorder()
  const examinations = pages.slice(from, to).map((page) => {
    const boxes = new TextBoxes()
    recorder.add(page, boxes)
    return examine(page, boxes)
  })
  const read: ReadBack = {
    pages: examinations.length,
    runs: examinations.flatMap(({ runs }) => runs),
    anchors: examinations.flatMap(({ anchors }) => anchors),
    misplaced: examinations.flatMap(({ misplaced }) => misplaced),
    record: recorder.record
  }
  return JSON.stringify(read)
}

/** Take the links off: for every page the browser would write the targets of all links in the book. */
function unlink(): void {
  for (const link of document.querySelectorAll('a[href]')) {
    link.setAttribute('data-href', link.getAttribute('href') ?? '')
    link.removeAttribute('href')
  }
}

/**
 * Leave the pages unset once they are printed: the browser would lay them all out anew for a window of that width, in a
 * seventh of the time that printing takes. The rule is put down at the last moment, when what comes next is paper.
 */
function leaveUnset(windowWidth: number): void {
  const rule = document.createElement('style')
  rule.textContent = `@media (max-width: ${windowWidth}px) { html { display: none !important } }`
  window.addEventListener('beforeprint', () => document.head.append(rule))
}

/** Show the pages from one place to before another, and hide the others. */
function showOnly(from: number, to: number): void {
  for (const [place, page] of pages.entries()) page.style.display = place >= from && place < to ? '' : 'none'
}
