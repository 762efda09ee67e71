/** Forbids a line break at its place and prints nothing; not part of the text, `prove` takes it away. */
export const wordJoiner = '\u2060'

/*
 * Chromium's `line-break: strict` leaves these to the author (GB/T 15834 5.1, conventions C-23 to C-27):
 * it lets · — ～ ／ – ① begin a line, splits a double dash, and parts a figure from its unit.
 */
const joins: [RegExp, string][] = [
  // Before marks that may not begin a line, and between the two halves of a dash.
  [/(?=[·—–～／\u2460-\u2473\u3251-\u325f\u32b1-\u32bf])/gu, wordJoiner],
  // 鲍·尼·叶利钦: an initial stays with the name that follows it.
  [/(?<=·)(?=\p{Script=Han}\u2060·)/gu, wordJoiner],
  [/(?<=·\u2060?\p{Script=Han}\u2060·)/gu, wordJoiner],
  // 1997年, 第12页, §6
  [/(?<=\d)(?=[年月日页届次条款])/gu, wordJoiner],
  [/(?<=第)(?=\d)/gu, wordJoiner]
]

/** Put word joiners where a line must not break. */
export function join(text: string): string {
  return joins.reduce((joined, [place, joiner]) => joined.replace(place, joiner), text)
}
