import type { PageMap } from '../model/page-map.ts'
import type { Sheet } from '../model/print.ts'
import type { Draft } from './file/draft.ts'
import { numberSource } from './file/source.ts'
import { addNameTree } from './file/trees.ts'

const pointsPerPixel = 0.75

/** Name of the destination of an anchor: percent-encoded, so that it can stand in an address (`edition.pdf#D1-6`). */
export function destinationName(anchor: string): string {
  return encodeURI(anchor)
}

/** Where a page's upper left corner lies in its own space, pt. */
export function cornerOf(draft: Draft, page: number): { left: number; top: number } {
  return draft.corners[page] ?? { left: 0, top: 0 }
}

/**
 * Name the place of everything that has an id, and of every anchor of the page map, so that a paragraph can be cited
 * and the page map read back (PDF 32000-1, 12.3.2.3). Gives the number of the name tree.
 */
export function nameAnchors(draft: Draft, places: Sheet['anchors'][], { anchors }: PageMap): number {
  const named = new Map<string, string>()
  const name = (anchor: string, page: number, left: number, top: number) => {
    const key = destinationName(anchor)
    if (page < draft.pages.length && !named.has(key)) named.set(key, destination(draft, page, left, top))
  }
  for (const [page, own] of places.entries())
    for (const [anchor, [left, top]] of Object.entries(own)) name(anchor, page, left, top)
  for (const [anchor, { position }] of anchors) name(anchor, position - 1, 0, 0)
  return addNameTree(draft, named)
}

/** Write a place on a page as a destination, with the magnification as it is; px from the upper left corner. */
export function destination(draft: Draft, page: number, left: number, top: number): string {
  const corner = cornerOf(draft, page)
  const x = numberSource(corner.left + Math.max(0, left) * pointsPerPixel)
  const y = numberSource(corner.top - Math.max(0, top) * pointsPerPixel)
  return `[${draft.page(page)} 0 R/XYZ ${x} ${y} null]`
}
