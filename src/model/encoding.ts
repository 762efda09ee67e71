import type { Witness } from './manuscript.ts'

type Encoding = Witness['encoding']

/**
 * Decode a witness: by its byte order mark, else by what its bytes can be.
 *
 * A byte order mark stays in the text as U+FEFF: nothing of a witness is dropped but by an operation.
 * Gives `undefined` where the bytes are none of the four encodings, or none that makes a plausible text.
 */
export function decodeWitness(bytes: Uint8Array): Pick<Witness, 'text' | 'encoding'> | undefined {
  for (const encoding of candidates(bytes)) {
    const text = decodeAs(encoding, bytes)
    if (text !== undefined) return { text, encoding }
  }
  return undefined
}

function candidates(bytes: Uint8Array): Encoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  // Other bytes are hardly ever UTF-8 by chance; but ASCII in UTF-16 is, with a NUL beside every letter.
  if (!bytes.includes(0) && decodeAs('utf-8', bytes) !== undefined) return ['utf-8']
  const [best] = (['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const)
    .map((encoding) => ({ encoding, share: shareOfUsual(decodeAs(encoding, bytes)) }))
    .sort((a, b) => b.share - a.share)
  return best !== undefined && best.share >= leastShare ? [best.encoding] : ['utf-8']
}

/** Below it a text is taken for one that was decoded wrongly, as Russian in an 8-bit encoding would be. */
const leastShare = 0.7

/** Give the share of the characters that texts of diplomacy are written with. */
function shareOfUsual(text = ''): number {
  let usual = 0
  let all = 0
  for (const character of text) {
    all++
    if (usualMarks.test(character) || usualHan.has(character)) usual++
  }
  return all === 0 ? 0 : usual / all
}

/** ASCII, Latin, Cyrillic, and the punctuation of these and of Han. */
const usualMarks = /^[\t\n\r\u0020-\u007e\u00a0-\u00ff\u0400-\u04ff\u2010-\u2026\u3000-\u3017\uff01-\uff5e\ufeff]$/

/** The common characters as the double-byte sets list them: the first levels of GB 2312 and of Big5. */
const usualHan = new Set([
  ...rows('gb18030', 0xb0, 0xd7, [[0xa1, 0xfe]]),
  ...rows('big5', 0xa4, 0xc6, [
    [0x40, 0x7e],
    [0xa1, 0xfe]
  ])
])

function rows(encoding: string, first: number, last: number, cells: [number, number][]): string {
  const bytes: number[] = []
  for (let row = first; row <= last; row++)
    for (const [from, to] of cells) for (let cell = from; cell <= to; cell++) bytes.push(row, cell)
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes))
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
