import type { Syllable } from './reading.ts'
import { readWords } from './reading.ts'

/** What a heading is sorted by. */
export interface SortKey {
  heading: string
  /** One a character; letters and figures that are written as such are one a word. */
  units: KeyUnit[]
  /** Words in （）, which only part headings that are else the same. */
  qualifier: string
}

type KeyUnit = { type: 'figure'; value: number } | ({ type: 'letters'; written: string } & Syllable)

/**
 * Make the key of a heading from its curated reading; `undefined` where the two do not fit character for syllable.
 *
 * 《》“ ” · and other marks are not read; 《中俄联合声明》（1997年11月10日） is read zhōng é lián hé shēng míng.
 */
export function sortKey(heading: string, pinyin: string): SortKey | undefined {
  const qualifier = [...heading.matchAll(/（([^）]*)）/gu)].map(([, words]) => words).join(' ')
  const written =
    heading.replace(/（[^）]*）/gu, '').match(/\p{Script=Han}|\p{Nd}+|(?:(?!\p{Script=Han})\p{L})+/gu) ?? []
  const units: KeyUnit[] = []
  for (const word of readWords(pinyin)) {
    const next = written[units.length] ?? ''
    if (/^\p{Nd}+$/u.test(next) && word.plain === next.normalize('NFKC'))
      units.push({ type: 'figure', value: Number(word.plain) })
    else if (!/\p{Script=Han}/u.test(next) && word.plain === next.toLowerCase())
      units.push({ type: 'letters', written: next, letters: word.plain, umlaut: false, tone: 0 })
    else if (word.syllables === undefined) return undefined
    else
      for (const syllable of word.syllables)
        units.push({ type: 'letters', written: written[units.length] ?? '', ...syllable })
  }
  const fits = units.length === written.length && units.every(fitsWritten)
  return fits && units.length > 0 ? { heading, units, qualifier } : undefined
}

/** A syllable reads a Han character; letters read themselves. */
function fitsWritten(unit: KeyUnit): boolean {
  return unit.type === 'figure' || unit.tone === 0 || /^\p{Script=Han}$/u.test(unit.written)
}

/** Give the letter a heading stands under: that of its reading (重庆 under C), or `0—9`. */
export function letterOf({ units }: SortKey): string {
  const [first] = units
  return first === undefined || first.type === 'figure' ? '0—9' : (first.letters[0] ?? '').toUpperCase()
}

const byStrokes = new Intl.Collator('zh-u-co-stroke')
const byQualifier = new Intl.Collator('zh-u-co-pinyin', { numeric: true })

/**
 * Compare headings in pinyin order, character by character: letters (ü after u), tone, strokes (GB/T 13418);
 * nothing comes before something. Then qualifiers, figures in them by value; at last the bare code units, so that the
 * order is total. Stroke count and first stroke are ICU's, the engine has no other stroke data.
 */
export function compareKeys(a: SortKey, b: SortKey): number {
  for (const [position, unit] of a.units.entries()) {
    const other = b.units[position]
    if (other === undefined) return 1
    const order = compareUnits(unit, other)
    if (order !== 0) return order
  }
  return (
    a.units.length - b.units.length ||
    byQualifier.compare(a.qualifier, b.qualifier) ||
    compareText(a.heading, b.heading)
  )
}

function compareUnits(a: KeyUnit, b: KeyUnit): number {
  if (a.type === 'figure' || b.type === 'figure') {
    if (a.type === 'figure' && b.type === 'figure') return a.value - b.value
    return a.type === 'figure' ? -1 : 1
  }
  return (
    compareText(a.letters, b.letters) ||
    Number(a.umlaut) - Number(b.umlaut) ||
    a.tone - b.tone ||
    byStrokes.compare(a.written, b.written) ||
    compareText(a.written, b.written)
  )
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
