import type { Geometry, PageType, Part, Side } from './galleys.ts'

/** The pages that a part can have, counted from 0, its first. */
export interface Supply {
  /** Name of the page type. */
  type: (page: number) => string
  side: (page: number) => Side
  /** How many frames a page has. */
  columns: (page: number) => number
  /** Height of a frame; 0 when there is none. */
  depth: (page: number, column: number) => number
}

/** `position` is that of the part's first page in the book. */
export function pagesFor(part: Part, position: number, geometry: Geometry): Supply {
  const firsts = part.setting === 'facing' ? 2 : 1
  const type = (page: number): string => (page < firsts ? part.first : part.rest)
  const side = (page: number): Side => sideOf(position + page)
  const frames = (page: number): PageType[Side] => geometry.types[type(page)]?.[side(page)] ?? []
  return {
    type,
    side,
    columns: (page) => frames(page).length,
    depth: (page, column) => frames(page)[column]?.height ?? 0
  }
}

export function sideOf(position: number): Side {
  return position % 2 === 1 ? 'recto' : 'verso'
}
