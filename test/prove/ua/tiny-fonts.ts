/** Join numbers of one to four bytes, and bytes. */
function bytes(...parts: (readonly [size: 1 | 2 | 4, value: number] | Uint8Array)[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(
      parts.map((part) => {
        if (part instanceof Uint8Array) return part
        const [size, value] = part
        return Uint8Array.from({ length: size }, (_, i) => (value >> (8 * (size - 1 - i))) & 0xff)
      })
    )
  )
}

const u8 = (value: number) => [1, value] as const
const u16 = (value: number) => [2, value] as const
const u32 = (value: number) => [4, value] as const
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

export interface TrueTypeOptions {
  /** Advance widths of the glyphs, of 1000 units an em. */
  widths: number[]
  /** Sub-tables of `cmap`: platform, encoding, and glyphs by code. */
  cmaps: { platform: number; encoding: number; glyphs: Record<number, number> }[]
}

/** Make a TrueType program with no outlines: only what PDF looks glyphs up by. */
export function tinyTrueType({ widths, cmaps }: TrueTypeOptions): Uint8Array {
  const head = bytes(new Uint8Array(18), u16(1000), new Uint8Array(34))
  const maxp = bytes(u32(0x10000), u16(widths.length), new Uint8Array(26))
  const hhea = bytes(new Uint8Array(34), u16(widths.length))
  const hmtx = bytes(...widths.flatMap((width) => [u16(width), u16(0)]))
  const tables: [string, Uint8Array][] = [
    ['cmap', cmapTable(cmaps)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['maxp', maxp]
  ]
  let offset = 12 + tables.length * 16
  const index = tables.map(([tag, table]) => {
    const entry = bytes(latin(tag), u32(0), u32(offset), u32(table.length))
    offset += table.length
    return entry
  })
  return bytes(u32(0x10000), u16(tables.length), new Uint8Array(6), ...index, ...tables.map(([, table]) => table))
}

/** All sub-tables in format 12, which has room for every code. */
function cmapTable(cmaps: TrueTypeOptions['cmaps']): Uint8Array {
  const subtables = cmaps.map(({ glyphs }) => {
    const groups = Object.entries(glyphs).map(([code, glyph]) =>
      bytes(u32(Number(code)), u32(Number(code)), u32(glyph))
    )
    return bytes(u16(12), u16(0), u32(16 + groups.length * 12), u32(0), u32(groups.length), ...groups)
  })
  let offset = 4 + cmaps.length * 8
  const index = cmaps.map(({ platform, encoding }, i) => {
    const entry = bytes(u16(platform), u16(encoding), u32(offset))
    offset += subtables[i]?.length ?? 0
    return entry
  })
  return bytes(u16(0), u16(cmaps.length), ...index, ...subtables)
}

/** Make a Type 1 program (Adobe Type 1 Font Format) of glyphs that are nothing but their widths. */
export function tinyType1(widths: Record<string, number>): Uint8Array {
  const glyphs = Object.entries(widths).map(([name, width]) => {
    // 0 width hsbw endchar
    const charstring = encrypt(bytes(new Uint8Array(4), u8(139), u8(255), u32(width), u8(13), u8(14)), 4330)
    return bytes(latin(`/${name} ${charstring.length} RD `), charstring, latin(' ND\n'))
  })
  const secret = bytes(
    latin('0000/Private 1 dict dup begin /lenIV 4 def\n'),
    latin('2 index /CharStrings 2 dict dup begin\n'),
    ...glyphs,
    latin('end')
  )
  return bytes(
    latin(
      '%!PS-AdobeFont-1.0: Tiny\n/FontMatrix [0.001 0 0 0.001 0 0] def\n/Encoding StandardEncoding def\ncurrentfile eexec\n'
    ),
    encrypt(secret, 55665)
  )
}

function encrypt(plain: Uint8Array, key: number): Uint8Array {
  let state = key
  return plain.map((byte) => {
    const cipher = byte ^ (state >> 8)
    state = ((cipher + state) * 52845 + 22719) & 0xffff
    return cipher
  })
}

/** Make a CID-keyed CFF program: a glyph for each CID given, with its width. */
export function tinyCff(widths: Map<number, number>): Uint8Array {
  const cids = [...widths.keys()].filter((cid) => cid > 0)
  const name = index([latin('Tiny')])
  const strings = index([latin('Adobe'), latin('Identity')])
  const charstrings = index([...widths.values()].map((width) => bytes(operand(width), u8(14))))
  const charset = bytes(u8(0), ...cids.map((cid) => u16(cid)))
  const selector = bytes(u8(0), new Uint8Array(widths.size))
  const start = 4 + name.length + topDict(0, 0, 0, 0).length + strings.length + 2
  const [charsetAt, selectorAt] = [start, start + charset.length]
  const charstringsAt = selectorAt + selector.length
  const fontsAt = charstringsAt + charstrings.length
  // The private dictionary is empty: widths are stated in full.
  const fonts = index([bytes(operand(0), operand(fontsAt), u8(18))])
  const top = topDict(charsetAt, selectorAt, charstringsAt, fontsAt)
  return bytes(u8(1), u8(0), u8(4), u8(4), name, top, strings, index([]), charset, selector, charstrings, fonts)
}

function topDict(charset: number, selector: number, charstrings: number, fonts: number): Uint8Array {
  const registry = bytes(operand(391), operand(392), operand(0), u8(12), u8(30))
  const places = bytes(operand(charset), u8(15), operand(charstrings), u8(17))
  return index([bytes(registry, places, operand(fonts), u8(12), u8(36), operand(selector), u8(12), u8(37))])
}

const operand = (value: number) => bytes(u8(28), u16(value))

function index(items: Uint8Array[]): Uint8Array {
  if (items.length === 0) return bytes(u16(0))
  let offset = 1
  const offsets = [u16(1)]
  for (const item of items) {
    offset += item.length
    offsets.push(u16(offset))
  }
  return bytes(u16(items.length), u8(2), ...offsets, ...items)
}
