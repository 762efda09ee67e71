import type { PDFDict as Dict, PDFContext, PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { Lexer } from '../content/lexer.ts'
import { Keyword, type Operand } from '../content/token.ts'
import { decode } from './decode.ts'
import { type Decryption, openEncryption } from './encryption.ts'
import { findObjects } from './find-objects.ts'
import { asDict, asName, itemsAt, nameAt, numberAt } from './objects.ts'
import { PDFContext as Context, PDFArray, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFRef } from './pdf-lib.ts'
import { toObject } from './to-object.ts'

/** Most bytes that the packed objects of a file may unpack to. */
const mostBytes = 500_000_000

/**
 * Read the objects of a file from its first byte to its last, whatever its cross-reference table says.
 *
 * The library's own reader is not used: what is broken it goes through again and again, so that a small file can keep
 * it busy for hours. Here every byte is read once. Of two objects with one number the later counts, as it does after an
 * incremental update. Throws where the objects unpack to more than this machine should hold.
 */
export function readObjects(bytes: Uint8Array): PDFContext {
  const closed = read(bytes, undefined)
  const encryption = asDict(closed.lookup(closed.trailerInfo.Encrypt))
  if (encryption === undefined) return closed
  const decryption = openEncryption(encryption, idOf(closed))
  return read(bytes, { ...decryption, itself: closed.trailerInfo.Encrypt })
}

/** How to open a file, and the object that says so, which is open. */
type Key = Decryption & { itself: PDFObject | undefined }

function read(bytes: Uint8Array, key: Key | undefined): PDFContext {
  const context = Context.create()
  let left = mostBytes
  for (const { reference, value, stream } of findObjects(bytes, (number) => lengthAt(number, context))) {
    if (reference === undefined) {
      takeTrailer(toObject(value, context), context)
      continue
    }
    const { number, generation } = reference
    const ref = PDFRef.of(number, generation)
    const isOpen = key === undefined || key.itself === ref
    const object = toObject(value, context, isOpen ? undefined : (text) => key.string(text, number, generation))
    if (stream === undefined || !(object instanceof PDFDict)) {
      context.assign(ref, object)
      continue
    }
    const isPlain = isOpen || isLeftOpen(object, key)
    const whole = PDFRawStream.of(object, isPlain ? stream : key.stream(stream, number, generation))
    context.assign(ref, whole)
    const type = nameAt(object, 'Type')
    if (type === 'XRef') takeTrailer(object, context)
    if (type === 'ObjStm') left -= unpack(whole, context)
    if (left < 0) throw new Error(`its objects unpack to more than ${mostBytes / 1e6} MB`)
  }
  if (asDict(context.lookup(context.trailerInfo.Root)) === undefined) recoverRoot(context)
  return context
}

/** Streams that are not encrypted though the file is (PDF 32000-1, 7.5.8.2 and 7.6.1). */
function isLeftOpen(dict: Dict, { hidesMetadata }: Key): boolean {
  const type = nameAt(dict, 'Type')
  const hasOwnFilter = itemsAt(dict, 'Filter').map(asName).includes('Crypt')
  return type === 'XRef' || hasOwnFilter || (type === 'Metadata' && !hidesMetadata)
}

/** The first half of the file's identifier. */
function idOf({ trailerInfo }: PDFContext): Uint8Array {
  const id = trailerInfo.ID
  const first = id instanceof PDFArray ? id.get(0) : undefined
  return first instanceof PDFHexString ? first.asBytes() : new Uint8Array()
}

function lengthAt(number: number, context: PDFContext): number | undefined {
  const length = context.lookup(PDFRef.of(number, 0))
  return length === undefined ? undefined : Number(String(length))
}

/** Put the objects of an object stream in place (PDF 32000-1, 7.5.7); gives its size. */
function unpack(stream: PDFStream, context: PDFContext): number {
  const bytes = decode(stream)
  const first = numberAt(stream.dict, 'First') ?? 0
  const index = new Lexer(bytes)
  const count = Math.min(numberAt(stream.dict, 'N') ?? 0, bytes.length)
  for (let i = 0; i < count; i++) {
    const [number, offset] = [index.next(), index.next()]
    if (typeof number !== 'number' || typeof offset !== 'number') break
    const token = new Lexer(bytes, first + offset).next()
    const value: Operand = token === undefined || token instanceof Keyword ? null : token
    context.assign(PDFRef.of(number, 0), toObject(value, context))
  }
  return bytes.length
}

/** Of several trailers the last counts, as far as it goes. */
function takeTrailer(trailer: unknown, context: PDFContext): void {
  if (!(trailer instanceof PDFDict)) return
  for (const key of ['Root', 'Encrypt', 'ID'] as const) {
    const value = trailer.get(PDFName.of(key))
    if (value !== undefined) context.trailerInfo[key] = value
  }
}

/** A file that has lost its trailer may still have its catalog. */
function recoverRoot(context: PDFContext): void {
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (nameAt(asDict(object), 'Type') === 'Catalog') context.trailerInfo.Root = reference
  }
}
