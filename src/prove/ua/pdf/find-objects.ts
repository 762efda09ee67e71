import { Lexer } from '../content/lexer.ts'
import { Keyword, type Operand, Reference } from '../content/token.ts'

/** Something that stands between the objects of a file: an object with its number, or a trailer without one. */
export interface Found {
  reference: Reference | undefined
  value: Operand
  stream: Uint8Array | undefined
}

/** How often an object that states a length is searched for in vain; a sound file has each. */
const mostSearches = 100

/**
 * Find the objects of a file one after the other, and its trailers. What stands between them is passed over.
 *
 * `lengthAt` gives the number that an earlier object is, for streams whose length stands elsewhere.
 */
export function* findObjects(bytes: Uint8Array, lengthAt: (number: number) => number | undefined): Generator<Found> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headers = new Headers(buffer)
  const streams = new Streams(buffer, lengthAt)
  for (let header = headers.next(1); header !== undefined; ) {
    const lexer = new Lexer(buffer, header.end)
    const token = lexer.next()
    const value = token === undefined || token instanceof Keyword ? null : token
    // A word here is the end of an empty object, or the head of the next one.
    let end = token instanceof Keyword ? header.end : lexer.at
    let stream: Uint8Array | undefined
    if (value instanceof Map && header.reference !== undefined) {
      const after = lexer.next()
      if (after instanceof Keyword && after.word === 'stream') {
        stream = streams.from(lexer.at, value.get('Length'))
        end = Math.max(lexer.at, stream.byteOffset - buffer.byteOffset + stream.length)
      }
    }
    yield { reference: header.reference, value, stream }
    header = headers.next(end)
  }
}

/** Finds `12 0 obj` and `trailer`. */
class Headers {
  private readonly buffer: Buffer
  /** The next of each word, so that no stretch is searched twice; -1 when there is none left. */
  private object = 0
  private trailer = 0

  constructor(buffer: Buffer) {
    this.buffer = buffer
  }

  next(from: number): { reference: Reference | undefined; end: number } | undefined {
    if (this.trailer >= 0 && this.trailer < from) this.trailer = this.buffer.indexOf('trailer', from)
    if (this.object >= 0 && this.object < from) this.object = this.buffer.indexOf('obj', from)
    for (; this.object >= 0; this.object = this.buffer.indexOf('obj', this.object + 3)) {
      if (this.trailer >= 0 && this.trailer < this.object) break
      const before = this.buffer.toString('latin1', Math.max(0, this.object - 24), this.object)
      const [, number, generation] = /(\d{1,10})\s+(\d{1,5})\s*$/.exec(before) ?? []
      if (number !== undefined)
        return { reference: new Reference(Number(number), Number(generation)), end: this.object + 3 }
    }
    return this.trailer < 0 ? undefined : { reference: undefined, end: this.trailer + 'trailer'.length }
  }
}

/** Cuts out what lies between `stream` and `endstream`. */
class Streams {
  private readonly buffer: Buffer
  private readonly lengthAt: (number: number) => number | undefined
  private searches = 0

  constructor(buffer: Buffer, lengthAt: (number: number) => number | undefined) {
    this.buffer = buffer
    this.lengthAt = lengthAt
  }

  /** The data behind the word `stream`: as long as stated if that is true, else up to the next `endstream`. */
  from(word: number, stated: Operand | undefined): Uint8Array {
    const { buffer } = this
    const start = word + (buffer[word] === 0x0d && buffer[word + 1] === 0x0a ? 2 : isLineEnd(buffer[word]) ? 1 : 0)
    const length = stated instanceof Reference ? this.lengthOf(stated, start) : stated
    if (typeof length === 'number' && length >= 0 && Number.isInteger(length)) {
      const after = buffer.toString('latin1', start + length, start + length + 12)
      if (/^\s{0,3}endstream/.test(after)) return buffer.subarray(start, start + length)
    }
    const end = buffer.indexOf('endstream', start)
    return buffer.subarray(start, end < 0 ? buffer.length : end)
  }

  private lengthOf({ number, generation }: Reference, from: number): number | undefined {
    const known = this.lengthAt(number)
    if (known !== undefined || this.searches > mostSearches) return known
    const head = `${number} ${generation} obj`
    for (let at = this.buffer.indexOf(head, from); at >= 0; at = this.buffer.indexOf(head, at + 1)) {
      if (isDigit(this.buffer[at - 1])) continue
      const length = new Lexer(this.buffer, at + head.length).next()
      return typeof length === 'number' ? length : undefined
    }
    this.searches++
    return undefined
  }
}

const isLineEnd = (byte: number | undefined) => byte === 0x0a || byte === 0x0d
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39
