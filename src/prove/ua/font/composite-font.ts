import type { PDFDict } from '@cantoo/pdf-lib'
import { decode } from '../pdf/decode.ts'
import { asDict, asName, at, dictAt, itemsAt, nameAt, numberAt, streamAt, textAt } from '../pdf/objects.ts'
import { readCidGlyphs } from './cid-glyphs.ts'
import { type CMap, readCMap } from './cmap.ts'
import { codesBy } from './codes.ts'
import { isEmbeddedIn } from './embedded-program.ts'
import type { Collection, PdfFont } from './font.ts'
import { collectionOf, isIdentity, isKnownCollection } from './predefined-cmaps.ts'
import { readToUnicode } from './simple-font.ts'

/** Read a composite font (PDF 32000-1, 9.7): codes lead to CIDs by a CMap, CIDs to the glyphs of a CIDFont. */
export function readCompositeFont(dict: PDFDict): PdfFont {
  const descendant = asDict(itemsAt(dict, 'DescendantFonts')[0])
  const cmapDict = dictAt(dict, 'Encoding')
  const stream = streamAt(dict, 'Encoding')
  const cmap = stream === undefined ? undefined : readCMap(decode(stream))
  const cmapName = asName(at(dict, 'Encoding')) ?? nameAt(cmapDict, 'CMapName')
  const collection = collectionIn(dictAt(descendant, 'CIDSystemInfo'))
  const cmapCollection = collectionIn(dictAt(cmapDict, 'CIDSystemInfo')) ?? collectionOf(cmapName)
  const table = readToUnicode(dict)
  const glyphs = readCidGlyphs(descendant)
  const cidOf = cidsBy(cmapName, cmap)
  const isKnown = [isIdentity(cmapName) ? collection : cmapCollection].some(
    (known) => known !== undefined && isKnownCollection(known)
  )
  return {
    name: nameAt(dict, 'BaseFont') ?? 'Type 0',
    subtype: 'Type0',
    isEmbedded: isEmbeddedIn(dictAt(descendant, 'FontDescriptor')),
    codesIn: codesBy(cmapName, cmap),
    glyphOf: (code) => {
      const cid = cidOf(code)
      const found = cid === undefined ? undefined : glyphs.of(cid)
      const isMissing = code === 0 || found?.isPresent === false
      return {
        code,
        name: found?.isPresent !== undefined && isMissing ? '.notdef' : undefined,
        isPresent: found?.isPresent === undefined ? undefined : code === 0 || found.isPresent,
        widthInProgram: found?.widthInProgram,
        widthInFont: found?.widthInFont,
        unicode: table?.(code) ?? (isKnown && cid !== 0 ? ' ' : undefined)
      }
    },
    trueType: undefined,
    composite: {
      cmapName,
      isCmapEmbedded: stream !== undefined,
      writingModes:
        cmap === undefined ? undefined : { dictionary: numberAt(cmapDict, 'WMode') ?? 0, program: cmap.writingMode },
      uses: nameAt(cmapDict, 'UseCMap') ?? nameAt(dictAt(cmapDict, 'UseCMap'), 'CMapName') ?? cmap?.uses,
      collection,
      cmapCollection,
      descendant: nameAt(descendant, 'Subtype'),
      cidToGidMap: cidToGidOf(descendant)
    },
    unlisted: glyphs.unlisted,
    procedures: undefined
  }
}

/** CID of a code; undefined where the CMap is one that is not in the file. */
function cidsBy(name: string | undefined, cmap: CMap | undefined): (code: number) => number | undefined {
  if (cmap === undefined) return (code) => (isIdentity(name) ? code : undefined)
  if (isIdentity(cmap.uses)) return (code) => cmap.cidOf(code) ?? code
  return (code) => cmap.cidOf(code) ?? (cmap.uses === undefined ? 0 : undefined)
}

function collectionIn(dict: PDFDict | undefined): Collection | undefined {
  if (dict === undefined) return undefined
  return {
    registry: textAt(dict, 'Registry'),
    ordering: textAt(dict, 'Ordering'),
    supplement: numberAt(dict, 'Supplement')
  }
}

function cidToGidOf(descendant: PDFDict | undefined): string | undefined {
  if (streamAt(descendant, 'CIDToGIDMap') !== undefined) return 'Custom'
  return nameAt(descendant, 'CIDToGIDMap') === 'Identity' ? 'Identity' : undefined
}
