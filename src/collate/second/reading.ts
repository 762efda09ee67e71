import { paragraphEnd, type Variant } from '../../model/variant.ts'
import type { Run } from '../align.ts'
import { type Letter, lineEnd, wordsOf } from '../row.ts'
import type { Rows } from './runs.ts'

/** What a difference says: the words of both sides, and behind which letter of the text it stands. */
export interface Reading extends Pick<Variant, 'kind' | 'lemma' | 'reading'> {
  /** Letter of the text at which the lemma begins. */
  from: number
  /** Letter of the witness at which the reading begins. */
  received: number
  /** The last letter of the lemma, or of what stands before; -1 where nothing does. Never the end of a line. */
  end: number
}

/** Say what a difference is. */
export function readingOf(run: Run, rows: Rows<Letter, Letter>): Reading {
  const { witness, text } = run
  const [inText, inWitness] = [wordsIn(rows.text, text), wordsIn(rows.witness, witness)]
  const base = { from: text.from, received: witness.from }
  if (isWholeParagraph(rows.text, text) && inWitness === '')
    return { ...base, kind: 'omission', lemma: shortened(inText), reading: '', end: lastLetter(rows.text, text.to) }
  if (isWholeParagraph(rows.witness, witness) && inText === '')
    return {
      ...base,
      kind: 'addition',
      lemma: '',
      reading: shortened(inWitness),
      end: lastLetter(rows.text, text.from)
    }
  const kind = kindOf(inText, inWitness)
  const [left, right] = contextOf(run, rows, kind === 'parting' || kind === 'joining')
  const around = (row: Letter[], { from, to }: Run['text']) =>
    shortened(wordsIn(row, { from: from - left, to: to + right }))
  return {
    kind,
    lemma: around(rows.text, text),
    reading: around(rows.witness, witness),
    from: text.from - left,
    received: witness.from - left,
    end: lastLetter(rows.text, kind === 'substitution' ? text.to + right : text.to)
  }
}

function kindOf(inText: string, inWitness: string): Variant['kind'] {
  if (inText === '' && inWitness === lineEnd) return 'parting'
  if (inText === lineEnd && inWitness === '') return 'joining'
  const [one, other, ...more] = Array.from(inText)
  const isSwapped = one !== undefined && other !== undefined && more.length === 0 && inWitness === other + one
  return isSwapped ? 'transposition' : 'substitution'
}

/**
 * How many letters to show on the left and the right: none where both sides have words; the letter before where one
 * has none, else the one behind; both at the bounds of paragraphs.
 */
function contextOf({ witness, text }: Run, rows: Rows<Letter, Letter>, both: boolean): [number, number] {
  if (text.from !== text.to && witness.from !== witness.to) return [0, 0]
  const left = isLetter(rows.text[text.from - 1]) ? 1 : 0
  const right = isLetter(rows.text[text.to]) && (both || left === 0) ? 1 : 0
  return [left, right]
}

/** Whether a stretch is lines from beginning to end. */
function isWholeParagraph(row: Letter[], { from, to }: Run['text']): boolean {
  return from < to && (from === 0 || row[from - 1]?.value === lineEnd) && row[to - 1]?.value === lineEnd
}

function wordsIn(row: Letter[], { from, to }: Run['text']): string {
  return wordsOf(row.slice(from, to))
}

function lastLetter(row: Letter[], before: number): number {
  return row.slice(0, before).findLastIndex(isLetter)
}

function isLetter(letter: Letter | undefined): letter is Letter {
  return letter !== undefined && letter.value !== lineEnd
}

/** Long words keep beginning and end; the end of the last line says nothing. */
function shortened(words: string): string {
  const points = Array.from(words.replace(/\n$/, '').replaceAll(lineEnd, paragraphEnd))
  return points.length <= 24 ? points.join('') : `${points.slice(0, 10).join('')}……${points.slice(-10).join('')}`
}
