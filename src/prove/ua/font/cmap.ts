import { operations } from '../content/operations.ts'
import { Name, type Operand } from '../content/token.ts'

/** A table from character codes to CIDs or to Unicode (Adobe Technical Notes 5014 and 5411). */
export interface CMap {
  name: string | undefined
  /** Name of the CMap that this one builds on. */
  uses: string | undefined
  /** 0 horizontal, 1 vertical. */
  writingMode: number
  codeSpaces: CodeSpace[]
  cidOf: (code: number) => number | undefined
  /** UTF-16BE as a string. */
  unicodeOf: (code: number) => string | undefined
}

/** Codes of one length. */
export interface CodeSpace {
  length: number
  low: number
  high: number
}

/** No CMap cuts its codes in more ways. */
const mostSpaces = 100

/** Codes `low` to `high` stand for `to`, `to + 1`, …, or each for an item. */
interface Range<To> {
  low: number
  high: number
  to: To
}

/** Read a CMap program; what cannot be understood in it is passed over. */
export function readCMap(bytes: Uint8Array): CMap {
  const cmap = { name: undefined as string | undefined, uses: undefined as string | undefined, writingMode: 0 }
  const codeSpaces: CodeSpace[][] = []
  const cids: Range<Operand>[][] = []
  const texts: Range<Operand>[][] = []
  for (const { operator, operands } of operations(bytes)) {
    if (operator === 'def') define(cmap, operands)
    else if (operator === 'usecmap') cmap.uses = operands.at(-1) instanceof Name ? (operands.at(-1) as Name).name : ''
    else if (operator === 'endcodespacerange') codeSpaces.push(spacesIn(operands))
    else if (operator === 'endcidrange') cids.push(rangesIn(operands))
    else if (operator === 'endcidchar') cids.push(singlesIn(operands))
    else if (operator === 'endbfrange') texts.push(rangesIn(operands))
    else if (operator === 'endbfchar') texts.push(singlesIn(operands))
  }
  const [cidRanges, textRanges] = [sorted(cids.flat()), sorted(texts.flat())]
  return {
    ...cmap,
    codeSpaces: codeSpaces.flat().slice(0, mostSpaces),
    cidOf: (code) => {
      const range = rangeOf(cidRanges, code)
      return range === undefined ? undefined : Number(range.to) + code - range.low
    },
    unicodeOf: (code) => {
      const range = rangeOf(textRanges, code)
      return range === undefined ? undefined : textIn(range, code)
    }
  }
}

function define(cmap: { name: string | undefined; writingMode: number }, operands: Operand[]): void {
  const [key, value] = operands.slice(-2)
  if (!(key instanceof Name)) return
  if (key.name === 'WMode' && typeof value === 'number') cmap.writingMode = value
  if (key.name === 'CMapName' && value instanceof Name) cmap.name = value.name
}

const numberIn = (operand: Operand | undefined) =>
  operand instanceof Uint8Array ? operand.reduce((value, byte) => value * 256 + byte, 0) : Number.NaN

function spacesIn(operands: Operand[]): CodeSpace[] {
  return grouped(operands, 2).map(([low, high]) => ({
    length: low instanceof Uint8Array ? low.length : 0,
    low: numberIn(low),
    high: numberIn(high)
  }))
}

function singlesIn(operands: Operand[]): Range<Operand>[] {
  return grouped(operands, 2).map(([code, to = null]) => ({ low: numberIn(code), high: numberIn(code), to }))
}

function rangesIn(operands: Operand[]): Range<Operand>[] {
  return grouped(operands, 3).map(([low, high, to = null]) => ({ low: numberIn(low), high: numberIn(high), to }))
}

function grouped(operands: Operand[], size: number): Operand[][] {
  return Array.from({ length: operands.length / size }, (_, i) => operands.slice(i * size, (i + 1) * size))
}

/** By their beginning; of two for the same code the later counts. */
function sorted<To>(ranges: Range<To>[]): Range<To>[] {
  return ranges.filter(({ low, high }) => low <= high).sort((a, b) => a.low - b.low)
}

function rangeOf<To>(ranges: Range<To>[], code: number): Range<To> | undefined {
  let [from, to] = [0, ranges.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((ranges[middle]?.low ?? 0) <= code) from = middle + 1
    else to = middle
  }
  // Ranges seldom overlap; the few before are looked at for those that do.
  for (let i = from - 1; i >= Math.max(0, from - 8); i--) {
    const range = ranges[i]
    if (range !== undefined && code <= range.high) return range
  }
  return undefined
}

function textIn({ low, to }: Range<Operand>, code: number): string | undefined {
  if (Array.isArray(to)) {
    const item = to[code - low]
    return item instanceof Uint8Array ? utf16(item) : undefined
  }
  if (!(to instanceof Uint8Array)) return undefined
  const bytes = to.slice()
  const last = bytes.length - 1
  let carry = code - low
  for (let i = last; i >= 0 && carry > 0; i--) {
    carry += bytes[i] ?? 0
    bytes[i] = carry & 0xff
    carry >>= 8
  }
  return utf16(bytes)
}

function utf16(bytes: Uint8Array): string {
  if (bytes.length === 1) return String.fromCharCode(bytes[0] ?? 0)
  let text = ''
  for (let i = 0; i + 1 < bytes.length; i += 2)
    text += String.fromCharCode(((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0))
  return text
}
