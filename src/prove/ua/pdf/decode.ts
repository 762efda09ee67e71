import { constants, inflateRawSync, inflateSync } from 'node:zlib'
import type { PDFObject, PDFStream, PDFRawStream as RawStream } from '@cantoo/pdf-lib'
import { asDict, asName, itemsAt, numberAt } from './objects.ts'
import { decodePDFRawStream, PDFName, PDFRawStream } from './pdf-lib.ts'
import { predict } from './predict.ts'

/** Most bytes that one stream may unpack to. A page of text has some kilobytes, the largest fonts 30 MB. */
const mostBytes = 200_000_000
/** Most packed bytes of the filters that cannot be stopped half way. */
const mostPacked = 20_000_000

const nothing = new Uint8Array()

/** Unpack a stream; what is broken gives what could be read, or nothing. Throws where there is too much of it. */
export function decode(stream: PDFStream): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return nothing
  try {
    return unpacked(stream)
  } catch (error) {
    if (isTooLarge(error)) throw new Error(`one of its streams unpacks to more than ${mostBytes / 1e6} MB`)
    if (error instanceof TooMuch) throw error
    return nothing
  }
}

class TooMuch extends Error {}

const isTooLarge = (error: unknown) => (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'

function unpacked(stream: RawStream): Uint8Array {
  const filters = itemsAt(stream.dict, 'Filter').map(asName)
  const parameters = itemsAt(stream.dict, 'DecodeParms')
  let bytes = stream.contents
  for (const [place, filter] of filters.entries()) {
    if (filter === 'FlateDecode' || filter === 'Fl') bytes = predict(inflate(bytes), predictorOf(parameters[place]))
    else if (filter !== undefined && filter !== 'Crypt') bytes = viaLibrary(stream, filter, parameters[place], bytes)
  }
  return bytes
}

/** What a damaged stream has before its damage is given. */
function inflate(bytes: Uint8Array): Uint8Array {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostBytes }
  try {
    return inflateSync(bytes, options)
  } catch (error) {
    if (isTooLarge(error)) throw error
    return inflateRawSync(bytes.subarray(2), options)
  }
}

function viaLibrary(stream: RawStream, filter: string, parameters: PDFObject | undefined, bytes: Uint8Array) {
  if (bytes.length > mostPacked)
    throw new TooMuch(`one of its streams has more than ${mostPacked / 1e6} MB of ${filter}`)
  const dict = stream.dict.context.obj({ Filter: PDFName.of(longNames.get(filter) ?? filter) })
  if (asDict(parameters) !== undefined && parameters !== undefined) dict.set(PDFName.of('DecodeParms'), parameters)
  return predict(decodePDFRawStream(PDFRawStream.of(dict, bytes)).decode(), predictorOf(parameters))
}

const longNames = new Map([
  ['LZW', 'LZWDecode'],
  ['A85', 'ASCII85Decode'],
  ['AHx', 'ASCIIHexDecode'],
  ['RL', 'RunLengthDecode']
])

function predictorOf(parameters: PDFObject | undefined) {
  const dict = asDict(parameters)
  return {
    predictor: numberAt(dict, 'Predictor') ?? 1,
    columns: numberAt(dict, 'Columns') ?? 1,
    samples: (numberAt(dict, 'Colors') ?? 1) * (numberAt(dict, 'BitsPerComponent') ?? 8)
  }
}
