import { Keyword, Name, type Operand, Reference, type Token } from './token.ts'

/** Nested deeper than this an array is no content. */
const deepest = 100

/** Tells the kinds of characters apart (PDF 32000-1, 7.2.2). */
const isSpace = (byte: number) =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0 || byte === 0x0c
const isRegular = (byte: number | undefined) =>
  byte !== undefined && !isSpace(byte) && !'()<>[]{}/%'.includes(String.fromCharCode(byte))
const regular = Array.from({ length: 256 }, (_, byte) => isRegular(byte))
const beginsNumber = Array.from({ length: 256 }, (_, byte) => '+-.0123456789'.includes(String.fromCharCode(byte)))

/** Value of a hexadecimal digit; -1 for what is none. */
const digitOf = Int8Array.from({ length: 256 }, (_, byte) =>
  '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase())
)
/** Words of one or two letters by their bytes. */
const operators: (Keyword | undefined)[] = new Array(0x10000)

export class Lexer {
  /** Where the next token begins. */
  at: number
  private readonly bytes: Buffer

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.at = at
  }

  /** The next token; undefined at the end, and where nesting has no end. */
  next(depth = 0): Token | undefined {
    this.passSpace()
    const byte = this.bytes[this.at]
    if (byte === undefined) return undefined
    if (byte === 0x2f) return this.name()
    if (byte === 0x28) return this.text()
    if (byte === 0x3c) return this.bytes[this.at + 1] === 0x3c ? this.dictionary(depth) : this.hexadecimal()
    if (byte === 0x5b) return this.array(depth)
    if (regular[byte]) return this.word()
    this.at += byte === 0x3e && this.bytes[this.at + 1] === 0x3e ? 2 : 1
    return new Keyword(String.fromCharCode(byte))
  }

  private passSpace(): void {
    for (let byte = this.bytes[this.at]; byte !== undefined; byte = this.bytes[this.at]) {
      if (byte === 0x25) while (this.at < this.bytes.length && !isLineEnd(this.bytes[this.at])) this.at++
      else if (!isSpace(byte)) return
      this.at++
    }
  }

  private regularWord(): string {
    const start = this.at
    while (regular[this.bytes[this.at] ?? 0x20]) this.at++
    return this.bytes.toString('latin1', start, Math.min(this.at, start + 1000))
  }

  private word(): Token {
    if (beginsNumber[this.bytes[this.at] ?? 0]) return this.number()
    const operator = this.operator()
    if (operator !== undefined) return operator
    const word = this.regularWord()
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : new Keyword(word)
  }

  /** An operator of one or two letters, as most words are: each is made once. */
  private operator(): Keyword | undefined {
    const { bytes, at } = this
    const length = regular[bytes[at + 1] ?? 0x20] ? 2 : 1
    if (length === 2 && regular[bytes[at + 2] ?? 0x20]) return undefined
    const code = length === 2 ? bytes.readUInt16BE(at) : (bytes[at] as number)
    const known = operators[code] ?? new Keyword(bytes.toString('latin1', at, at + length))
    operators[code] = known
    this.at += length
    return known
  }

  /** Most of a file is numbers: they are read without a text in between. Words that are none count as 0. */
  private number(): number {
    const start = this.at
    const isNegative = this.bytes[this.at] === 0x2d
    if (isNegative || this.bytes[this.at] === 0x2b) this.at++
    let value = 0
    let scale = 0
    for (let byte = this.bytes[this.at] ?? 0x20; regular[byte]; byte = this.bytes[++this.at] ?? 0x20) {
      if (byte >= 0x30 && byte <= 0x39) {
        value = value * 10 + byte - 0x30
        scale *= 10
      } else if (byte === 0x2e && scale === 0) scale = 1
      else {
        this.at = start
        return Number.parseFloat(this.regularWord()) || 0
      }
    }
    if (scale > 1) value /= scale
    return isNegative ? -value : value
  }

  private name(): Name {
    this.at++
    const word = this.regularWord()
    return new Name(
      word.includes('#')
        ? word.replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
        : word
    )
  }

  private array(depth: number): Operand[] {
    this.at++
    return this.itemsTo(']', depth)
  }

  private dictionary(depth: number): Map<string, Operand> {
    this.at += 2
    const items = this.itemsTo('>', depth)
    const entries = new Map<string, Operand>()
    for (let i = 0; i + 1 < items.length; i++) {
      const key = items[i]
      if (key instanceof Name) entries.set(key.name, items[++i] ?? null)
    }
    return entries
  }

  private itemsTo(end: string, depth: number): Operand[] {
    const items: Operand[] = []
    while (depth < deepest) {
      const start = this.at
      const token = this.next(depth + 1)
      if (token === undefined) break
      if (!(token instanceof Keyword)) items.push(token)
      else if (token.word === end) break
      else if (token.word === 'R') refer(items)
      else if (endings.has(token.word)) {
        // The end of an array or dictionary is missing: what comes is of its owner, or of the next object.
        this.at = start
        break
      }
    }
    return items
  }

  /** A text in hexadecimal; of an odd number of digits the last is followed by a 0. */
  private hexadecimal(): Uint8Array {
    const { bytes } = this
    const start = this.at + 1
    let stop = start
    while (stop < bytes.length && bytes[stop] !== 0x3e) stop++
    this.at = stop + 1
    const text = new Uint8Array((stop - start + 1) >> 1)
    let digits = 0
    for (let at = start; at < stop; at++) {
      const digit = digitOf[bytes[at] as number] as number
      if (digit < 0) continue
      text[digits >> 1] = (text[digits >> 1] as number) | (digits % 2 === 0 ? digit << 4 : digit)
      digits++
    }
    return digits + 1 < 2 * text.length ? text.slice(0, (digits + 1) >> 1) : text
  }

  /** A text in brackets; brackets inside it are balanced or escaped (PDF 32000-1, 7.3.4.2). */
  private text(): Uint8Array {
    const out: number[] = []
    let open = 1
    for (this.at++; this.at < this.bytes.length; this.at++) {
      let byte = this.bytes[this.at] ?? 0
      if (byte === 0x5c) {
        const escaped = this.escaped()
        if (escaped === undefined) continue
        byte = escaped
      } else if (byte === 0x28) open++
      else if (byte === 0x29 && --open === 0) break
      out.push(byte)
    }
    this.at++
    return Uint8Array.from(out)
  }

  /** What stands behind a backslash; leaves the position on its last byte. */
  private escaped(): number | undefined {
    const byte = this.bytes[++this.at] ?? 0
    if (byte === 0x0d && this.bytes[this.at + 1] === 0x0a) this.at++
    if (byte === 0x0d || byte === 0x0a) return undefined
    if (byte < 0x30 || byte > 0x37) return escapes.get(byte) ?? byte
    let code = byte - 0x30
    for (let digits = 1; digits < 3; digits++) {
      const digit = this.bytes[this.at + 1] ?? 0
      if (digit < 0x30 || digit > 0x37) break
      code = code * 8 + digit - 0x30
      this.at++
    }
    return code & 0xff
  }

  /** Pass the dictionary and the data of an inline image: to the first `EI` that stands alone. */
  passImage(): void {
    for (let token = this.next(); token !== undefined; token = this.next()) {
      if (token instanceof Keyword && token.word === 'ID') break
    }
    for (; this.at < this.bytes.length; this.at++) {
      const [before, e, i, after] = [this.at, this.at + 1, this.at + 2, this.at + 3].map((at) => this.bytes[at])
      if (e === 0x45 && i === 0x49 && isSpace(before ?? 0x20) && !isRegular(after)) break
    }
    this.at += 3
  }
}

const endings = new Set(['obj', 'endobj', 'stream', 'endstream'])

/** Two numbers and an `R` are a reference. */
function refer(items: Operand[]): void {
  const [number, generation] = items.slice(-2)
  if (typeof number === 'number' && typeof generation === 'number') {
    items.splice(-2, 2, new Reference(number, generation))
  }
}

const isLineEnd = (byte: number | undefined) => byte === 0x0a || byte === 0x0d

const escapes = new Map([
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
  [0x62, 0x08],
  [0x66, 0x0c]
])
