/*
 * Running heads and folios. Style sheets write them as `content` of margin boxes; Paged.js leaves them as
 * generated content, which no program can read back. Here they become text.
 */

/**
 * Resolve the computed `content` of a margin box: strings and `counter(page)` in any style.
 *
 * The folio's form is the book's (`folios.ts`), whatever style the counter asks for. Gives nothing for other content.
 */
export function marginText(content: string, folio: string): string | undefined {
  if (content === 'none' || content === 'normal') return ''
  const piece = /\s*(?:"((?:[^"\\]|\\.)*)"|counter\(\s*page\s*(?:,[^)]*)?\))/y
  let text = ''
  while (piece.lastIndex < content.length) {
    const match = piece.exec(content)
    if (match === null) return undefined
    text += match[1] === undefined ? folio : match[1].replace(/\\(.)/g, '$1')
  }
  return text
}
