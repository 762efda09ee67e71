/** Subroutines within subroutines: the format allows ten. */
const deepest = 10
/** A width stands at the beginning of a glyph, before any outline: few calls come before it. */
const mostCalls = 100

/**
 * Find the width that a Type 2 charstring states: its difference from the nominal width, or undefined where it has the
 * default width (Adobe Technical Note 5177, 3.1). The width is what the first operator has before its own operands.
 */
export function charstringWidth(bytes: Uint8Array, locals: Uint8Array[], globals: Uint8Array[]): number | undefined {
  const stack: number[] = []
  const found = run(bytes, { stack, locals, globals, calls: 0 }, 0)
  return found === 'none' || found === 'open' ? undefined : found
}

type Found = number | 'none' | 'open'

interface Machine {
  stack: number[]
  locals: Uint8Array[]
  globals: Uint8Array[]
  calls: number
}

function run(bytes: Uint8Array, machine: Machine, depth: number): Found {
  const { stack, locals, globals } = machine
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at++] ?? 0
    const next = (i: number) => bytes[at + i] ?? 0
    if (byte >= 32 || byte === 28) at += pushNumber(stack, byte, next)
    else if (byte === 10 || byte === 29) {
      const subroutines = byte === 10 ? locals : globals
      const called = subroutines[(stack.pop() ?? 0) + biasOf(subroutines.length)]
      const isLost = called === undefined || depth >= deepest || ++machine.calls > mostCalls
      const found = isLost ? 'none' : run(called, machine, depth + 1)
      if (found !== 'open') return found
    } else if (byte === 11) return 'open'
    else return widthBefore(byte, stack)
  }
  return 'open'
}

/** Push a number; give how many more bytes it took. */
function pushNumber(stack: number[], byte: number, next: (i: number) => number): number {
  if (byte === 28) {
    stack.push(((next(0) << 24) | (next(1) << 16)) >> 16)
    return 2
  }
  if (byte === 255) {
    stack.push(((next(0) << 24) | (next(1) << 16) | (next(2) << 8) | next(3)) / 65536)
    return 4
  }
  if (byte <= 246) stack.push(byte - 139)
  else if (byte <= 250) stack.push((byte - 247) * 256 + next(0) + 108)
  else stack.push(-(byte - 251) * 256 - next(0) - 108)
  return byte <= 246 ? 0 : 1
}

function widthBefore(operator: number, stack: number[]): Found {
  const [first] = stack
  if (first === undefined) return 'none'
  // Hints take pairs; a move takes one or two; the end none, or four for an accented letter.
  if ([1, 3, 18, 19, 20, 23].includes(operator)) return stack.length % 2 === 1 ? first : 'none'
  if (operator === 21) return stack.length > 2 ? first : 'none'
  if (operator === 4 || operator === 22) return stack.length > 1 ? first : 'none'
  if (operator === 14) return stack.length === 1 || stack.length === 5 ? first : 'none'
  return 'none'
}

const biasOf = (count: number) => (count < 1240 ? 107 : count < 33900 ? 1131 : 32768)
