import type { Statement } from '../model/edition.ts'
import type { Block } from '../model/text.ts'
import { wordsOf } from './walk.ts'

/** A date that a numbered paragraph of a statement names. */
export interface FoundDate {
  /** ISO 8601 or EDTF: `1991-05-16`, `1996-04`, `1999-21`. */
  date: string
  statement: string
  /** Anchor and number of the paragraph; 0 is the deck. */
  anchor: string
  number: number
}

/**
 * Find the dates that a Chinese statement names, in Arabic or Han figures, each once a paragraph.
 *
 * A year alone is no date for a chronology; “明年春天” and the like only an editor can resolve.
 */
export function findDates({ id, language, text }: Statement): FoundDate[] {
  if (!language.startsWith('zh')) return []
  return text.flatMap(leaves).flatMap((block) => {
    if ((block.type !== 'paragraph' && block.type !== 'deck') || block.id === undefined) return []
    const { id: anchor, number = 0 } = block
    return [...new Set(datesIn(wordsOf([block])))].map((date) => ({ date, statement: id, anchor, number }))
  })
}

function leaves(block: Block<'fair'>): Block<'fair'>[] {
  return block.type === 'list' ? block.items.flatMap((item) => item.children.flatMap(leaves)) : [block]
}

const pattern =
  /(?<year>\d{4}|[〇零一二三四五六七八九]{4})年(?:(?<season>[春夏秋冬])|(?<month>\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})日)?)/gu

const seasons: Record<string, string> = { 春: '21', 夏: '22', 秋: '23', 冬: '24' }

/** List the dates in words: `一九九一年五月十六日`, `1996年4月`, `1999年春`. What is no day of the calendar is none. */
export function datesIn(words: string): string[] {
  return [...words.matchAll(pattern)].flatMap(({ groups = {} }) => {
    const { year = '', season, month, day }: Record<string, string | undefined> = groups
    const parts = [figuresOf(year)]
    if (season !== undefined) return [`${parts[0]}-${seasons[season]}`]
    for (const part of [month, day]) if (part !== undefined) parts.push(numberOf(part).padStart(2, '0'))
    const date = parts.join('-')
    return isInCalendar(date) ? [date] : []
  })
}

function isInCalendar(date: string): boolean {
  const time = new Date(`${date}${date.length === 7 ? '-01' : ''}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date)
}

const han = '〇一二三四五六七八九'

/** 一九九一 is 1991: figure by figure. */
function figuresOf(words: string): string {
  return words.replaceAll('零', '〇').replace(/[〇一二三四五六七八九]/gu, (sign) => String(han.indexOf(sign)))
}

/** 十六 is 16, 二十三 is 23. */
function numberOf(words: string): string {
  if (/^\d/u.test(words)) return words
  const [tens, ones] = words.split('十')
  if (ones === undefined) return figuresOf(words)
  return (tens === '' ? '1' : figuresOf(tens ?? '')) + (ones === '' ? '0' : figuresOf(ones))
}
