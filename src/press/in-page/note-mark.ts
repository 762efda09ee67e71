/** Where the circled figures stand in Unicode: first and last number, code point of the first. */
const circled = [
  { first: 1, last: 20, code: 0x2460 },
  { first: 21, last: 35, code: 0x3251 },
  { first: 36, last: 50, code: 0x32b1 }
]

/** Write the mark of the `number`th note of a page: ① to ㊿, then (51). */
export function noteMark(number: number): string {
  const run = circled.find(({ last }) => number <= last)
  return run === undefined ? `(${number})` : String.fromCodePoint(run.code + number - run.first)
}
