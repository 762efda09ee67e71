import type { PDFDict } from '@cantoo/pdf-lib'
import { decode } from '../pdf/decode.ts'
import { streamAt } from '../pdf/objects.ts'
import { readCff } from './cff.ts'
import type { FontProgram } from './program.ts'
import { readSfnt } from './true-type.ts'
import { readType1 } from './type-1.ts'

const keys = ['FontFile', 'FontFile2', 'FontFile3']

export const isEmbeddedIn = (descriptor: PDFDict | undefined) =>
  keys.some((key) => streamAt(descriptor, key) !== undefined)

/** How a TrueType or OpenType font begins: with a version, `true`, `OTTO` or `ttcf`. */
const sfnts = ['00010000', '74727565', '4f54544f', '74746366']

/**
 * Read the font program of a descriptor by what its bytes are, not by the key it stands under; undefined where there is
 * none that can be read.
 */
export function readProgram(descriptor: PDFDict | undefined): FontProgram | undefined {
  const stream = keys.map((key) => streamAt(descriptor, key)).find((found) => found !== undefined)
  if (stream === undefined) return undefined
  const bytes = decode(stream)
  try {
    const signature = Buffer.from(bytes.subarray(0, 4)).toString('hex')
    if (sfnts.includes(signature)) return readSfnt(bytes)
    return /^(2521|8001)/.test(signature) ? readType1(bytes) : readCff(bytes)
  } catch {
    return undefined
  }
}

export const isSubset = (name: string) => /^[A-Z]{6}\+/.test(name)
