import type { Edition } from '../model/edition.ts'
import type { PlacedMark, SearchedRun } from '../model/mentions.ts'

/** Name a place as an editor writes it: `D1:6`, `D1:title`, `note:islands`, `method`. */
export function placeName({ part, at, note }: PlacedMark): string {
  if (note !== undefined) return `note:${note.id}`
  return at === 'part' ? part : `${part}:${at}`
}

/** Words with a little of what stands around them: `…两国[边界]的…`; offsets are UTF-16 units. */
export function inContext(words: string, start: number, end: number): string {
  const before = Array.from(words.slice(0, start))
  const after = Array.from(words.slice(end))
  const lead = before.length > around ? `…${before.slice(-around).join('')}` : before.join('')
  const trail = after.length > around ? `${after.slice(0, around).join('')}…` : after.join('')
  return plain(`${lead}[${words.slice(start, end)}]${trail}`)
}

const around = 10

/** A reference or a line break stands in a run as one object replacement character. */
function plain(words: string): string {
  return words.replace(/\s+/gu, ' ').replaceAll('\uFFFC', '·')
}

/** List the marks of a record, in the order of the book. */
export function marksOf({ spots }: Edition, authority: string): PlacedMark[] {
  return [...spots.values()].filter((spot) => spot.authority === authority)
}

/** List where a form begins in a run; a form in English or Russian is whole words, and letters follow its `*`. */
export function formIn(form: string, { words, language }: SearchedRun): { start: number; end: number }[] {
  const isStem = form.endsWith('*') && !language.startsWith('zh')
  const bare = isStem ? form.slice(0, -1) : form
  if (bare === '') return []
  const escaped = bare.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', '[ \u00a0\u202f]')
  const edge = '[\\p{L}\\p{M}\\p{Nd}]'
  const pattern = language.startsWith('zh') ? escaped : `(?<!${edge})${escaped}${isStem ? `${edge}*` : `(?!${edge})`}`
  return [...words.matchAll(new RegExp(pattern, 'gu'))].map((found) => ({
    start: found.index,
    end: found.index + found[0].length
  }))
}
