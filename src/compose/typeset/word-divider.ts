import { createRequire } from 'node:module'
import type { Hyphenation, WordDivision } from '../../model/edition-config.ts'

/** Say where a word may be divided, as offsets in UTF-16 units. */
export type WordDivider = (word: string, language: keyof Hyphenation) => number[]

/** Make what divides the words of an edition. */
export function wordDivider({ en, ru }: Hyphenation): WordDivider {
  const divide = { en: remembering(divisionsBy(en, english)), ru: remembering(divisionsBy(ru, russian)) }
  return (word, language) => divide[language](word)
}

/** What a language asks beyond its patterns. */
interface Usage {
  shortest: number
  /** Letters before and behind a hyphen, at least. */
  before: number
  behind: number
  /** Whether names, and with them all words with a capital, may be divided. */
  names: boolean
}

/** New Hart's Rules 2.12 and the usage of most houses: names stay whole. */
const english: Usage = { shortest: 6, before: 2, behind: 3, names: false }

/** Правила русской орфографии (1956) § 117–122: not one letter, no part without a vowel. */
const russian: Usage = { shortest: 5, before: 2, behind: 2, names: true }

const vowel = /[aeiouyаеёиоуыэюя]/iu
const mark = '\u00ad'

/** Words for which the editor says it, then the patterns; what has capitals within is an abbreviation. */
function divisionsBy({ rules, words }: WordDivision, usage: Usage): (word: string) => number[] {
  const told = new Map(words.map((word) => [word.replaceAll('-', '').toLowerCase(), offsetsOf(word, '-')]))
  const { shortest, before, behind, names } = usage
  return (word) => {
    const known = told.get(word.toLowerCase())
    if (known !== undefined) return known
    if (rules === 'none' || word.length < shortest || /.\p{Lu}/u.test(word)) return []
    if (!names && /^\p{Lu}/u.test(word)) return []
    return offsetsOf(patterned(rules)(word), mark).filter(
      (at) => at >= before && word.length - at >= behind && vowel.test(word.slice(0, at)) && vowel.test(word.slice(at))
    )
  }
}

/** Where the hyphens of a divided word stand in the word without them. */
function offsetsOf(divided: string, sign: string): number[] {
  const parts = divided.split(sign)
  let at = 0
  return parts.slice(0, -1).map((part) => {
    at += part.length
    return at
  })
}

type Patterned = (word: string) => string

const require = createRequire(import.meta.url)
const loaded = new Map<string, Patterned>()

/** TeX's patterns by their name; loaded where the first word asks for them, for they are as large as a book. */
function patterned(rules: Exclude<WordDivision['rules'], 'none'>): Patterned {
  const known = loaded.get(rules)
  if (known !== undefined) return known
  const createHyphenator = require('hyphen') as (patterns: unknown, options: object) => Patterned
  const options = { hyphenChar: mark, html: false, minWordLength: 2 }
  const made = createHyphenator(require(`hyphen/patterns/${rules}.js`), options)
  loaded.set(rules, made)
  return made
}

function remembering(divide: (word: string) => number[]): (word: string) => number[] {
  const known = new Map<string, number[]>()
  return (word) => {
    const found = known.get(word) ?? divide(word)
    known.set(word, found)
    return found
  }
}
