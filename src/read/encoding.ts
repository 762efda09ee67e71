import type { Witness } from '../model/manuscript.ts'

/**
 * Decode a witness: by its byte order mark, else as UTF-8, else as GB18030.
 *
 * A byte order mark stays in the text as U+FEFF: nothing of a witness is dropped but by an operation.
 * Gives `undefined` where the bytes are none of these.
 */
export function decodeWitness(bytes: Uint8Array): Pick<Witness, 'text' | 'encoding'> | undefined {
  for (const encoding of candidates(bytes)) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding }
    } catch {
      // Not this one.
    }
  }
  return undefined
}

function candidates(bytes: Uint8Array): Witness['encoding'][] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  return ['utf-8', 'gb18030']
}
