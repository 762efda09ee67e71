import type { Block } from '../../../model/text.ts'
import type { Piece } from '../pieces.ts'
import { everyInline, linesOf } from '../words.ts'
import { hanNumber } from './han-figures.ts'

/** How many items each list of a piece has. */
export function itemsOf(blocks: Block<'draft'>[]): number[] {
  return blocks.flatMap((block): number[] => {
    if (block.type === 'list') return [block.items.length, ...block.items.flatMap(({ children }) => itemsOf(children))]
    return 'children' in block && (block.type === 'quotation' || block.type === 'headnote')
      ? itemsOf(block.children)
      : []
  })
}

/** Numbers of the sections that begin in a piece: 一、 and I. are 1; `NaN` for what is no number. */
export function sectionsOf({ blocks }: Piece): number[] {
  const heads = blocks.flatMap((block) => (block.type === 'heading' ? [block.children] : []))
  const labels = linesOf(blocks)
    .flatMap(everyInline)
    .flatMap((node) => (node.type === 'sectionLabel' ? [node.children] : []))
  return [...heads, ...labels].map((children) => numeral(everyInline(children).map(textOf).join('')))
}

function textOf(node: { type: string; value?: string }): string {
  return node.type === 'text' ? (node.value ?? '') : ''
}

function numeral(words: string): number {
  const bare = words.trim().replace(/[、.．)）:\s].*$/su, '')
  if (/^[IVXLC]+$/u.test(bare)) return roman(bare)
  return hanNumber(bare) ?? (/^\d+$/u.test(bare) ? Number(bare) : Number.NaN)
}

function roman(figures: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
  return [...figures].reduce((sum, figure, at) => {
    const value = values[figure] ?? 0
    return sum + (value < (values[figures[at + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)
}

/** Ids of the notes called in a piece, in order, by the names of the original. */
export function callsOf({ blocks }: Piece): string[] {
  return linesOf(blocks)
    .flatMap(everyInline)
    .flatMap((node) => (node.type === 'noteCall' ? [node.note.replace(/--[a-z]+$/u, '')] : []))
}
