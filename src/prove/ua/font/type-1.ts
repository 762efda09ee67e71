import { namedEncodings } from './glyph-names.ts'
import type { FontProgram } from './program.ts'

/** Read a Type 1 program (Adobe Type 1 Font Format). Throws where it is none. */
export function readType1(bytes: Uint8Array): FontProgram {
  const plain = withoutSegments(bytes)
  const text = Buffer.from(plain).toString('latin1')
  const secret = text.indexOf('eexec')
  if (secret < 0) throw new Error('no Type 1 font')
  const head = text.slice(0, secret)
  const body = decryptBody(plain, secret + 5)
  const glyphs = glyphsIn(body)
  const names = [...glyphs.keys()]
  const scale = Number(/\/FontMatrix\s*\[\s*([-+.\deE]+)/.exec(head)?.[1] ?? 0.001) * 1000
  const byName = new Map(names.map((name, i) => [name, i]))
  const codes = encodingIn(head)
  return {
    kind: 'Type 1',
    glyphCount: names.length,
    widthOf: (glyph) => {
      const width = widthOf(glyphs.get(names[glyph] ?? ''))
      return width === undefined ? undefined : width * scale
    },
    glyphOfName: (name) => byName.get(name),
    names,
    nameOfCode: (code) => codes[code],
    cids: undefined,
    trueType: undefined
  }
}

/** Take the segment headers of a PFB file out, where there are any. */
function withoutSegments(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x80) return bytes
  const parts: Uint8Array[] = []
  for (let at = 0; bytes[at] === 0x80 && bytes[at + 1] !== 3; ) {
    const length = [5, 4, 3, 2].reduce((size, byte) => size * 256 + (bytes[at + byte] ?? 0), 0)
    parts.push(bytes.subarray(at + 6, at + 6 + length))
    at += 6 + length
  }
  return new Uint8Array(Buffer.concat(parts))
}

function decryptBody(bytes: Uint8Array, from: number): Uint8Array {
  let start = from
  while ([0x20, 0x0a, 0x0d, 0x09].includes(bytes[start] ?? 0)) start++
  const packed = bytes.subarray(start)
  const isText = /^[0-9a-f\s]{8}/i.test(Buffer.from(packed.subarray(0, 8)).toString('latin1'))
  const binary = isText
    ? new Uint8Array(
        Buffer.from(
          Buffer.from(packed)
            .toString('latin1')
            .replace(/[^0-9a-f]/gi, ''),
          'hex'
        )
      )
    : packed
  return decrypt(binary, 55665, 4)
}

/** The cipher of the format (7.1): a stream of bytes with a key that goes along. */
function decrypt(bytes: Uint8Array, key: number, skipped: number): Uint8Array {
  const out = new Uint8Array(bytes.length)
  let state = key
  for (const [i, byte] of bytes.entries()) {
    out[i] = byte ^ (state >> 8)
    state = ((byte + state) * 52845 + 22719) & 0xffff
  }
  return out.subarray(Math.min(skipped, out.length))
}

/** Charstrings by glyph name: `/A 120 RD …120 bytes… ND`. */
function glyphsIn(body: Uint8Array): Map<string, Uint8Array> {
  const text = Buffer.from(body).toString('latin1')
  const skipped = Number(/\/lenIV\s+(\d+)/.exec(text)?.[1] ?? 4)
  const glyphs = new Map<string, Uint8Array>()
  const begin = text.indexOf('/CharStrings')
  if (begin < 0) throw new Error('no glyphs')
  const next = /\/(\S+)\s+(\d+)\s+(?:RD|-\|) /g
  next.lastIndex = begin + 12
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    const [, name = '', length = '0'] = found
    const start = next.lastIndex
    glyphs.set(name, decrypt(body.subarray(start, start + Number(length)), 4330, skipped))
    next.lastIndex = start + Number(length)
  }
  return glyphs
}

/** The width is the second operand of `hsbw`, the third of `sbw`, with which a glyph begins (6.4). */
function widthOf(charstring: Uint8Array | undefined): number | undefined {
  const stack: number[] = []
  for (let at = 0; at < (charstring?.length ?? 0); ) {
    const byte = charstring?.[at++] ?? 0
    const next = (i: number) => charstring?.[at + i] ?? 0
    if (byte === 255) {
      stack.push((next(0) << 24) | (next(1) << 16) | (next(2) << 8) | next(3))
      at += 4
    } else if (byte >= 251) stack.push(-(byte - 251) * 256 - (charstring?.[at++] ?? 0) - 108)
    else if (byte >= 247) stack.push((byte - 247) * 256 + (charstring?.[at++] ?? 0) + 108)
    else if (byte >= 32) stack.push(byte - 139)
    else if (byte === 13) return stack[1]
    else if (byte === 12 && next(0) === 7) return stack[2]
    else if (byte === 12 && next(0) === 12) {
      at++
      const [divisor = 1, dividend = 0] = [stack.pop(), stack.pop()]
      stack.push(dividend / divisor)
    } else return undefined
  }
  return undefined
}

/** `dup 65 /A put`, or the standard encoding. */
function encodingIn(head: string): (string | undefined)[] {
  if (/\/Encoding\s+StandardEncoding\s+def/.test(head)) return namedEncodings.StandardEncoding
  const codes: (string | undefined)[] = []
  for (const [, code = '', name] of head.matchAll(/dup\s+(\d{1,3})\s*\/(\S+)\s+put/g)) codes[Number(code)] = name
  return codes
}
