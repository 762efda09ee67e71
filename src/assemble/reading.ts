import { longestSyllable, syllables } from './syllables.ts'

/** One syllable of a reading. */
export interface Syllable {
  /** Letters without marks: `lu` for both lù and lǚ. */
  letters: string
  /** Whether a u is an ü. */
  umlaut: boolean
  /** 1 to 4; 5 is the neutral tone. */
  tone: number
}

/** One word of a reading: syllables, or letters and figures that are written as such (NPT, 21). */
export type ReadWord = { syllables: Syllable[]; plain: string } | { syllables: undefined; plain: string }

/** Combining marks of NFD, by tone. */
const tones = new Map([
  ['\u0304', 1],
  ['\u0301', 2],
  ['\u030C', 3],
  ['\u0300', 4]
])

/**
 * Take a reading of GB/T 16159 apart: `Zhōng-É guójiè` → Zhōng, É, guó jiè.
 *
 * What stands in （） or () is a qualifier and not read. A word that is no pinyin keeps only its letters.
 */
export function readWords(pinyin: string): ReadWord[] {
  return pinyin
    .replace(/\([^)]*\)|（[^）]*）/gu, ' ')
    .normalize('NFD')
    .split(/[^\p{L}\p{M}\p{Nd}]+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const marked = markedLetters(word.toLowerCase())
      return { syllables: splitSyllables(marked), plain: marked.map(({ letter }) => letter).join('') }
    })
}

interface MarkedLetter {
  letter: string
  /** 0 where no tone is marked. */
  tone: number
}

/** Join each letter with its marks: u with a diaeresis becomes `v`, a tone mark a number. */
function markedLetters(word: string): MarkedLetter[] {
  const letters: MarkedLetter[] = []
  for (const character of word) {
    const last = letters.at(-1)
    const tone = tones.get(character)
    if (last !== undefined && tone !== undefined) last.tone = tone
    else if (last !== undefined && character === '\u0308' && last.letter === 'u') last.letter = 'v'
    else letters.push({ letter: character, tone: 0 })
  }
  return letters
}

/**
 * Split a word, at each place the longest syllable that leaves something to read.
 *
 * A syllable inside a word begins with a consonant, since an apostrophe stands before a, e, o:
 * fāngàn is fān gàn, and 方案 is fāng'àn.
 */
function splitSyllables(word: MarkedLetter[]): Syllable[] | undefined {
  if (word.length === 0) return []
  for (let length = Math.min(longestSyllable, word.length); length > 0; length--) {
    const head = word.slice(0, length)
    const letters = head.map(({ letter }) => letter).join('')
    const toned = head.filter(({ tone }) => tone > 0)
    if (!syllables.has(letters) || toned.length > 1 || 'aeo'.includes(word[length]?.letter ?? '-')) continue
    const rest = splitSyllables(word.slice(length))
    if (rest === undefined) continue
    const tone = toned[0]?.tone ?? 5
    return [{ letters: letters.replace('v', 'u'), umlaut: letters.includes('v'), tone }, ...rest]
  }
  return undefined
}
