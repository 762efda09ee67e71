import type { PDFDict } from '@cantoo/pdf-lib'
import { dictAt, has, nameAt, numberAt } from '../pdf/objects.ts'
import { isEmbeddedIn, readProgram } from './embedded-program.ts'
import type { PdfFont, TrueTypeFacts } from './font.ts'
import { codePointOf, isInGlyphList, isNamedEncoding, macCodes, namedEncodings } from './glyph-names.ts'
import type { FontProgram } from './program.ts'
import { readEncoding, readToUnicode, type SimpleEncoding, singleBytes, statedWidth, unicodeOf } from './simple-font.ts'

/** Read a TrueType font (PDF 32000-1, 9.6.3 and 9.6.6.4): its glyphs are found through the `cmap` of the program. */
export function readTrueTypeFont(dict: PDFDict): PdfFont {
  const descriptor = dictAt(dict, 'FontDescriptor')
  const name = nameAt(dict, 'BaseFont') ?? 'TrueType'
  const flags = numberAt(descriptor, 'Flags') ?? 0
  const isSymbolic = (flags & 0b100100) === 0b100
  const encoding = readEncoding(dict)
  const names = isSymbolic || encoding === undefined ? undefined : namesBy(encoding)
  const read = readProgram(descriptor)
  // An encoding that is no encoding leaves nothing to find glyphs by.
  const program = names === 'unknown' ? undefined : read
  const glyphIn = names === undefined || names === 'unknown' ? symbolicGlyph : namedGlyph(names)
  const table = readToUnicode(dict)
  const widthInFont = statedWidth(dict)
  return {
    name,
    subtype: 'TrueType',
    isEmbedded: isEmbeddedIn(descriptor),
    codesIn: singleBytes,
    glyphOf: (code) => {
      const glyphName = Array.isArray(names) ? names[code] : encoding?.nameOf(code)
      const glyph = program === undefined ? 0 : glyphIn(program, code)
      const widthInProgram = program?.widthOf(glyph)
      return {
        code,
        name: encoding?.nameOf(code) ?? (code === 0 ? '.notdef' : undefined),
        isPresent: program === undefined ? undefined : code === 0 || (glyph > 0 && glyph < program.glyphCount),
        widthInProgram,
        widthInFont: widthInFont(code) ?? widthInProgram,
        unicode: unicodeOf(code, glyphName, table) ?? (Array.isArray(names) ? undefined : ' ')
      }
    },
    trueType: factsOf(dict, isSymbolic, encoding, read),
    composite: undefined,
    unlisted: undefined,
    procedures: undefined
  }
}

/** Glyph names of all codes of a font that is not symbolic; what no encoding names has its standard name. */
function namesBy({ base, nameOf, differences }: SimpleEncoding): string[] | 'unknown' {
  if (differences.size === 0 && base !== 'WinAnsiEncoding' && base !== 'MacRomanEncoding') return 'unknown'
  const standard = namedEncodings.StandardEncoding
  const names = isNamedEncoding(base) ? namedEncodings[base] : standard
  return standard.map((ordinary, code) => {
    const name = nameOf(code) ?? names[code] ?? ordinary
    return name === '.notdef' ? ordinary : name
  })
}

/** By the Unicode of the name, else by its Macintosh code, else by the name itself. */
function namedGlyph(names: string[]) {
  return (program: FontProgram, code: number): number => {
    const name = names[code] ?? '.notdef'
    const point = codePointOf(name)
    const byUnicode = point === undefined ? 0 : (cmapOf(program, 3, 1)?.glyphOf(point) ?? 0)
    if (byUnicode !== 0) return byUnicode
    const mac = macCodes.get(name)
    const byMac = mac === undefined ? 0 : (cmapOf(program, 1, 0)?.glyphOf(mac) ?? 0)
    return byMac === 0 ? (program.glyphOfName(name) ?? 0) : byMac
  }
}

/** By the symbol table, whose codes may lie in the private area, else by the Macintosh table. */
function symbolicGlyph(program: FontProgram, code: number): number {
  const symbol = cmapOf(program, 3, 0)
  if (symbol !== undefined) return symbol.glyphOf((symbol.sample & 0xff00) + code)
  return cmapOf(program, 1, 0)?.glyphOf(code) ?? 0
}

const cmapOf = ({ trueType }: FontProgram, platform: number, encoding: number) =>
  trueType?.cmaps.find((cmap) => cmap.platform === platform && cmap.encoding === encoding)

function factsOf(
  dict: PDFDict,
  isSymbolic: boolean,
  encoding: SimpleEncoding | undefined,
  program: FontProgram | undefined
): TrueTypeFacts {
  const names = [...(encoding?.differences.values() ?? [])]
  return {
    isSymbolic,
    encoding: encoding?.base,
    hasEncoding: has(dict, 'Encoding'),
    unknownNames: names.length === 0 ? undefined : names.filter((name) => !isInGlyphList(name)),
    cmaps: program?.trueType?.cmaps.map((cmap) => `${cmap.platform},${cmap.encoding}`)
  }
}
