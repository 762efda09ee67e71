import type { Authority, AuthorityKind, HeadingLanguage } from '../model/authority.ts'

/**
 * Print the dates of a record: `1926年8月17日—2022年11月30日`, `1928年10月生`, `17 August 1926 – 30 November 2022`. Doubt (`?`, `~` of EDTF)
 * is printed as a question mark; empty where no date is known.
 */
export function dateInWords({ from, to }: Authority['dates'], kind: AuthorityKind, language: HeadingLanguage): string {
  const say = (date: string) => sayDate(date, language)
  const dash = language === 'zh' ? '—' : ' – '
  if (from !== undefined && to !== undefined) return say(from) + dash + say(to)
  if (from === undefined) return to === undefined ? '' : dash.trim() + say(to)
  if (kind !== 'person') return say(from)
  return { zh: `${say(from)}生`, en: `born ${say(from)}`, ru: `род. ${say(from)}` }[language]
}

/** Print a date or a span of them: `1998年11月22日—1998年11月25日`; a span without end has none. */
export function saySpan(edtf: string, language: HeadingLanguage): string {
  const [from = '', to] = edtf.split('/')
  if (to === undefined) return sayDate(from, language)
  return sayDate(from, language) + (language === 'zh' ? '—' : ' – ') + (to === '' ? '' : sayDate(to, language))
}

const locales = { zh: 'zh-Hans', en: 'en-GB', ru: 'ru' } as const

/** Print a date of EDTF level 1, as far as it goes; seasons (21 spring … 24 winter) by their name. */
export function sayDate(edtf: string, language: HeadingLanguage): string {
  const doubt = /[?~%]$/u.test(edtf) ? '?' : ''
  const [year = '', month, day] = edtf.replace(/[?~%]$/u, '').split('-')
  const season = month === undefined ? undefined : seasons[language][month]
  if (season !== undefined) return language === 'zh' ? `${year}年${season}${doubt}` : `${season} ${year}${doubt}`
  if (language === 'zh')
    return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}${doubt}`
  if (month === undefined) return year + doubt
  const format = new Intl.DateTimeFormat(locales[language], {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC'
  })
  const said = format.format(new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))))
  return said.replace(/\s*г\.$/u, '') + doubt
}

const seasons: Record<HeadingLanguage, Record<string, string>> = {
  zh: { '21': '春', '22': '夏', '23': '秋', '24': '冬' },
  en: { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' },
  ru: { '21': 'весна', '22': 'лето', '23': 'осень', '24': 'зима' }
}
