import { hanFigure, hanNumber } from './han-figures.ts'
import { dayOfMonth, monthNames, ordinalDay } from './numbers.ts'

/** A day with its month, and its year where the text names it. */
export interface Day {
  year: number | undefined
  month: number
  day: number
}

/** Years, months and days that a text names, each once, in order: they agree whatever the order of the language. */
export interface DateParts {
  years: number[]
  months: number[]
  days: number[]
}

export function datesIn(text: string, language: string): DateParts {
  const parts = language === 'zh' ? chinese(text) : western(text, language)
  return { years: ordered(parts.years), months: ordered(parts.months), days: ordered(parts.days) }
}

function ordered(values: number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b)
}

function chinese(text: string): DateParts {
  const read = (figures: string) => (/^\d+$/u.test(figures) ? Number(figures) : (hanNumber(figures) ?? -1))
  const all = (pattern: string) =>
    [...text.matchAll(new RegExp(pattern, 'gu'))].map(([, figures = '']) => read(figures))
  return {
    years: [...yearFigures(text), ...all('([〇零一二三四五六七八九]{4})年')],
    months: all(`(?<![\\d个])(\\d{1,2}|${hanFigure}{1,2})月(?!球)`),
    days: all(`(\\d{1,2}|${hanFigure}{1,3})日(?!本)`).filter((day) => day > 0)
  }
}

function western(text: string, language: string): DateParts {
  const months = (monthNames[language] ?? '').split('|')
  const found = [...text.matchAll(dayOfMonth(language))].map(({ groups }) => groups ?? {})
  const alone = [...text.matchAll(ordinalDay)].map(([, day]) => Number(day))
  return {
    years: yearFigures(text),
    months: found.map(({ name = '' }) => 1 + months.findIndex((one) => new RegExp(`^(?:${one})`, 'u').test(name))),
    days: [...found.flatMap(({ days = '' }) => [...days.matchAll(/\d+/gu)].map(([day]) => Number(day))), ...alone]
  }
}

function yearFigures(text: string): number[] {
  return [...text.matchAll(/(?<![\d/.,])((?:1[89]|20)\d\d)(?!\d)/gu)].map(([, year]) => Number(year))
}

/** Find the days that a text names whole; the year may be left out (同年3月16日). */
export function wholeDays(text: string, language: string): Day[] {
  if (language === 'zh')
    return [...text.matchAll(/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/gu)].map(([, year, month, day]) => ({
      ...{ year: year === undefined ? undefined : Number(year), month: Number(month), day: Number(day) }
    }))
  const months = (monthNames[language] ?? '').split('|')
  const pattern = new RegExp(`(?<!\\d)(\\d{1,2})\\s+(${months.join('|')})\\p{L}*(?:\\s+(\\d{4}))?`, 'gu')
  return [...text.matchAll(pattern)].map(([, day, name = '', year]) => ({
    year: year === undefined ? undefined : Number(year),
    month: 1 + months.findIndex((one) => new RegExp(`^(?:${one})`, 'u').test(name)),
    day: Number(day)
  }))
}
