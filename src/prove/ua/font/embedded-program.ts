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

/**
 * Read the font program of a descriptor by what its bytes are, not by the key it stands under; undefined where there is
 * none that can be read.
 */
export function readProgram(descriptor: PDFDict | undefined): FontProgram | undefined {
  const stream = keys.map((key) => streamAt(descriptor, key)).find((found) => found !== undefined)
  if (stream === undefined) return undefined
  const bytes = decode(stream)
  try {
    const signature = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
    if (['\x00\x01\x00\x00', 'true', 'OTTO', 'ttcf'].includes(signature)) return readSfnt(bytes)
    return /^(%!|\x80\x01)/.test(signature) ? readType1(bytes) : readCff(bytes)
  } catch {
    return undefined
  }
}

export const isSubset = (name: string) => /^[A-Z]{6}\+/.test(name)
