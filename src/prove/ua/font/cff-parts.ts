/** Read an INDEX (Adobe Technical Note 5176, 5): its items and where it ends. */
export function readIndex(view: DataView, offset: number): { items: Uint8Array[]; end: number } {
  const count = view.getUint16(offset)
  if (count === 0) return { items: [], end: offset + 2 }
  const size = view.getUint8(offset + 2)
  const data = offset + 3 + (count + 1) * size - 1
  const placeOf = (i: number) => {
    let place = 0
    for (let byte = 0; byte < size; byte++) place = place * 256 + view.getUint8(offset + 3 + i * size + byte)
    return data + place
  }
  const items = Array.from({ length: count }, (_, i) => {
    const [start, end] = [placeOf(i), placeOf(i + 1)]
    if (start > end || end > view.byteLength) throw new RangeError('an index leads out of the font')
    return new Uint8Array(view.buffer, view.byteOffset + start, end - start)
  })
  return { items, end: placeOf(count) }
}

/** Read a DICT (5176, 4): operands by operator, two-byte operators as 0x0c00 + the second. */
export function readDict(bytes: Uint8Array | undefined): Map<number, number[]> {
  const entries = new Map<number, number[]>()
  let operands: number[] = []
  for (let at = 0; at < (bytes?.length ?? 0); ) {
    const byte = bytes?.[at++] ?? 0
    const next = (i: number) => bytes?.[at + i] ?? 0
    if (byte <= 21) {
      entries.set(byte === 12 ? 0x0c00 + next(0) : byte, operands)
      if (byte === 12) at++
      operands = []
    } else if (byte === 28) {
      operands.push(((next(0) << 24) | (next(1) << 16)) >> 16)
      at += 2
    } else if (byte === 29) {
      operands.push((next(0) << 24) | (next(1) << 16) | (next(2) << 8) | next(3))
      at += 4
    } else if (byte === 30) {
      const real = realAt(bytes ?? new Uint8Array(), at)
      operands.push(real.value)
      at = real.end
    } else if (byte >= 32 && byte <= 246) operands.push(byte - 139)
    else if (byte >= 247 && byte <= 250) operands.push((byte - 247) * 256 + (bytes?.[at++] ?? 0) + 108)
    else if (byte >= 251 && byte <= 254) operands.push(-(byte - 251) * 256 - (bytes?.[at++] ?? 0) - 108)
  }
  return entries
}

/** A real number, half a byte a digit. */
function realAt(bytes: Uint8Array, start: number): { value: number; end: number } {
  let digits = ''
  for (let at = start; at < bytes.length; at++) {
    for (const half of [(bytes[at] ?? 0) >> 4, (bytes[at] ?? 0) & 15]) {
      if (half === 15) return { value: Number(digits), end: at + 1 }
      digits += ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', 'E', 'E-', '', '-'][half]
    }
  }
  return { value: 0, end: bytes.length }
}
