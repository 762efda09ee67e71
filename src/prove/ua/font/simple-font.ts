import type { PDFDict } from '@cantoo/pdf-lib'
import { decode } from '../pdf/decode.ts'
import { asName, asNumber, at, dictAt, itemsAt, nameAt, numberAt, streamAt } from '../pdf/objects.ts'
import { type CMap, readCMap } from './cmap.ts'
import { codePointOf, isNamedEncoding, isSymbolName, namedEncodings } from './glyph-names.ts'

/** The encoding of a simple font (PDF 32000-1, 9.6.6). */
export interface SimpleEncoding {
  /** The named encoding that it is or builds on, as written. */
  base: string | undefined
  differences: Map<number, string>
  /** Glyph name of a code, `.notdef` for a code of a named encoding that has none; undefined where nothing says. */
  nameOf: (code: number) => string | undefined
}

/** Read `Encoding`; undefined where there is none. */
export function readEncoding(font: PDFDict): SimpleEncoding | undefined {
  const encoding = at(font, 'Encoding')
  if (encoding === undefined) return undefined
  const dict = dictAt(font, 'Encoding')
  const base = asName(encoding) ?? nameAt(dict, 'BaseEncoding')
  const differences = new Map<number, string>()
  let code = 0
  for (const item of itemsAt(dict, 'Differences')) {
    const name = asName(item)
    if (name === undefined) code = asNumber(item) ?? code
    else differences.set(code++, name)
  }
  const names = isNamedEncoding(base) ? namedEncodings[base] : undefined
  return { base, differences, nameOf: (wanted) => differences.get(wanted) ?? names?.[wanted] }
}

export const singleBytes = (text: Uint8Array) => [...text]

/** Width that the font dictionary states; undefined where it leaves it to the program. */
export function statedWidth(font: PDFDict): (code: number) => number | undefined {
  const widths = itemsAt(font, 'Widths').map(asNumber)
  const first = numberAt(font, 'FirstChar')
  const last = numberAt(font, 'LastChar')
  const missing = numberAt(dictAt(font, 'FontDescriptor'), 'MissingWidth')
  return (code) => {
    const isListed = first !== undefined && last !== undefined && code >= first && code <= last && widths.length > 0
    return isListed ? (widths[code - first] ?? missing) : missing
  }
}

/** The `ToUnicode` table; of a named CMap, every code is its own Unicode. */
export function readToUnicode(font: PDFDict): ((code: number) => string | undefined) | undefined {
  if (nameAt(font, 'ToUnicode')?.startsWith('Identity-')) return (code) => String.fromCharCode(code)
  const stream = streamAt(font, 'ToUnicode')
  if (stream === undefined) return undefined
  const table: CMap = readCMap(decode(stream))
  return table.unicodeOf
}

/** Unicode of a code: by the table, else by the glyph name (PDF 32000-1, 9.10.2). */
export function unicodeOf(
  code: number,
  name: string | undefined,
  table: ((code: number) => string | undefined) | undefined
): string | undefined {
  const tabled = table?.(code)
  if (tabled !== undefined || name === undefined) return tabled
  const point = codePointOf(name)
  if (point !== undefined) return String.fromCodePoint(Math.min(point, 0x10ffff))
  // Symbols are known by their names alone.
  return isSymbolName(name) ? ' ' : undefined
}
