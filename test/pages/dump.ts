import type { Element, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { Pages } from '../../src/model/pages.ts'

/**
 * Write pages as a few words a page: `3 recto opening “1” D2 | 头 … 1 | D2-title D2-1~ | ① note-a ~note-b`.
 *
 * A `~` after a name: it goes on over the page; before it: it comes from the page before.
 */
export function dump({ html }: Pages): string[] {
  return pagesOf(html).map((page) => {
    const { dataPosition, dataSide, dataKind, dataFolio, dataPart } = page.properties
    const margins = all(page, 'margin').flatMap(({ children }) => children.map(textOf))
    const text = all(page, 'page-text').flatMap((area) => names(area, (element) => element.properties.dataUnit))
    const notes = all(page, 'page-notes').flatMap((area) => all(area, 'note').map(noteName))
    const head = `${dataPosition} ${dataSide} ${dataKind} “${dataFolio}” ${dataPart}`.trim()
    return [head, margins.join(' '), text.join(' '), notes.join(' ')].join(' | ').replace(/[ |]+$/, '')
  })
}

export function pagesOf(html: string): Element[] {
  return all(unified().use(rehypeParse).parse(html), 'page')
}

function noteName(note: Element): string {
  const { dataMark, id } = note.properties
  return `${id === undefined ? '~' : `${dataMark} ${id}`}${has(note, 'continues') ? '~' : ''}`
}

function names(area: Element, nameOf: (element: Element) => unknown): string[] {
  return elements(area).flatMap((element) => {
    const name = nameOf(element)
    if (typeof name !== 'string') return []
    return [`${has(element, 'continued') ? '~' : ''}${name}${has(element, 'continues') ? '~' : ''}`]
  })
}

/** All elements of a class, in order; those inside one of them are not looked for. */
export function all(node: Root | Element, name: string): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return has(child, name) ? [child] : all(child, name)
  })
}

function elements(node: Element): Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...elements(child)] : []))
}

export function has({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}

export function textOf(node: RootContent | Root): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
