import { readWords } from '../reading.ts'

/**
 * Part a reading into its words, and each word into the syllables as they are written, marks and all:
 * `zhànlüè xiézuò` → [[zhàn, lüè], [xié, zuò]]. A word that is no pinyin is one syllable.
 */
export function syllabify(pinyin: string): string[][] {
  const written = pinyin.normalize('NFC').match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []
  return readWords(pinyin).map(({ syllables }, at) => {
    const word = written[at] ?? ''
    if (syllables === undefined) return [word]
    let done = 0
    return syllables.map(({ letters }) => {
      const from = done
      done += letters.length
      return word.slice(from, done)
    })
  })
}
