import type { PDFContext, PDFStream } from '@cantoo/pdf-lib'
import { Keyword, Lexer, type Operand } from '../content/lexer.ts'
import { decode } from './decode.ts'
import { findObjects } from './find-objects.ts'
import { asDict, nameAt, numberAt } from './objects.ts'
import { PDFContext as Context, PDFDict, PDFName, PDFRawStream, PDFRef } from './pdf-lib.ts'
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
  const context = Context.create()
  let left = mostBytes
  for (const { reference, value, stream } of findObjects(bytes, (number) => lengthAt(number, context))) {
    const object = toObject(value, context)
    if (reference === undefined) takeTrailer(object, context)
    else if (stream === undefined || !(object instanceof PDFDict)) {
      context.assign(PDFRef.of(reference.number, reference.generation), object)
    } else {
      const whole = PDFRawStream.of(object, stream)
      context.assign(PDFRef.of(reference.number, reference.generation), whole)
      const type = nameAt(object, 'Type')
      if (type === 'XRef') takeTrailer(object, context)
      if (type === 'ObjStm') left -= unpack(whole, context)
      if (left < 0) throw new Error(`its objects unpack to more than ${mostBytes / 1e6} MB`)
    }
  }
  if (asDict(context.lookup(context.trailerInfo.Root)) === undefined) recoverRoot(context)
  return context
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
