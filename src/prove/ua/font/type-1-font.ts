import type { PDFDict } from '@cantoo/pdf-lib'
import { dictAt, nameAt, textAt } from '../pdf/objects.ts'
import { isEmbeddedIn, isSubset, readProgram } from './embedded-program.ts'
import type { PdfFont } from './font.ts'
import type { FontProgram } from './program.ts'
import { readEncoding, readToUnicode, singleBytes, statedWidth, unicodeOf } from './simple-font.ts'

/** Read a Type 1 font (PDF 32000-1, 9.6.2): its glyphs are found by name. */
export function readType1Font(dict: PDFDict): PdfFont {
  const descriptor = dictAt(dict, 'FontDescriptor')
  const name = nameAt(dict, 'BaseFont') ?? 'Type 1'
  const program = readProgram(descriptor)
  const encoding = readEncoding(dict)
  const table = readToUnicode(dict)
  const widthInFont = statedWidth(dict)
  return {
    name,
    subtype: 'Type1',
    isEmbedded: isEmbeddedIn(descriptor),
    codesIn: singleBytes,
    glyphOf: (code) => {
      const stated = encoding?.nameOf(code)
      const glyphName = stated ?? program?.nameOfCode(code)
      const glyph = glyphName === undefined ? undefined : program?.glyphOfName(glyphName)
      const widthInProgram = glyph === undefined ? undefined : program?.widthOf(glyph)
      return {
        code,
        name: glyphName,
        isPresent: program === undefined ? undefined : code === 0 || glyph !== undefined,
        widthInProgram,
        widthInFont: widthInFont(code) ?? widthInProgram,
        unicode: unicodeOf(code, glyphName, table)
      }
    },
    trueType: undefined,
    composite: undefined,
    unlisted:
      isSubset(name) && program !== undefined ? unlistedNames(textAt(descriptor, 'CharSet'), program) : undefined,
    procedures: undefined
  }
}

/** Compare `CharSet` (`/A/B`) with the glyphs of the program. */
function unlistedNames(charSet: string | undefined, program: FontProgram): PdfFont['unlisted'] {
  if (charSet === undefined) return undefined
  const listed = new Set(charSet.split(/[/\s]+/).filter((name) => name !== '' && name !== '.notdef'))
  const present = new Set(program.names.filter((name) => name !== '.notdef'))
  const missing = [...present].find((name) => !listed.has(name))
  const surplus = [...listed].find((name) => !present.has(name))
  if (missing !== undefined) return { list: 'CharSet', difference: `it lacks ${missing}, which the font program has` }
  if (surplus === undefined) return undefined
  return { list: 'CharSet', difference: `it has ${surplus}, which the font program lacks` }
}
