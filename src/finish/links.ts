import type { SheetBox } from '../model/print.ts'
import { cornerOf, destinationName } from './destinations.ts'
import type { Draft } from './file/draft.ts'
import { numberSource, textSource } from './file/source.ts'
import { PDFName, PDFRef } from './pdf-lib.ts'
import type { TagElement } from './structure/element.ts'
import type { SheetLink } from './structure/sheets.ts'

const pointsPerPixel = 0.75

/**
 * Lay the links over the pages, one a link and page, and hang each in the structure tree (PDF 32000-1, 12.5.6.5).
 *
 * Gives the elements in the order of the annotations' keys in the parent tree, which begin at `firstKey`.
 */
export function addLinks(draft: Draft, pages: SheetLink[][], firstKey: number): TagElement[] {
  const elements: TagElement[] = []
  for (const [page, links] of pages.entries()) {
    const own: string[] = []
    for (const link of links) {
      const boxes = link.boxes.filter(([left, top, right, bottom]) => right > left && bottom > top)
      if (boxes.length === 0) continue
      const object = draft.add(annotation(draft, page, { ...link, boxes }, firstKey + elements.length))
      link.element.kids.push({ type: 'object', page, object })
      elements.push(link.element)
      own.push(`${object} 0 R`)
    }
    if (own.length > 0) draft.pages[page]?.node.set(PDFName.of('Annots'), PDFRef.of(draft.add(`[${own.join(' ')}]`)))
  }
  return elements
}

function annotation(draft: Draft, page: number, { boxes, href, words }: SheetLink, key: number): string {
  const corner = cornerOf(draft, page)
  const areas = boxes.map(
    ([left, top, right, bottom]): SheetBox => [
      corner.left + left * pointsPerPixel,
      corner.top - bottom * pointsPerPixel,
      corner.left + right * pointsPerPixel,
      corner.top - top * pointsPerPixel
    ]
  )
  const around = [0, 1, 2, 3].map((side) => {
    const values = areas.map((area) => area[side] ?? 0)
    return side < 2 ? Math.min(...values) : Math.max(...values)
  })
  const lines = areas.length < 2 ? '' : `/QuadPoints[${areas.flatMap(corners).map(numberSource).join(' ')}]`
  return `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/P ${draft.page(page)} 0 R/Rect[${around
    .map(numberSource)
    .join(' ')}]${lines}${target(href)}/Contents${textSource(words)}/StructParent ${key}>>`
}

/** Upper left, upper right, lower left, lower right: the order that readers expect, against the letter of the standard. */
function corners([left, bottom, right, top]: SheetBox): number[] {
  return [left, top, right, top, left, bottom, right, bottom]
}

function target(href: string): string {
  if (href.startsWith('#')) return `/Dest${textSource(destinationName(decoded(href.slice(1))))}`
  return `/A<</Type/Action/S/URI/URI${textSource(asciiAddress(href))}>>`
}

/** An address is ASCII (PDF 32000-1, 12.6.4.7). */
function asciiAddress(href: string): string {
  return URL.canParse(href) ? new URL(href).href : encodeURI(href)
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
