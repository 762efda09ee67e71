import type { PDFContext, PDFObject } from '@cantoo/pdf-lib'
import { Name, type Operand, Reference } from '../content/token.ts'
import { PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFNull, PDFNumber, PDFRef } from './pdf-lib.ts'

/** Make what was read an object of the library. `decrypt` opens the strings of an encrypted file. */
export function toObject(
  value: Operand,
  context: PDFContext,
  decrypt: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes
): PDFObject {
  if (value === null) return PDFNull
  if (typeof value === 'number') return PDFNumber.of(value)
  if (typeof value === 'boolean') return value ? PDFBool.True : PDFBool.False
  if (value instanceof Name) return PDFName.of(value.name.replaceAll('#', '#23'))
  if (value instanceof Reference) return PDFRef.of(value.number, value.generation)
  if (value instanceof Uint8Array) return PDFHexString.of(Buffer.from(decrypt(value)).toString('hex'))
  if (Array.isArray(value)) {
    const array = PDFArray.withContext(context)
    for (const item of value) array.push(toObject(item, context, decrypt))
    return array
  }
  const dict = PDFDict.withContext(context)
  for (const [key, item] of value) dict.set(PDFName.of(key.replaceAll('#', '#23')), toObject(item, context, decrypt))
  return dict
}
