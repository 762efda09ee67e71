/** Take away what only guides the rendering: the word joiner. */
export function plain(text: string): string {
  return text.includes('\u2060') ? text.replaceAll('\u2060', '') : text
}

/** Take away all white space: what no extractor can tell from a line's end. */
export function withoutSpaces(text: string): string {
  return plain(text).replace(/\s+/gu, '')
}
