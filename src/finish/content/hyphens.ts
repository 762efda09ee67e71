/** A soft hyphen that a text object ends with: there the browser has divided a word. */
const division = /<feff(?:[0-9a-f]{4})*00ad>\s*>>\s*BDC\s(?:(?!BDC\s)[\s\S])*?EMC\s*$/i

const font = /\/(\S+)(?=\s+[\d.]+\s+Tf\s)/

/** The glyph of a text object that draws nothing else: `<0A3B> Tj`, or as a string of bytes. */
const single = /^[^<(]*(?:<(?<hex>[0-9a-f]{4})>|\((?<bytes>(?:\\[\s\S]|[^\\)])*)\))\s*Tj\s*$/i

/** Ask whether a word is divided behind a text object: the next draws the hyphen. */
export function endsDivided(drawn: string): boolean {
  return division.test(drawn)
}

/** The name of the font that is the same, but for what its glyphs stand for: there, soft hyphens. */
export function hyphenFont(name: string): string {
  return `${name}H`
}

/**
 * Let the hyphen of a divided word be a soft one (PDF 32000-1, 14.8.2.2.3): who copies or looks for the word finds it whole.
 *
 * The font draws hyphens of the text with the same glyph, so its table cannot say both: the hyphen is drawn in a font of
 * another name with a table of its own. A replacement text would do too, but many readers do not look at them.
 */
export function softened(drawn: string): { drawn: string; font: string; glyph: string } | undefined {
  const { hex, bytes } = single.exec(drawn)?.groups ?? {}
  const name = font.exec(drawn)?.[1]
  const glyph = hex?.toLowerCase() ?? (bytes === undefined ? undefined : hexOf(bytes))
  if (name === undefined || glyph?.length !== 4) return undefined
  return { drawn: drawn.replace(font, `/${hyphenFont(name)}`), font: name, glyph }
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The bytes of a string in brackets (PDF 32000-1, 7.3.4.2), in hexadecimal. */
function hexOf(bytes: string): string {
  const plain = bytes.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, sign = '') =>
    octal === undefined ? (escapes[sign] ?? sign) : String.fromCharCode(Number.parseInt(octal, 8))
  )
  return Buffer.from(plain, 'latin1').toString('hex')
}
