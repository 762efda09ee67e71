import { pointAt } from './source.ts'

interface Point {
  line: number
  column: number
}

/** A text out of bytes, or the first byte that is not UTF-8. */
export type Decoded = { text: string; fault?: undefined } | { fault: { point: Point; byte: number } }

/** Decode UTF-8 strictly; a byte order mark is taken off. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { fault: firstFault(bytes) }
  }
}

/** The first replacement character of a lenient decoding that is not written as one. */
function firstFault(bytes: Uint8Array): { point: Point; byte: number } {
  const lenient = new TextDecoder('utf-8').decode(bytes)
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  let byte = hasMark ? 3 : 0
  let at = 0
  for (const character of lenient) {
    if (character === '\ufffd' && !isReplacement(bytes, byte)) break
    byte += Buffer.byteLength(character)
    at += character.length
  }
  return { point: pointAt(lenient, at), byte: bytes[byte] ?? 0 }
}

function isReplacement(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd
}

/**
 * The first character that a reader of the page would not see, or that programs read otherwise than it looks:
 * controls other than tab and line ends, formats (zero-width spaces and joiners, soft hyphens, marks of direction),
 * line and paragraph separators, variation selectors. What no font has is the press's to say.
 */
export function firstUnseen(text: string): { point: Point; character: string } | undefined {
  const found = /(?![\t\n\r])(?:\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\u034f|\ufffe|\uffff)/u.exec(text)
  return found === null ? undefined : { point: pointAt(text, found.index), character: found[0] }
}
