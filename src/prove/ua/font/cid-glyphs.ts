import type { PDFDict } from '@cantoo/pdf-lib'
import { decode } from '../pdf/decode.ts'
import { asNumber, dictAt, itemsAt, itemsOf, nameAt, numberAt, streamAt } from '../pdf/objects.ts'
import { PDFArray } from '../pdf/pdf-lib.ts'
import { isSubset, readProgram } from './embedded-program.ts'
import type { GlyphFacts, PdfFont } from './font.ts'
import type { FontProgram } from './program.ts'

/** The glyphs of a CIDFont (PDF 32000-1, 9.7.4). */
export interface CidGlyphs {
  of: (cid: number) => Pick<GlyphFacts, 'isPresent' | 'widthInProgram' | 'widthInFont'>
  unlisted: PdfFont['unlisted']
}

export function readCidGlyphs(font: PDFDict | undefined): CidGlyphs {
  const descriptor = dictAt(font, 'FontDescriptor')
  const program = readProgram(descriptor)
  const map = streamAt(font, 'CIDToGIDMap')
  const glyphOf = program === undefined ? () => 0 : glyphsBy(program, map === undefined ? undefined : decode(map))
  const widthInFont = statedWidths(font)
  const isPresent = (cid: number) => program !== undefined && isIn(program, glyphOf(cid), cid)
  const listed = streamAt(descriptor, 'CIDSet')
  const isJudged = isSubset(nameAt(font, 'BaseFont') ?? '') && listed !== undefined && program !== undefined
  return {
    of: (cid) => {
      const glyph = glyphOf(cid)
      return {
        isPresent: program === undefined ? undefined : isPresent(cid),
        widthInProgram: glyph === undefined ? undefined : program?.widthOf(glyph),
        widthInFont: widthInFont(cid)
      }
    },
    unlisted: isJudged
      ? unlistedCids(decode(listed), cidsOf(program, map === undefined ? undefined : decode(map)), isPresent)
      : undefined
  }
}

/** Glyph of a CID; undefined where a CID-keyed program has none. */
function glyphsBy(program: FontProgram, map: Uint8Array | undefined): (cid: number) => number | undefined {
  if (program.cids !== undefined) {
    const glyphs = new Map(program.cids.map((cid, glyph) => [cid, glyph]))
    return (cid) => glyphs.get(cid)
  }
  if (map === undefined) return (cid) => cid
  return (cid) => (cid * 2 + 1 < map.length ? ((map[cid * 2] ?? 0) << 8) | (map[cid * 2 + 1] ?? 0) : undefined)
}

const isIn = ({ glyphCount }: FontProgram, glyph: number | undefined, cid: number) =>
  glyph !== undefined && glyph < glyphCount && (glyph > 0 || cid === 0)

/** `W`: `first [w w w]` and `first last w`; else `DW`, else 1000. */
function statedWidths(font: PDFDict | undefined): (cid: number) => number {
  const single = new Map<number, number>()
  const ranges: { first: number; last: number; width: number }[] = []
  const items = itemsAt(font, 'W')
  for (let i = 0; i + 1 < items.length; ) {
    const first = asNumber(items[i]) ?? 0
    const second = items[i + 1]
    if (second instanceof PDFArray) {
      for (const [place, width] of itemsOf(second).entries()) single.set(first + place, asNumber(width) ?? 0)
      i += 2
    } else {
      ranges.push({ first, last: asNumber(second) ?? 0, width: asNumber(items[i + 2]) ?? 0 })
      i += 3
    }
  }
  ranges.sort((a, b) => a.first - b.first)
  const ordinary = numberAt(font, 'DW') ?? 1000
  return (cid) => {
    const listed = single.get(cid)
    if (listed !== undefined) return listed
    const range = lastAtOrBefore(ranges, cid)
    return range !== undefined && cid <= range.last ? range.width : ordinary
  }
}

/** The last range that begins at a CID or before it. */
function lastAtOrBefore<Range extends { first: number }>(ranges: Range[], cid: number): Range | undefined {
  let [from, to] = [0, ranges.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((ranges[middle]?.first ?? 0) <= cid) from = middle + 1
    else to = middle
  }
  return ranges[from - 1]
}

/** The CIDs that a program has glyphs for, as `CIDSet` is to list them. */
function cidsOf(program: FontProgram, map: Uint8Array | undefined): number[] {
  if (program.cids !== undefined) return program.cids
  const counted = program.trueType?.metricCount ?? program.glyphCount
  return Array.from({ length: map === undefined ? counted : map.length >> 1 }, (_, cid) => cid)
}

/** Compare the bits of `CIDSet` with the CIDs of the program; CID 0 is not looked at. */
function unlistedCids(bits: Uint8Array, cids: number[], isPresent: (cid: number) => boolean): PdfFont['unlisted'] {
  const isListed = (cid: number) => ((bits[cid >> 3] ?? 0) & (0x80 >> (cid & 7))) !== 0
  const missing = cids.find((cid) => cid > 0 && isPresent(cid) && !isListed(cid))
  if (missing !== undefined)
    return { list: 'CIDSet', difference: `it lacks CID ${missing}, which the font program has` }
  for (let cid = 1; cid < bits.length * 8; cid++) {
    if (isListed(cid) && !isPresent(cid)) {
      return { list: 'CIDSet', difference: `it has CID ${cid}, which the font program lacks` }
    }
  }
  return undefined
}
