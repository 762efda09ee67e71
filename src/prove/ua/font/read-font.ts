import type { PDFDict } from '@cantoo/pdf-lib'
import { nameAt } from '../pdf/objects.ts'
import { readCompositeFont } from './composite-font.ts'
import type { PdfFont } from './font.ts'
import { readTrueTypeFont } from './true-type-font.ts'
import { readType1Font } from './type-1-font.ts'
import { readType3Font } from './type-3-font.ts'

/** Read a font dictionary of any kind (PDF 32000-1, 9.5); undefined where it is none. */
export function readFont(dict: PDFDict): PdfFont | undefined {
  const subtype = nameAt(dict, 'Subtype')
  if (subtype === 'Type0') return readCompositeFont(dict)
  if (subtype === 'TrueType') return readTrueTypeFont(dict)
  if (subtype === 'Type3') return readType3Font(dict)
  return subtype === 'Type1' || subtype === 'MMType1' ? readType1Font(dict) : undefined
}
