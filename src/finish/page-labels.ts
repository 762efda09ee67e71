import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib'
import type { PageMap } from '../model/page-map.ts'
import { PDFHexString, PDFName, PDFNumber } from './pdf-lib.ts'

/** A folio taken apart: how it is counted and which number it is. */
interface Label {
  style: 'roman' | 'arabic' | 'other'
  number: number
  folio: string
}

/** Label the pages as their folios: `i, ii … 1, 2 …` (PDF 32000-1, 12.4.2). */
export function setPageLabels(pdf: PDFDocument, pageMap: PageMap): void {
  const labels = [...pageMap.pages].sort((a, b) => a.position - b.position).map(({ folio }) => labelOf(folio))
  const ranges = labels.flatMap((label, i) => {
    const before = labels[i - 1]
    return before !== undefined && follows(before, label) ? [] : [[PDFNumber.of(i), rangeOf(pdf, label)]]
  })
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: ranges.flat() }))
}

function follows(before: Label, label: Label): boolean {
  return label.style !== 'other' && before.style === label.style && label.number === before.number + 1
}

function rangeOf(pdf: PDFDocument, { style, number, folio }: Label): PDFDict {
  if (style === 'other') return pdf.context.obj({ P: PDFHexString.fromText(folio) })
  return pdf.context.obj({ S: style === 'roman' ? 'r' : 'D', St: number })
}

function labelOf(folio: string): Label {
  if (/^[1-9][0-9]*$/.test(folio)) return { style: 'arabic', number: Number(folio), folio }
  const number = numberOfRoman(folio)
  return { style: number === undefined ? 'other' : 'roman', number: number ?? 0, folio }
}

const romanDigits = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
  ['c', 100],
  ['d', 500],
  ['m', 1000]
])

function numberOfRoman(folio: string): number | undefined {
  if (!/^m*(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.test(folio) || folio === '') return undefined
  const digits = [...folio].map((digit) => romanDigits.get(digit) ?? 0)
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0)
}
