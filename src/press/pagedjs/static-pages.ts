import { htmlText } from '../html-text.ts'
import type { SetPage, SetPages } from '../in-page/result.ts'
import { marginClass } from '../page-rules.ts'
import { type Head, pagesDocument, type SheetLink } from '../pages-document.ts'
import { pageClass } from './book-styles.ts'

/** Write the finished pages as one document without script. `sheets` are linked in order. */
export function staticDocument(composed: Head, { pages }: SetPages, sheets: SheetLink[]): string {
  const frames = new Map<string, number>()
  const written = pages.map((page, at) => writePage(page, at + 1, frames))
  const rules = [...frames].map(([rule, number]) => `.frame-${number}${rule}`)
  return pagesDocument(composed, sheets, rules, written.join('\n'))
}

function writePage(page: SetPage, position: number, frames: Map<string, number>): string {
  const side = position % 2 === 1 ? 'recto' : 'verso'
  const frame = frameOf(page, frames)
  const classes = ['page', `page-${page.kind}`, side, ...page.classes.map(pageClass), ...frame]
  const data = {
    position,
    folio: page.folio,
    side,
    kind: page.kind,
    part: page.part,
    'frame-px': page.frame.map(exactPx).join(' ')
  }
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${htmlText(String(value))}"`)
  const notes = page.notes === '' ? '' : `<div class="page-notes">${page.notes}</div>`
  return `<div class="${htmlText([...new Set(classes)].join(' '))}" id="page-${position}"${attributes.join('')}>\
${margins(page, 'top')}<div class="page-area"><div class="page-text">${page.text}</div>${notes}</div>\
${margins(page, 'bottom')}</div>`
}

/** Running heads and folios are for the eye: who listens to the pages or reads the PDF's tags has the page labels. */
function margins({ margins: texts }: SetPage, edge: 'top' | 'bottom'): string {
  const boxes = ['left', 'center', 'right'].flatMap((place) => {
    const name = `${edge}-${place}`
    const text = texts[name]
    return text === undefined ? [] : [`<div class="${marginClass(name, text)}">${htmlText(text)}</div>`]
  })
  if (boxes.length === 0) return ''
  return `<div class="margin margin-${edge}" data-generated aria-hidden="true">${boxes.join('')}</div>`
}

/** Place of the type area. Pages that share it share a class; there are a handful in a book. */
function frameOf({ frame }: SetPage, frames: Map<string, number>): string[] {
  const [left, top, width, height] = frame.map((value) => `${exactPx(value)}px`)
  const rule = ` { & > .page-area { left: ${left}; top: ${top}; width: ${width}; height: ${height}; }
  & > .margin { left: ${left}; width: ${width}; }
  & > .margin-top { top: 0; height: ${top}; }
  & > .margin-bottom { top: calc(${top} + ${height}); bottom: 0; } }`
  if (!frames.has(rule)) frames.set(rule, frames.size + 1)
  return [`frame-${frames.get(rule)}`]
}

/** Browsers lay out in 64ths of a px. */
function exactPx(value: number): number {
  return Math.round(value * 64) / 64
}
