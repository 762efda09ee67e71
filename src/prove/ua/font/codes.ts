import type { CMap, CodeSpace } from './cmap.ts'

/** Cut a text into the codes that a CMap says it is made of (PDF 32000-1, 9.7.6.2). */
export function codesBy(name: string | undefined, cmap: CMap | undefined): (text: Uint8Array) => number[] {
  if (cmap !== undefined && cmap.codeSpaces.length > 0) return (text) => codesIn(text, cmap.codeSpaces)
  // Of the CMaps that are not in a file, those of one writing system mix lengths; Unicode and Identity do not.
  const isMixed = name !== undefined && /RKSJ|EUC|GB|B5|KSC/.test(name) && !name.startsWith('Uni')
  return isMixed ? mixedCodes : (text) => pairsIn(text)
}

function pairsIn(text: Uint8Array): number[] {
  const codes: number[] = []
  for (let i = 0; i < text.length; i += 2) codes.push(((text[i] ?? 0) << 8) | (text[i + 1] ?? 0))
  return codes
}

function mixedCodes(text: Uint8Array): number[] {
  const codes: number[] = []
  for (let i = 0; i < text.length; i++) {
    const byte = text[i] ?? 0
    codes.push(byte < 0x80 ? byte : (byte << 8) | (text[++i] ?? 0))
  }
  return codes
}

function codesIn(text: Uint8Array, spaces: CodeSpace[]): number[] {
  const shortest = Math.max(1, Math.min(...spaces.map(({ length }) => length)))
  const longest = Math.min(4, Math.max(...spaces.map(({ length }) => length)))
  const codes: number[] = []
  for (let at = 0; at < text.length; ) {
    let length = shortest
    while (length < longest && !isIn(text, at, length, spaces)) length++
    if (!isIn(text, at, length, spaces)) length = shortest
    codes.push(valueAt(text, at, length))
    at += length
  }
  return codes
}

/** Each byte of a code lies between the same bytes of the two ends of its space. */
function isIn(text: Uint8Array, at: number, length: number, spaces: CodeSpace[]): boolean {
  return spaces.some((space) => {
    if (space.length !== length) return false
    return Array.from({ length }, (_, i) => i).every((i) => {
      const shift = 2 ** (8 * (length - 1 - i))
      const byte = text[at + i] ?? 0
      return byte >= Math.floor(space.low / shift) % 256 && byte <= Math.floor(space.high / shift) % 256
    })
  })
}

function valueAt(text: Uint8Array, at: number, length: number): number {
  let value = 0
  for (let i = 0; i < length; i++) value = value * 256 + (text[at + i] ?? 0)
  return value
}
