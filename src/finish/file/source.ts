/** Write words as a PDF string: UTF-16BE in hexadecimal where they are not ASCII. */
export function textSource(words: string): string {
  if (/^[\x20-\x7e]*$/.test(words)) return `(${words.replace(/[\\()]/g, '\\$&')})`
  const bytes = Buffer.from(`\ufeff${words}`, 'utf16le').swap16()
  return `<${bytes.toString('hex').toUpperCase()}>`
}

/** Write a name; what may not stand in one is written `#20`. */
export function nameSource(name: string): string {
  return `/${name.replace(/[^A-Za-z0-9_.+-]/g, (character) => `#${hex(character)}`)}`
}

function hex(character: string): string {
  return Buffer.from(character, 'latin1').toString('hex').toUpperCase()
}

/** Write a number as short as it can be exact: thousandths of a point. */
export function numberSource(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
