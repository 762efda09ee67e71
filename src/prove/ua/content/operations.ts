import { Lexer } from './lexer.ts'
import { Keyword, type Operand } from './token.ts'

export interface Operation {
  operator: string
  operands: Operand[]
}

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
