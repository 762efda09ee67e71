/** What a content stream is made of (PDF 32000-1, 7.8.2). */
export type Operand = number | boolean | null | Name | Uint8Array | Reference | Operand[] | Map<string, Operand>

export class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** An indirect object, `12 0 R`; content streams have none. */
export class Reference {
  readonly number: number
  readonly generation: number
  constructor(number: number, generation: number) {
    this.number = number
    this.generation = generation
  }
}

export interface Operation {
  operator: string
  operands: Operand[]
}

/** Nested deeper than this an array is no content. */
const deepest = 100
/** An operator has few operands, a block of a CMap some hundreds; more are the remains of something broken. */
const mostOperands = 1_000_000

/** Read the operations of a content stream one after the other; what cannot be understood is passed over. */
export function* operations(bytes: Uint8Array): Generator<Operation> {
  const lexer = new Lexer(bytes)
  let operands: Operand[] = []
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (!(token instanceof Keyword)) {
      if (operands.length < mostOperands) operands.push(token)
      continue
    }
    if (token.word === 'BI') lexer.passImage()
    yield { operator: token.word === 'BI' ? 'EI' : token.word, operands }
    operands = []
  }
}

/** A word that is no operand: an operator, or what stands between objects. */
export class Keyword {
  readonly word: string
  constructor(word: string) {
    this.word = word
  }
}

export type Token = Operand | Keyword

/** Tells the kinds of characters apart (PDF 32000-1, 7.2.2). */
const isSpace = (byte: number) =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0 || byte === 0x0c
const isRegular = (byte: number | undefined) =>
  byte !== undefined && !isSpace(byte) && !'()<>[]{}/%'.includes(String.fromCharCode(byte))
const regular = Array.from({ length: 256 }, (_, byte) => isRegular(byte))
const beginsNumber = Array.from({ length: 256 }, (_, byte) => '+-.0123456789'.includes(String.fromCharCode(byte)))

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
    const word = this.regularWord()
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : new Keyword(word)
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

  private hexadecimal(): Uint8Array {
    const end = this.bytes.indexOf(0x3e, this.at)
    const stop = end < 0 ? this.bytes.length : end
    const digits = Buffer.from(this.bytes.subarray(this.at + 1, stop))
      .toString('latin1')
      .replace(/[^0-9a-f]/gi, '')
    this.at = stop + 1
    return new Uint8Array(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'))
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
