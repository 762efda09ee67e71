import strokeData from 'cnchar-order'
import type { Order } from './order.ts'

/** What a heading is ordered by: its characters, figures as one. */
interface StrokeKey {
  heading: string
  units: Unit[]
  /** Words in （）, which only part headings that are else the same. */
  qualifier: string
}

type Unit = { type: 'figure'; value: number } | { type: 'letters'; written: string } | Character

interface Character {
  type: 'character'
  written: string
  strokes: number
  /** Kinds of its strokes in the order of writing, 1 to 5 for 横竖撇点折; empty where they are not known. */
  writing: string
}

/**
 * Chinese by strokes: character by character the number of strokes, then their kinds in the order of writing, 横竖撇点折
 * (GF 3003), then as ICU has it; figures and Latin letters come first. 《》“ ” · are not counted; a qualifier in （） and
 * the bare code units decide at last, so that the order is total.
 */
export const strokeOrder: Order<StrokeKey> = { keyOf, compare, letterOf }

function keyOf(heading: string, by: string): StrokeKey | undefined {
  const words = by === '' ? heading : by
  const qualifier = [...words.matchAll(/（([^）]*)）/gu)].map(([, inside]) => inside).join(' ')
  const written = words.replace(/（[^）]*）/gu, '').match(/\p{Script=Han}|\p{Nd}+|(?:(?!\p{Script=Han})\p{L})+/gu)
  return written === null ? undefined : { heading, units: written.map(unitOf), qualifier }
}

function unitOf(written: string): Unit {
  if (/^\p{Nd}/u.test(written)) return { type: 'figure', value: Number(written.normalize('NFKC')) }
  if (!/^\p{Script=Han}/u.test(written)) return { type: 'letters', written }
  return { type: 'character', written, strokes: strokesOf(written), writing: writingOf(written) }
}

function compare(a: StrokeKey, b: StrokeKey): number {
  for (const [position, unit] of a.units.entries()) {
    const other = b.units[position]
    if (other === undefined) return 1
    const order = compareUnits(unit, other)
    if (order !== 0) return order
  }
  return a.units.length - b.units.length || byICU.compare(a.qualifier, b.qualifier) || compareText(a.heading, b.heading)
}

const ranks = { figure: 0, letters: 1, character: 2 }

function compareUnits(a: Unit, b: Unit): number {
  if (a.type === 'figure' && b.type === 'figure') return a.value - b.value
  if (a.type === 'letters' && b.type === 'letters') return byICU.compare(a.written, b.written)
  if (a.type !== 'character' || b.type !== 'character') return ranks[a.type] - ranks[b.type]
  if (a.written === b.written) return 0
  return (
    a.strokes - b.strokes ||
    Number(a.writing === '') - Number(b.writing === '') ||
    compareText(a.writing, b.writing) ||
    byICU.compare(a.written, b.written) ||
    compareText(a.written, b.written)
  )
}

function letterOf({ units: [first] }: StrokeKey): string {
  if (first === undefined || first.type === 'figure') return '0—9'
  return first.type === 'letters' ? 'A—Z' : `${chineseNumber(first.strokes)}画`
}

const byICU = new Intl.Collator('zh-u-co-stroke', { numeric: true })

/** Kinds of strokes: `cnchar-order` names each; 提 counts as 横, 竖钩 as 竖, 捺 as 点, all that bend as 折 (GF 3003). */
const kinds: Record<string, string> = { 横: '1', 提: '1', 竖: '2', 竖钩: '2', 撇: '3', 点: '4', 点2: '4', 捺: '4' }

/** The package's data: strokes of 6,939 characters as the People's Republic writes them. Its types do not say it. */
const { orders, strokeTable } = (
  strokeData as unknown as { dict: { orders: Record<string, string>; strokeTable: Record<string, { name: string }> } }
).dict

function writingOf(character: string): string {
  return Array.from(orders[character] ?? '', (letter) => kinds[strokeTable[letter]?.name ?? ''] ?? '5').join('')
}

/** Most strokes that ICU has a boundary for. */
const mostStrokes = 84

/**
 * Count the strokes of a character: 长 has four. For characters that the package lacks (traditional and rare ones) ICU
 * is asked, whose counts are those of Unihan and differ for one in seven of the others (长 five, 及 four). Its order holds
 * a boundary before the characters of each number, U+FDD0 and U+2800 + number (CLDR `zh.xml`, index markers).
 */
export function strokesOf(character: string): number {
  const known = orders[character]
  if (known !== undefined) return known.length
  let [least, most] = [1, mostStrokes]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    const boundary = `\uFDD0${String.fromCharCode(0x2800 + middle)}`
    if (byICU.compare(boundary, character) <= 0) least = middle
    else most = middle - 1
  }
  return least
}

const figures = '〇一二三四五六七八九'

/** Write a number under a hundred as it is read: 十, 十一, 二十三. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : figures[tens]}十`
  return `${ten}${ones === 0 && tens > 0 ? '' : figures[ones]}`
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
