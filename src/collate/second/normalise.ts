import { type Letter, lineEnd, wordsOf } from '../row.ts'

/** Lines without what silent classes explain, and how often each class explained something. */
export interface Normalised<L extends Letter> {
  lines: L[][]
  explained: Map<string, number>
}

const space = /^\s$/u
const digit = /^[0-9０-９]$/
const latin = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]$/u

const wide = /^[０-９Ａ-Ｚａ-ｚ]$/
const parentheses = new Map([
  ['(', '（'],
  [')', '）']
])

/**
 * Take away what the edition changes without an entry in the apparatus: empty lines, indents, letter-spacing, spaces
 * beside Han characters, the width of figures and parentheses. Letters keep the place where they were written.
 */
export function normalise<L extends Letter>(lines: L[][]): Normalised<L> {
  const explained = new Map<string, number>()
  const count = (name: string) => explained.set(name, (explained.get(name) ?? 0) + 1)
  const kept = lines.map((line) => normaliseLine(line, count))
  return { lines: kept.filter((line) => line.length > 1), explained }
}

/** A line ends with its line end. */
function normaliseLine<L extends Letter>(line: L[], count: (name: string) => void): L[] {
  const letters: L[] = []
  let gap: L | undefined
  for (const letter of line) {
    if (letter.value !== lineEnd && space.test(letter.value)) {
      gap ??= letter
      continue
    }
    if (gap !== undefined) {
      const name = isLabel(letters) ? 'label' : classOfGap(letters.at(-1), letter)
      if (name === undefined) letters.push({ ...gap, value: ' ' })
      else count(name)
      gap = undefined
    }
    const value = ofOneWidth(letter.value)
    if (value !== letter.value) count('width')
    letters.push(value === letter.value ? letter : { ...letter, value })
  }
  if (line.length === 1) count('layout')
  return letters
}

/** Figures and letters are narrow, parentheses wide; other marks are the witness's own. */
function ofOneWidth(value: string): string {
  return wide.test(value) ? value.normalize('NFKC') : (parentheses.get(value) ?? value)
}

/** Whether the letters so far are the label of an item. */
function isLabel(letters: Letter[]): boolean {
  return letters.length < 5 && /^\d{1,3}\.$/.test(wordsOf(letters))
}

/** Name the class that a gap belongs to; `undefined` where it parts two words of an alphabet. */
function classOfGap(before: Letter | undefined, after: Letter): string | undefined {
  if (before === undefined) return after.value === lineEnd ? 'layout' : 'indent'
  if (after.value === lineEnd) return 'layout'
  if (latin.test(before.value) && latin.test(after.value)) return undefined
  return digit.test(before.value) || digit.test(after.value) ? 'han-digit-space' : 'letterspacing'
}
