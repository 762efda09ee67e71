import { readDict, readIndex } from './cff-parts.ts'
import { charstringWidth } from './charstring.ts'
import { cff, namedEncodings } from './glyph-names.ts'
import type { FontProgram } from './program.ts'

/** Read a Compact Font Format program (Adobe Technical Note 5176). Throws where it is none. */
export function readCff(bytes: Uint8Array): FontProgram {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names = readIndex(view, view.getUint8(2))
  const tops = readIndex(view, names.end)
  const strings = readIndex(view, tops.end)
  const globals = readIndex(view, strings.end).items
  const top = readDict(tops.items[0])
  const glyphs = readIndex(view, number(top, 17)).items
  const isCid = top.has(0x0c1e)
  const charset = charsetOf(view, number(top, 15), glyphs.length, isCid)
  const nameOf = (id: number) => cff.strings[id] ?? latin(strings.items[id - cff.strings.length])
  const charsetNames = isCid ? [] : charset.map((id) => (typeof id === 'string' ? id : nameOf(id)))
  const fonts = isCid ? readIndex(view, number(top, 0x0c24)).items.map(readDict) : [top]
  const privates = fonts.map((font) => privateOf(view, font))
  const fontOf = isCid ? selectorOf(view, number(top, 0x0c25), glyphs.length) : () => 0
  const scale = (top.get(0x0c07)?.[0] ?? fonts[0]?.get(0x0c07)?.[0] ?? 0.001) * 1000
  const byName = new Map(charsetNames.map((name, glyph) => [name, glyph]))
  const codes = isCid ? [] : encodingOf(view, number(top, 16), charsetNames)
  return {
    kind: 'CFF',
    glyphCount: glyphs.length,
    widthOf: (glyph) => {
      const charstring = glyphs[glyph]
      const { width, nominal, locals } = privates[fontOf(glyph)] ?? { width: 0, nominal: 0, locals: [] }
      if (charstring === undefined) return undefined
      const difference = charstringWidth(charstring, locals, globals)
      return (difference === undefined ? width : nominal + difference) * scale
    },
    glyphOfName: (name) => byName.get(name),
    names: charsetNames,
    nameOfCode: (code) => codes[code],
    cids: isCid ? charset.map(Number) : undefined,
    trueType: undefined
  }
}

const number = (dict: Map<number, number[]>, key: number) => dict.get(key)?.[0] ?? 0
const latin = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1')

/** The charset: a string number or a CID a glyph; of a predefined one, names. */
function charsetOf(view: DataView, offset: number, count: number, isCid: boolean): (number | string)[] {
  const predefined = cff.charsets[offset]
  if (predefined !== undefined) return isCid ? Array.from({ length: count }, (_, i) => i) : predefined.slice(0, count)
  const ids = [0]
  const format = view.getUint8(offset)
  for (let at = offset + 1; ids.length < count; ) {
    const first = view.getUint16(at)
    const more = format === 0 ? 0 : format === 1 ? view.getUint8(at + 2) : view.getUint16(at + 2)
    at += format === 0 ? 2 : format === 1 ? 3 : 4
    for (let i = 0; i <= more && ids.length < count; i++) ids.push(first + i)
  }
  return ids
}

/** Which of the fonts of a CID-keyed font a glyph belongs to. */
function selectorOf(view: DataView, offset: number, count: number): (glyph: number) => number {
  if (view.getUint8(offset) === 0) return (glyph) => (glyph < count ? view.getUint8(offset + 1 + glyph) : 0)
  const ranges = Array.from({ length: view.getUint16(offset + 1) }, (_, i) => ({
    first: view.getUint16(offset + 3 + i * 3),
    font: view.getUint8(offset + 5 + i * 3)
  }))
  return (glyph) => ranges.findLast(({ first }) => first <= glyph)?.font ?? 0
}

function privateOf(view: DataView, font: Map<number, number[]>) {
  const [size = 0, offset = 0] = font.get(18) ?? []
  const dict = readDict(new Uint8Array(view.buffer, view.byteOffset + offset, Math.min(size, view.byteLength - offset)))
  const subroutines = dict.get(19)?.[0]
  return {
    width: number(dict, 20),
    nominal: number(dict, 21),
    locals: subroutines === undefined ? [] : readIndex(view, offset + subroutines).items
  }
}

/** Names by code. */
function encodingOf(view: DataView, offset: number, names: string[]): (string | undefined)[] {
  if (offset === 0) return namedEncodings.StandardEncoding
  if (offset === 1) return cff.expert
  const codes: (string | undefined)[] = []
  const format = view.getUint8(offset) & 0x7f
  const count = view.getUint8(offset + 1)
  let glyph = 1
  for (let i = 0; i < count; i++) {
    const first = view.getUint8(offset + 2 + i * (format === 0 ? 1 : 2))
    const more = format === 0 ? 0 : view.getUint8(offset + 3 + i * 2)
    for (let code = first; code <= first + more; code++) codes[code] = names[glyph++]
  }
  return codes
}
