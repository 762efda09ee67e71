import type { Order } from './order.ts'

/** What a heading in English or Russian is ordered by. */
interface AlphabetKey {
  heading: string
  /** The heading up to its first comma or bracket, then what follows: Newton, Lady comes before Newtonian. */
  pieces: string[]
}

const alphabets = { en: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', ru: 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ' }

/**
 * Letter by letter up to the first comma or bracket (CMOS 16.59), in the order of the language (ICU): Ё is Е and Ü is U
 * but for ties, quotation marks, hyphens and spaces do not count, figures come first, by value. The bare code
 * units decide at last, so that the order is total.
 */
export function alphabet(language: 'en' | 'ru'): Order<AlphabetKey> {
  const collator = new Intl.Collator(language, { ignorePunctuation: true, numeric: true })
  const letters = new Intl.Collator(language, { sensitivity: 'base' })
  return {
    keyOf(heading, by) {
      const words = (by === '' ? heading : by).trim()
      return words === '' ? undefined : { heading, pieces: words.split(/,\s*|\s*[(（]/u) }
    },
    compare(a, b) {
      for (const [position, piece] of a.pieces.entries()) {
        const order = collator.compare(piece, b.pieces[position] ?? '')
        if (order !== 0) return order
      }
      return a.pieces.length - b.pieces.length || (a.heading === b.heading ? 0 : a.heading < b.heading ? -1 : 1)
    },
    letterOf({ pieces: [first = ''] }) {
      const initial = /[\p{L}\p{Nd}]/u.exec(first)?.[0] ?? ''
      if (/\p{Nd}/u.test(initial)) return '0–9'
      const own = Array.from(alphabets[language]).filter((letter) => letters.compare(letter, initial) <= 0)
      const isOwn = (language === 'en' ? /\p{Script=Latin}/u : /\p{Script=Cyrillic}/u).test(initial)
      if (isOwn) return own.at(-1) ?? initial.toUpperCase()
      return language === 'ru' && /\p{Script=Latin}/u.test(initial) ? 'A–Z' : initial.toUpperCase()
    }
  }
}
