import type { PDFDict } from '@cantoo/pdf-lib'
import { operations } from '../content/operations.ts'
import { decode } from '../pdf/decode.ts'
import { dictAt, streamAt } from '../pdf/objects.ts'
import type { PdfFont } from './font.ts'
import { readEncoding, readToUnicode, singleBytes, statedWidth, unicodeOf } from './simple-font.ts'

/** Read a Type 3 font (PDF 32000-1, 9.6.5): its glyphs are small content streams. */
export function readType3Font(dict: PDFDict): PdfFont {
  const encoding = readEncoding(dict)
  const procedures = dictAt(dict, 'CharProcs')
  const table = readToUnicode(dict)
  const widthInFont = statedWidth(dict)
  return {
    name: 'Type 3',
    subtype: 'Type3',
    isEmbedded: true,
    codesIn: singleBytes,
    glyphOf: (code) => {
      const name = encoding?.nameOf(code)
      const procedure = name === undefined ? undefined : streamAt(procedures, name)
      return {
        code,
        name,
        isPresent: procedure !== undefined,
        widthInProgram: procedure === undefined ? undefined : widthOf(decode(procedure)),
        widthInFont: widthInFont(code) ?? 0,
        unicode: unicodeOf(code, name, table)
      }
    },
    trueType: undefined,
    composite: undefined,
    unlisted: undefined,
    procedures: {
      streams: (procedures?.keys() ?? []).flatMap((key) => streamAt(procedures, key.decodeText()) ?? []),
      resources: dictAt(dict, 'Resources')
    }
  }
}

/** A glyph begins with its width: `600 0 d0`. */
function widthOf(procedure: Uint8Array): number | undefined {
  for (const { operator, operands } of operations(procedure)) {
    if (operator !== 'd0' && operator !== 'd1') return undefined
    return typeof operands[0] === 'number' ? operands[0] : undefined
  }
  return undefined
}
