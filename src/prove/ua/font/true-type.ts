import { readCff } from './cff.ts'
import { macGlyphOrder } from './glyph-names.ts'
import type { CmapTable, FontProgram } from './program.ts'
import { readCmapTable } from './true-type-cmap.ts'

/** No font has more tables, and no `cmap` more sub-tables. */
const mostTables = 256

/**
 * Read a TrueType or OpenType program (ISO/IEC 14496-22): only the tables that PDF needs, which subsets still have.
 *
 * Throws where it is none.
 */
export function readSfnt(bytes: Uint8Array): FontProgram {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tablesOf(view)
  const outlines = tables.get('CFF ')
  if (outlines !== undefined) return { ...readCff(bytesOf(outlines)), trueType: trueTypeOf(tables) }
  const head = tables.get('head')
  const maxp = tables.get('maxp')
  if (head === undefined || maxp === undefined) throw new Error('no TrueType font')
  const unitsPerEm = head.getUint16(18) || 1000
  const glyphCount = maxp.getUint16(4)
  const names = postNames(tables.get('post'), glyphCount)
  const metrics = tables.get('hmtx')
  const metricCount = tables.get('hhea')?.getUint16(34) ?? 0
  return {
    kind: 'TrueType',
    glyphCount,
    widthOf: (glyph) => {
      const at = Math.min(glyph, metricCount - 1) * 4
      if (metrics === undefined || glyph >= glyphCount || at < 0 || at + 2 > metrics.byteLength) return undefined
      return (metrics.getUint16(at) * 1000) / unitsPerEm
    },
    glyphOfName: (name) => names.get(name),
    names: [],
    nameOfCode: () => undefined,
    cids: undefined,
    trueType: trueTypeOf(tables)
  }
}

function trueTypeOf(tables: Map<string, DataView>) {
  return { cmaps: cmapsOf(tables.get('cmap')), metricCount: tables.get('hhea')?.getUint16(34) ?? 0 }
}

function tablesOf(view: DataView): Map<string, DataView> {
  const first = view.getUint32(0)
  const start = first === 0x74746366 ? view.getUint32(12) : 0
  const count = Math.min(view.getUint16(start + 4), mostTables)
  const tables = new Map<string, DataView>()
  for (let i = 0; i < count; i++) {
    const at = start + 12 + i * 16
    if (at + 16 > view.byteLength) break
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)]
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)))
    if (offset < view.byteLength) {
      const size = Math.min(length, view.byteLength - offset)
      tables.set(tag, new DataView(view.buffer, view.byteOffset + offset, size))
    }
  }
  return tables
}

const bytesOf = (view: DataView) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength)

function cmapsOf(table: DataView | undefined): CmapTable[] {
  if (table === undefined || table.byteLength < 4) return []
  const count = Math.min(table.getUint16(2), mostTables)
  return Array.from({ length: count }, (_, i) => 4 + i * 8)
    .filter((at) => at + 8 <= table.byteLength)
    .map((at) => ({
      platform: table.getUint16(at),
      encoding: table.getUint16(at + 2),
      ...readCmapTable(table, table.getUint32(at + 4))
    }))
}

/** Glyphs by the names of the `post` table, format 1 or 2. */
function postNames(table: DataView | undefined, glyphCount: number): Map<string, number> {
  const names = new Map<string, number>()
  if (table === undefined || table.byteLength < 32) return names
  const format = table.getUint32(0)
  if (format === 0x10000) for (const [glyph, name] of macGlyphOrder.entries()) names.set(name, glyph)
  if (format !== 0x20000 || table.byteLength < 34) return names
  const count = Math.min(table.getUint16(32), glyphCount, (table.byteLength - 34) >> 1)
  const strings: string[] = []
  for (let at = 34 + table.getUint16(32) * 2; at < table.byteLength; ) {
    const length = table.getUint8(at)
    const end = Math.min(at + 1 + length, table.byteLength)
    strings.push(Buffer.from(bytesOf(table).subarray(at + 1, end)).toString('latin1'))
    at = end
  }
  for (let glyph = count - 1; glyph >= 0; glyph--) {
    const number = table.getUint16(34 + glyph * 2)
    const name = number < 258 ? macGlyphOrder[number] : strings[number - 258]
    if (name !== undefined) names.set(name, glyph)
  }
  return names
}
