import type { PDFDict } from '@cantoo/pdf-lib'
import type { PdfFont } from '../font/font.ts'
import { readFont } from '../font/read-font.ts'
import { asDict, dictAt, itemsAt } from '../pdf/objects.ts'
import { Name, type Operand } from './token.ts'

/** The fonts of a file, each read once, and which of their glyphs were met. */
export class Fonts {
  private readonly read = new Map<PDFDict, PdfFont | undefined>()
  private readonly met = new Map<PdfFont, Set<number>[]>()

  /** The font that a page calls by a name. */
  named(operand: Operand | undefined, resources: PDFDict | undefined): PdfFont | undefined {
    return operand instanceof Name ? this.of(dictAt(dictAt(resources, 'Font'), operand.name)) : undefined
  }

  /** The font of a graphics state, if it sets one. */
  ofState(operand: Operand | undefined, resources: PDFDict | undefined): PdfFont | undefined {
    const state = operand instanceof Name ? dictAt(dictAt(resources, 'ExtGState'), operand.name) : undefined
    return this.of(asDict(itemsAt(state, 'Font')[0]))
  }

  private of(dict: PDFDict | undefined): PdfFont | undefined {
    if (dict === undefined) return undefined
    if (!this.read.has(dict)) this.read.set(dict, readFont(dict))
    return this.read.get(dict)
  }

  /** Whether a font is met for the first time in text that is seen, or that is not. */
  isNew(font: PdfFont, isVisible: boolean): boolean {
    return this.isNewGlyph(font, -1, isVisible)
  }

  isNewGlyph(font: PdfFont, code: number, isVisible: boolean): boolean {
    const sets = this.met.get(font) ?? [new Set<number>(), new Set<number>()]
    this.met.set(font, sets)
    const met = sets[isVisible ? 0 : 1]
    if (met === undefined || met.has(code)) return false
    met.add(code)
    return true
  }
}
