/** Ask whether a text only parts tags in the source: white space with a line feed in it. */
export function isLayout(text: string): boolean {
  return /^[\t\n\r ]+$/.test(text) && text.includes('\n')
}
