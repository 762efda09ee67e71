import { plain } from './plain.ts'
import type { HtmlPage } from './read-html.ts'

/** What one page shows of a unit. */
export interface Piece {
  unit: string
  /** Position and printed label of the page. */
  position: number
  folio: string
  text: string
}

/** Gather the text of each unit, page by page, in the order in which the units begin. */
export function piecesOf(pages: HtmlPage[]): Piece[] {
  return pages.flatMap((page) => {
    const pieces = new Map<string, Piece>()
    for (const { unit, text, generated } of page.runs) {
      if (unit === undefined || generated) continue
      const piece = pieces.get(unit)
      if (piece === undefined) pieces.set(unit, { unit, position: page.position, folio: page.folio, text })
      else piece.text += text
    }
    return [...pieces.values()].filter(({ text }) => plain(text) !== '')
  })
}
