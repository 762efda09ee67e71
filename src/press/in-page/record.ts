import type { Sheet, SheetBox, SheetNode } from '../../model/print.ts'

/*
 * Runs in the finished pages before they are printed: writes down what stands where, and takes the links off.
 */

window.engross = { ...window.engross, record, unlink, showOnly }

/** Spans with only these classes mean nothing to a reader. */
const silent = new Set(['mark', 'continued', 'continues', 'half', 'dash', 'point', 'sign'])

const kept = [
  'class',
  'lang',
  'role',
  'id',
  'data-unit',
  'data-generated',
  'data-series',
  'data-part',
  'href',
  'alt',
  'title',
  'aria-label',
  'aria-hidden',
  'scope',
  'colspan',
  'rowspan',
  'start'
]

const boxed = new Set(['a', 'img', 'svg', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Take the links off: for every page the browser would write the targets of all links in the book. */
function unlink(): void {
  for (const link of document.querySelectorAll('a[href]')) {
    link.setAttribute('data-href', link.getAttribute('href') ?? '')
    link.removeAttribute('href')
  }
}

/** Show the pages from one place to before another, and hide the others. */
function showOnly(from: number, to: number): void {
  for (const [place, page] of pages().entries()) page.style.display = place >= from && place < to ? '' : 'none'
}

/** Write down pages, as JSON: so many small values would take long one by one. */
function record(from: number, to: number): string {
  return JSON.stringify(pages().slice(from, to).map(sheetOf))
}

function pages(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.page')]
}

function sheetOf(page: HTMLElement): Sheet {
  const { left, top } = page.getBoundingClientRect()
  const sheet: Sheet = { content: [], anchors: {} }
  for (const element of page.querySelectorAll('[id]')) {
    const box = element.getBoundingClientRect()
    sheet.anchors[element.id] = [exact(box.left - left), exact(box.top - top)]
  }
  collect(page, sheet.content, { left, top })
  return sheet
}

interface Corner {
  left: number
  top: number
}

function collect(parent: Element, into: SheetNode[], corner: Corner): void {
  for (const node of parent.childNodes) {
    if (node instanceof Text) collectText(node, into, corner)
    else if (node instanceof Element) collectElement(node, into, corner)
  }
}

const range = document.createRange()

function collectText(node: Text, into: SheetNode[], corner: Corner): void {
  if (node.data.trim() === '') return
  range.selectNodeContents(node)
  into.push({ text: node.data, boxes: boxesOf(range.getClientRects(), corner) })
}

function collectElement(element: Element, into: SheetNode[], corner: Corner): void {
  const tag = element.localName
  if (isSilent(element, tag)) {
    collect(element, into, corner)
    return
  }
  const attributes: Record<string, string> = {}
  for (const name of kept) {
    const value = element.getAttribute(name)
    if (value !== null) attributes[name] = value
  }
  const boxes = boxed.has(tag) ? boxesOf(element.getClientRects(), corner) : []
  const children: SheetNode[] = []
  collect(element, children, corner)
  into.push({ tag, attributes, boxes, children })
}

function isSilent(element: Element, tag: string): boolean {
  if (tag !== 'span' && tag !== 'div') return false
  if (
    element.hasAttribute('lang') ||
    element.hasAttribute('role') ||
    element.hasAttribute('aria-hidden') ||
    element.hasAttribute('data-generated')
  )
    return false
  return [...element.classList].every((name) => silent.has(name))
}

function boxesOf(rects: DOMRectList, { left, top }: Corner): SheetBox[] {
  return [...rects].map((rect) => [
    exact(rect.left - left),
    exact(rect.top - top),
    exact(rect.right - left),
    exact(rect.bottom - top)
  ])
}

/** Browsers lay out in 64ths of a px; hundredths are exact enough, and short. */
function exact(value: number): number {
  return Math.round(value * 100) / 100
}
