import encodings from './encodings.json' with { type: 'json' }
import list from './glyph-list.json' with { type: 'json' }

const namesIn = (line: string) => line.split(' ')

/** Glyph names of the codes 0 to 255, `.notdef` where a code has none (PDF 32000-1, Annex D). */
export const namedEncodings = {
  StandardEncoding: namesIn(encodings.standard),
  WinAnsiEncoding: namesIn(encodings.winAnsi),
  MacRomanEncoding: namesIn(encodings.macRoman),
  MacExpertEncoding: namesIn(encodings.macExpert)
}

export type NamedEncoding = keyof typeof namedEncodings

export const isNamedEncoding = (name: string | undefined): name is NamedEncoding =>
  name !== undefined && name in namedEncodings

/** Strings, charsets and the encoding that a CFF font may use without having them. */
export const cff = {
  strings: namesIn(encodings.cffStrings),
  charsets: [encodings.isoAdobe, encodings.expertCharset, encodings.expertSubset].map(namesIn),
  expert: namesIn(encodings.expert)
}

/** Names of the glyphs 0 to 257 of a `post` table. */
export const macGlyphOrder = namesIn(encodings.macGlyphOrder)

/** Code of a glyph name in the Macintosh encoding, as TrueType fonts are looked up by it. */
export const macCodes = new Map(namedEncodings.MacRomanEncoding.map((name, code) => [name, code]))

const tableOf = (text: string) =>
  new Map(
    text.split(';').map((entry) => {
      const [name = '', code = ''] = entry.split(' ')
      return [name, Number.parseInt(code, 16)]
    })
  )
const latin = tableOf(list.latin)
const symbols = new Set([...tableOf(list.dingbats).keys(), ...namesIn(encodings.symbol)])

/** Whether the Adobe Glyph List has a name. */
export const isInGlyphList = (name: string) => latin.has(name)

/** Code point that a glyph name stands for, `uni20AC` and `u1F600` too; undefined where it stands for none. */
export function codePointOf(name: string): number | undefined {
  const known = latin.get(name)
  if (known !== undefined) return known
  const code = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(name)
  return code === null ? undefined : Number.parseInt(code[1] ?? code[2] ?? '', 16)
}

/** Whether a name is of the Symbol or the Zapf Dingbats font, which are understood without Unicode. */
export const isSymbolName = (name: string) => symbols.has(name)
