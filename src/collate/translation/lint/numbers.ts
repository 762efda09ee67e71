import { hanFigure, hanNumber } from './han-figures.ts'

/**
 * Find the numbers of a text that are no dates, as values: 4,300 · 4300 · 20亿 · 2 billion · twenty-one.
 *
 * `figures` are those that are written with figures: they must have a counterpart. `words` are those written in words,
 * among which it may be.
 */
export function numbersIn(text: string, language: string): { figures: number[]; words: number[] } {
  const undated = withoutDates(text, language)
  const figures = [...undated.matchAll(figure)].map(({ groups }) => {
    const value = Number((groups?.number ?? '').replace(/[, \u00a0\u202f](?=\d{3})/gu, '').replace(',', '.'))
    return value * (multipliers[(groups?.unit ?? '').toLowerCase()] ?? 1)
  })
  return { figures, words: language === 'zh' ? hanNumbers(undated) : namedNumbers(undated, language) }
}

const figure =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\d.:§])(?<number>\d{1,3}(?:[, \u00a0\u202f]\d{3})+|\d+(?:[.,]\d+)?)(?:\s?(?<unit>万|亿|thousand|million|billion|тыс\.?|тысяч\p{L}*|млн\.?|миллион\p{L}*|млрд\.?|миллиард\p{L}*))?/giu

const multipliers: Record<string, number> = {
  ...{ 万: 1e4, 亿: 1e8, thousand: 1e3, million: 1e6, billion: 1e9 },
  ...{ тыс: 1e3, 'тыс.': 1e3, млн: 1e6, 'млн.': 1e6, млрд: 1e9, 'млрд.': 1e9 },
  ...{ тысяч: 1e3, миллионов: 1e6, миллиардов: 1e9 }
}

/** Years, months and days are compared as dates; numbers of treaties' articles stay. */
function withoutDates(text: string, language: string): string {
  if (language === 'zh')
    return text.replace(
      new RegExp(
        `(?<!\\d)(?:1[89]|20)\\d\\d(?!\\d)年?|${hanFigure}{4}年|(?:(?<!\\d)\\d{1,2}|${hanFigure}{1,3})[月日]`,
        'gu'
      ),
      ' '
    )
  return text
    .replace(dayOfMonth(language), ' ')
    .replace(ordinalDay, ' ')
    .replace(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/gu, ' ')
}

/** `10 November`, `22 to 25 November`, `11, 13 and 28 мая`: the days, then the month. */
export function dayOfMonth(language: string): RegExp {
  const between = '(?:,\\s*(?:and\\s+)?|\\s*(?:[–—-]|to|and|or|по|и|или)\\s*)'
  const days = `(?<days>\\d{1,2}(?:${between}\\d{1,2})*)\\s+`
  return new RegExp(`(?<!\\d)(?:${days})?(?<!\\p{L})(?<name>${monthNames[language]})(?!ist)\\p{L}*`, 'gu')
}

/** A day without its month: “on the morning of the 23rd”, “on the 11th and 13th”. */
export const ordinalDay = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:century|centuries|meeting|session|anniversary))/gu

/** Beginnings of the names of months, in their order. */
export const monthNames: Record<string, string> = {
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
  ru: 'янва|февра|марта?|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр'
}

function hanNumbers(text: string): number[] {
  return [...text.matchAll(new RegExp(`第?${hanFigure}+`, 'gu'))].flatMap(([found]) => {
    const value = hanNumber(found.replace('第', ''))
    return value === undefined ? [] : [value]
  })
}

const names: Record<string, string[]> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' '
  ),
  ru: 'нол од дв тр четыр пят шест сем вос девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат'.split(
    ' '
  )
}

const ordinals: Record<string, string[]> = {
  en: 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' '
  )
}

function namedNumbers(text: string, language: string): number[] {
  const known = names[language] ?? []
  const ordered = ordinals[language] ?? []
  const found = [...text.toLowerCase().matchAll(/(?:(twenty)[- ])?(\p{L}+)/gu)].flatMap(([, twenty, word = '']) => {
    const exact = language === 'ru' ? known.findLastIndex((stem) => word.startsWith(stem)) : known.indexOf(word)
    const value = exact >= 0 ? exact : ordered.indexOf(word)
    if (twenty !== undefined) return value >= 0 ? [20 + value] : [20]
    return value >= 0 ? [value] : []
  })
  // “once”, “both” and “twice” count too.
  const counted: [RegExp, number][] = [
    [/\b(?:both|twice|couple|pair)\b/giu, 2],
    [/\b(?:once|single|a|an)\b/giu, 1]
  ]
  return [...found, ...counted.flatMap(([word, value]) => (word.test(text) ? [value] : []))]
}
