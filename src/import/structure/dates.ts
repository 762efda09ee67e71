import { hanNumerals } from './numerals.ts'

/** A day found in words. */
export interface FoundDate {
  /** ISO 8601. */
  date: string
  /** As written: `14 июня 1999 года`. */
  words: string
  /** The words around it. */
  rest: string
  year: number
  month: number
  day: number
}

const english = 'January February March April May June July August September October November December'.split(' ')
const russian = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const han = '[〇零○Ｏ一二三四五六七八九十]'

type Reader = [pattern: RegExp, read: (groups: string[]) => (number | undefined)[]]

/** The years of the Republic, as traditional texts count them. */
const republic = 1911

/** How days are written; the numbers come out as year, month, day. */
const readers: Reader[] = [
  [
    new RegExp(`(\\d{4}|${han}{4})年(\\d{1,2}|${han}{1,2})月(\\d{1,2}|${han}{1,3})日`, 'u'),
    (found) => found.map(hanOrArabic)
  ],
  [
    new RegExp(`(?:中[华華])?民(?:國|国)(\\d{1,3}|${han}{1,4})年(\\d{1,2}|${han}{1,2})月(\\d{1,2}|${han}{1,3})日`, 'u'),
    (found) => found.map(hanOrArabic).map((number, at) => (at === 0 ? number + republic : number))
  ],
  [/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/u, (found) => found.map(Number)],
  [/(\d{1,2})\.(\d{1,2})\.(\d{4})/u, (found) => found.map(Number).reverse()],
  [
    new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?(?: day of)? (${english.join('|')}),? (\\d{4})`, 'iu'),
    ([day, month, year]) => [Number(year), monthIn(english, month), Number(day)]
  ],
  [
    new RegExp(`(${english.join('|')}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'iu'),
    ([month, day, year]) => [Number(year), monthIn(english, month), Number(day)]
  ],
  [
    new RegExp(`«?(\\d{1,2})»? (${russian.join('|')}) (\\d{4})(?: года| г\\.)?`, 'iu'),
    ([day, month, year]) => [Number(year), monthIn(russian, month), Number(day)]
  ]
]

/** Find the first day that words name in full. */
export function dateIn(words: string): FoundDate | undefined {
  for (const [pattern, read] of readers) {
    const found = pattern.exec(words)
    if (found === null) continue
    const [year = 0, month = 0, day = 0] = read(found.slice(1))
    const date = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
    if (!isDay(date)) continue
    const rest = words.slice(0, found.index) + words.slice(found.index + found[0].length)
    return { date, words: found[0], rest, year, month, day }
  }
  return undefined
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

function monthIn(months: string[], name = ''): number {
  return months.indexOf(months.find((month) => month.toLowerCase() === name.toLowerCase()) ?? '') + 1
}

function hanOrArabic(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  if (numeral.includes('十') || numeral.length < 4) return hanNumerals.valueOf(numeral)
  return Number(Array.from(numeral, (digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join(''))
}
