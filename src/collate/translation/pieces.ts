import type { Manuscript } from '../../model/manuscript.ts'
import type { Place } from '../../model/place.ts'
import type { Block } from '../../model/text.ts'
import { wordsOfBlocks } from './words.ts'

/** A piece of text that is translated by itself: a paragraph, a title, a note. */
export interface Piece {
  /** By the name of the original: `D1:6`, `D1:title`, `D1:headnote:2`, `note:gas`. */
  of: string
  /** Numbers of paragraphs of the original that it is, or stands for: `[6, 6]`. */
  numbers: [number, number] | undefined
  /** A gap stands for words and has none. */
  gap: 'declared' | 'undeclared' | undefined
  blocks: Block<'draft'>[]
  words: string
  /** Codes of a note's sources. */
  sources: string[]
  place: Place
}

/**
 * Take a statement, or its translation, apart into the pieces that are paired, in the order of the file: the text,
 * headnote, source note, notes. `statement` is the id of the original in both.
 */
export function piecesOf({ text, headnote, sourceNote, notes }: Manuscript, statement: string): Piece[] {
  const sections = { count: 0 }
  return [
    ...text.flatMap((block) => piecesOfBlock(block, statement, sections)),
    ...editorial(headnote, `${statement}:headnote`),
    ...editorial(sourceNote, `${statement}:source-note`),
    ...notes.map(({ id, children, sources, place }) => ({
      ...whole(`note:${id.replace(/--[a-z]+$/u, '')}`, children, place),
      sources
    }))
  ]
}

/** Each block of a headnote or of a part of the book is a piece; they are paired by order. */
export function editorial(blocks: Block<'draft'>[], parent: string): Piece[] {
  return blocks.map((block, at) => whole(`${parent}:${at + 1}`, [block], block.place))
}

function piecesOfBlock(block: Block<'draft'>, statement: string, sections: { count: number }): Piece[] {
  const named = (name: string) => [whole(`${statement}:${name}`, [block], block.place)]
  switch (block.type) {
    case 'list':
      return block.items.flatMap(({ children }) =>
        children.flatMap((child) => piecesOfBlock(child, statement, sections))
      )
    case 'heading':
      sections.count++
      return named(`section-${sections.count}`)
    case 'paragraph': {
      const number = block.number ?? 0
      const [piece] = named(String(number))
      return piece === undefined ? [] : [{ ...piece, numbers: [number, block.counterpart?.to ?? number] }]
    }
    case 'gap': {
      const { number, declared, place } = block
      const gap = declared ? 'declared' : 'undeclared'
      return [{ ...whole(`${statement}:${number}`, [], place), numbers: [number, number], gap }]
    }
    case 'deck':
      return named('0')
    default:
      return named(block.type)
  }
}

/** Make a piece of blocks that are not numbered. */
export function whole(of: string, blocks: Block<'draft'>[], place: Place): Piece {
  return { of, numbers: undefined, gap: undefined, blocks, words: wordsOfBlocks(blocks), sources: [], place }
}
