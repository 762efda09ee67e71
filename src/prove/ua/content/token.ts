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

/** A word that is no operand: an operator, or what stands between objects. */
export class Keyword {
  readonly word: string
  constructor(word: string) {
    this.word = word
  }
}

export type Token = Operand | Keyword
