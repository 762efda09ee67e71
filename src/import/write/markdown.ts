import type { Piece } from './units.ts'

/** Write words so that Markdown reads the same words. `atStart`: they begin a line of a paragraph. */
export function escapeWords(words: string, atStart: boolean, beforeDirective = false): string {
  const escaped = words
    .replace(/[\\`*_[\]{}<>|~&#]/g, '\\$&')
    // A colon begins a directive where a name follows: even 12:30, even a tab.
    .replace(/:(?=[^ ])/g, '\\:')
    .replace(/:$/, beforeDirective ? '\\:' : ':')
  if (!atStart) return escaped
  return escaped
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^:(?=\s|$)/, '\\:')
}

/** Write pieces as one line: emendations with their marks, and `:section[…]` around a number of `label` characters. */
export function inline(pieces: Piece[], atStart: boolean, label = 0): string {
  const [inLabel, rest] = label === 0 ? [[], pieces] : cut(pieces, label)
  const number = inLabel.length === 0 ? '' : `:section[${written(inLabel, false)}]`
  return number + written(rest, atStart && number === '')
}

function written(pieces: Piece[], atStart: boolean): string {
  return pieces
    .map(({ words, operation }, at) => {
      if (operation !== undefined) return emendation(words, operation)
      return escapeWords(words, atStart && at === 0, pieces[at + 1] !== undefined)
    })
    .join('')
}

/** `:emendation[words]{op=S1-04}`; without words a point. */
function emendation(words: string, operation: string): string {
  return `:emendation${words === '' ? '' : `[${escapeWords(words, false)}]`}{op=${operation}}`
}

/** Cut pieces after so many UTF-16 units; a piece of an emendation is never cut. */
function cut(pieces: Piece[], length: number): [Piece[], Piece[]] {
  let left = length
  const position = pieces.findIndex(({ words }) => {
    left -= words.length
    return left <= 0
  })
  const piece = pieces[position]
  if (piece === undefined) return [pieces, []]
  if (left === 0 || piece.operation !== undefined) return [pieces.slice(0, position + 1), pieces.slice(position + 1)]
  const at = piece.words.length + left
  return [
    [...pieces.slice(0, position), { words: piece.words.slice(0, at) }],
    [{ words: piece.words.slice(at) }, ...pieces.slice(position + 1)]
  ]
}
