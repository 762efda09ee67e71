/**
 * Take away what only guides the rendering: the word joiner, and the soft hyphen, where a word is divided. No text that is
 * read in has them.
 */
export function plain(text: string): string {
  return /[\u00ad\u2060]/.test(text) ? text.replace(/[\u00ad\u2060]/g, '') : text
}

/** Take away all white space: what no extractor can tell from a line's end. */
export function withoutSpaces(text: string): string {
  return plain(text).replace(/\s+/gu, '')
}
