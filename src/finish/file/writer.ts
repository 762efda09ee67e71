import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { PDFStream as Stream } from '../pdf-lib.ts'
import type { Draft } from './draft.ts'
import { pack } from './pack.ts'

/** Objects in an object stream: readers unpack one whole. */
const streamLength = 200

const blank = '0'.repeat(32)

/**
 * Write a draft as a file: streams as they are, everything else packed in object streams (PDF 32000-1, 7.5.7).
 *
 * The identifier of the file is made from all of its bytes, not from the moment; both halves are the same, as in any
 * file that was never saved again (14.4).
 */
export function write(draft: Draft, version: string): Uint8Array {
  const { context } = draft.pdf
  const pieces: Buffer[] = []
  let length = 0
  const places = new Map<number, [type: number, second: number, third: number]>()
  const put = (source: string | Uint8Array) => {
    const bytes =
      typeof source === 'string'
        ? Buffer.from(source, 'latin1')
        : Buffer.from(source.buffer, source.byteOffset, source.byteLength)
    pieces.push(bytes)
    length += bytes.length
  }
  const putStream = (number: number, entries: string, bytes: Uint8Array) => {
    places.set(number, [1, length, 0])
    put(`${number} 0 obj\n<<${entries}>>\nstream\n`)
    put(bytes)
    put('\nendstream\nendobj\n')
  }

  put(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`)
  const packed: [number, string][] = [...draft.sources]
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof Stream) putStream(ref.objectNumber, ...streamSource(object))
    else packed.push([ref.objectNumber, object.toString()])
  }
  packed.sort(([a], [b]) => a - b)
  for (let from = 0; from < packed.length; from += streamLength) packStream(packed.slice(from, from + streamLength))
  const start = length
  const number = draft.reserve()
  places.set(number, [1, start, 0])
  const { Root, Info } = context.trailerInfo
  const table = deflateSync(crossReferences(places, number + 1))
  const trailer = `/Root ${Root?.toString()}/Info ${Info?.toString()}/ID[<${blank}><${blank}>]`
  putStream(number, `/Type/XRef/Size ${number + 1}/W[1 4 2]${trailer}/Filter/FlateDecode/Length ${table.length}`, table)
  put(`startxref\n${start}\n%%EOF\n`)
  return identified(Buffer.concat(pieces), start)

  function packStream(objects: [number, string][]): void {
    const stream = draft.reserve()
    let offset = 0
    const heads: string[] = []
    for (const [place, [object, source]] of objects.entries()) {
      places.set(object, [2, stream, place])
      heads.push(`${object} ${offset}`)
      offset += source.length + 1
    }
    const head = `${heads.join(' ')}\n`
    const body = pack(head + objects.map(([, source]) => `${source}\n`).join(''))
    const entries = `/Type/ObjStm/N ${objects.length}/First ${head.length}/Filter/FlateDecode/Length ${body.length}`
    putStream(stream, entries, body)
  }
}

function streamSource(stream: PDFStream): [entries: string, bytes: Uint8Array] {
  const bytes = stream.getContents()
  const entries = stream.dict.entries().filter(([name]) => name.asString() !== '/Length')
  const source = entries.map(([name, value]: [{ toString: () => string }, PDFObject]) => `${name} ${value}`)
  return [`${source.join('\n')}\n/Length ${bytes.length}`, bytes]
}

/** Entries of 1, 4 and 2 bytes from object 0 on (7.5.8); what was deleted is free. */
function crossReferences(places: Map<number, [number, number, number]>, size: number): Buffer {
  const table = Buffer.alloc(size * 7)
  table.writeUInt16BE(65535, 5)
  for (const [number, [type, second, third]] of places) {
    table.writeUInt8(type, number * 7)
    table.writeUInt32BE(second, number * 7 + 1)
    table.writeUInt16BE(third, number * 7 + 5)
  }
  return table
}

/** Put the hash of the file where its identifier stands blank. */
function identified(file: Buffer, trailer: number): Uint8Array {
  const identifier = createHash('sha256').update(file).digest('hex').slice(0, 32).toUpperCase()
  const first = file.indexOf(blank, trailer, 'latin1')
  for (const place of [first, first + blank.length + 2]) file.write(identifier, place, 'latin1')
  return new Uint8Array(file.buffer, file.byteOffset, file.length)
}
