import { gapAt } from '../../model/gap.ts'
import { idIn } from '../../model/language.ts'
import type { Manuscript, Translation } from '../../model/manuscript.ts'
import type { Block, ListItem } from '../../model/text.ts'
import type { GapStatus } from '../../model/translation.ts'
import { piecesOf } from './pieces.ts'

/** Put a gap where a translation lacks a paragraph: before the next that it has, in a list where that stands in one. */
export function withGaps(
  translation: Translation,
  original: Manuscript,
  language: string,
  status: GapStatus
): Translation {
  const numbersOf = (manuscript: Manuscript) =>
    piecesOf(manuscript, original.id).flatMap(({ numbers }) => (numbers === undefined ? [] : spread(numbers)))
  const there = new Set(numbersOf(translation))
  const all = numbersOf(original)
  const missing = all.filter((number) => !there.has(number))
  const declared = piecesOf(translation, original.id).filter(({ gap }) => gap !== undefined).length
  const paragraphs = { there: all.length - missing.length - declared, of: all.length }
  const gapsBefore = (number: number): Block<'draft'>[] => {
    const due = missing.filter((one) => one < number)
    missing.splice(0, due.length)
    return due.map((one) => gapAt(one, `${idIn(original.id, language)}-${one}`, status, language, translation.place))
  }
  const text = translation.text.flatMap((block): Block<'draft'>[] => {
    const closes = block.type === 'signatures' || block.type === 'dateline'
    const gaps = gapsBefore(closes ? Number.POSITIVE_INFINITY : firstNumber(block))
    if (block.type !== 'list') return [...gaps, block]
    const items = block.items.flatMap((item): ListItem<'draft'>[] => {
      const between = gapsBefore(Math.min(...item.children.map(firstNumber)))
      return [...between.map((gap) => ({ ...item, label: undefined, children: [gap] })), item]
    })
    return [...gaps, { ...block, items }]
  })
  return { ...translation, paragraphs, text: [...text, ...gapsBefore(Number.POSITIVE_INFINITY)] }
}

function spread([from, to]: [number, number]): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

/** The first paragraph number in a block; negative infinity where it has none, so that no gap goes before it. */
function firstNumber(block: Block<'draft'>): number {
  if (block.type === 'paragraph' || block.type === 'gap') return block.number ?? Number.NEGATIVE_INFINITY
  if (block.type !== 'list') return Number.NEGATIVE_INFINITY
  const numbers = block.items.flatMap(({ children }) => children.map(firstNumber)).filter(Number.isFinite)
  return numbers.length === 0 ? Number.NEGATIVE_INFINITY : Math.min(...numbers)
}
