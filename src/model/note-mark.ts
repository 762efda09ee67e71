import type { MarkKind } from './series.ts'

/** Where the circled figures stand in Unicode: first and last number, code point of the first. */
const circled = [
  { first: 1, last: 20, code: 0x2460 },
  { first: 21, last: 35, code: 0x3251 },
  { first: 36, last: 50, code: 0x32b1 }
]

/** The asterisk and what follows it (Hart’s Rules 14.1.1); then doubled, tripled. */
const symbols = ['*', '†', '‡', '§', '‖', '¶']

/** Write the mark of the `number`th note, counted from 1: ① to ㊿, then (51); 1; a to z, then aa, ab; * † ‡, then **. */
export function noteMark(number: number, kind: MarkKind): string {
  if (kind === 'figures') return String(number)
  if (kind === 'letters') return letters(number)
  if (kind === 'symbols') {
    const symbol = symbols[(number - 1) % symbols.length] ?? ''
    return symbol.repeat(Math.ceil(number / symbols.length))
  }
  const run = circled.find(({ last }) => number <= last)
  return run === undefined ? `(${number})` : String.fromCodePoint(run.code + number - run.first)
}

function letters(number: number): string {
  const letter = String.fromCodePoint(0x61 + ((number - 1) % 26))
  return number <= 26 ? letter : letters(Math.floor((number - 1) / 26)) + letter
}
