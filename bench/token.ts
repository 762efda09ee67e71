/**
 * What a token stands by. The harness finds each in the text of every PDF, whatever engine set it:
 *
 * - `s` the title of a statement, on its own page and in the contents
 * - `t` the beginning of a paragraph, where references lead
 * - `c` the call of a note, `n` the beginning of that note
 * - `r` a reference, before its page number
 * - `k` a term of the index, in the text and in the entry
 */
export type TokenKind = 's' | 't' | 'c' | 'n' | 'r' | 'k'

/** Make a token that is unique in the text and that no engine breaks: `c17c` is the call of note 17. */
export function token(kind: TokenKind, number: number): string {
  return `${kind}${number}${kind}`
}
