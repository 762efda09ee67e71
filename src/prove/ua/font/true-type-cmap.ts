import type { CmapTable } from './program.ts'

/** Read a sub-table of `cmap`, formats 0, 4, 6 and 12; of others it finds no glyph. */
export function readCmapTable(table: DataView, start: number): Pick<CmapTable, 'glyphOf' | 'sample'> {
  const word = (at: number) => (start + at + 2 <= table.byteLength ? table.getUint16(start + at) : 0)
  const long = (at: number) => (start + at + 4 <= table.byteLength ? table.getUint32(start + at) : 0)
  const format = word(0)
  if (format === 0) return format0(table, start)
  if (format === 4) return format4(word)
  if (format === 6) return format6(word)
  return format === 12 ? format12(long) : { glyphOf: () => 0, sample: 0 }
}

function format0(table: DataView, start: number) {
  const glyphOf = (code: number) =>
    code < 256 && start + 6 + code < table.byteLength ? table.getUint8(start + 6 + code) : 0
  return { glyphOf, sample: 0 }
}

/** Segments: each with an end, a start, a shift, and a place in the list of glyphs behind them. */
function format4(word: (at: number) => number) {
  const segments = word(6) >> 1
  const [ends, starts] = [14, 16 + segments * 2]
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4]
  const glyphOf = (code: number) => {
    for (let i = 0; i < segments; i++) {
      if (code > word(ends + i * 2)) continue
      const first = word(starts + i * 2)
      if (code < first) return 0
      const offset = word(offsets + i * 2)
      if (offset === 0) return (code + word(deltas + i * 2)) & 0xffff
      const glyph = word(offsets + i * 2 + offset + (code - first) * 2)
      return glyph === 0 ? 0 : (glyph + word(deltas + i * 2)) & 0xffff
    }
    return 0
  }
  return { glyphOf, sample: word(starts) }
}

function format6(word: (at: number) => number) {
  const [first, count] = [word(6), word(8)]
  const glyphOf = (code: number) => (code >= first && code < first + count ? word(10 + (code - first) * 2) : 0)
  return { glyphOf, sample: first }
}

function format12(long: (at: number) => number) {
  const groups = long(12)
  const glyphOf = (code: number) => {
    let [from, to] = [0, Math.min(groups, 0x110000)]
    while (from < to) {
      const middle = (from + to) >> 1
      if (long(16 + middle * 12 + 4) < code) from = middle + 1
      else to = middle
    }
    const first = long(16 + from * 12)
    return from < groups && code >= first ? long(16 + from * 12 + 8) + code - first : 0
  }
  return { glyphOf, sample: long(16) }
}
