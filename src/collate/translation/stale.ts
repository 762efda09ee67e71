import type { Translation } from '../../model/manuscript.ts'
import type { Block, Inline } from '../../model/text.ts'
import { wordsFor } from '../../model/words.ts'
import { piecesOf } from './pieces.ts'

/**
 * Say behind each piece that was made from words which the original has no more: `[— translated from an earlier text]`. `stale` has
 * the names of the pieces.
 */
export function withStaleMarks(translation: Translation, statement: string, stale: Set<string>): Translation {
  const marked = new Set(
    piecesOf(translation, statement).flatMap((piece) => {
      const numbers = piece.numbers ?? [0, -1]
      const named = Array.from({ length: numbers[1] - numbers[0] + 1 }, (_, at) => `${statement}:${numbers[0] + at}`)
      const last = piece.blocks.at(-1)
      return last !== undefined && [piece.of, ...named].some((of) => stale.has(of)) ? [last] : []
    })
  )
  if (marked.size === 0) return translation
  const mark = (blocks: Block<'draft'>[]): Block<'draft'>[] =>
    blocks.map((block) => {
      switch (block.type) {
        case 'list':
          return { ...block, items: block.items.map((item) => ({ ...item, children: mark(item.children) })) }
        case 'paragraph':
        case 'heading':
        case 'title':
        case 'subtitle':
        case 'deck':
        case 'dateline':
          if (!marked.has(block)) return block
          return { ...block, children: [...block.children, ...staleWords(translation.language, block)] }
        default:
          return block
      }
    })
  const { text, headnote, sourceNote, notes } = translation
  return {
    ...translation,
    text: mark(text),
    headnote: mark(headnote),
    sourceNote: mark(sourceNote),
    notes: notes.map((note) => ({ ...note, children: mark(note.children) }))
  }
}

function staleWords(language: string, { place }: Block<'draft'>): Inline<'draft'>[] {
  const words = `— ${wordsFor(language).stale}`
  return [
    { type: 'text', value: ' ', place },
    { type: 'supplied', children: [{ type: 'text', value: words, place }], place }
  ]
}
