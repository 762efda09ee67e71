import type { ContentPiece } from './paper/page-rules.ts'
import { contentPieces } from './paper/page-rules.ts'
import type { Paper } from './paper/papers.ts'

/** Values of named strings on a page: the first that begins on it, and the last (css-gcpm-3, `string()`). */
export interface PageStrings {
  first: Map<string, string>
  last: Map<string, string>
  /** What held when the page began. */
  start: Map<string, string>
}

/**
 * Write the running head and the folio into the margin boxes of a page, by the names of the boxes.
 *
 * Gives `undefined` for the text of a box whose content is none that finished pages can have.
 */
export function marginTexts(paper: Paper, folio: string, strings: PageStrings): Map<string, string | undefined> {
  const texts = new Map<string, string | undefined>()
  for (const [box, declarations] of paper.boxes) {
    const content = declarations.get('content')?.value
    if (box === 'footnote' || content === undefined) continue
    const pieces = contentPieces(content)
    const text = pieces?.map((piece) => textOf(piece, folio, strings)).join('')
    if (text !== '') texts.set(box, text)
  }
  return texts
}

function textOf(piece: ContentPiece, folio: string, { first, last, start }: PageStrings): string {
  switch (piece.type) {
    case 'text':
      return piece.text
    // The folio's form is the book's, whatever style the counter asks for.
    case 'page':
      return folio
    case 'string': {
      const values = piece.which === 'last' ? last : piece.which === 'start' ? start : first
      return values.get(piece.name) ?? ''
    }
    default:
      return ''
  }
}
