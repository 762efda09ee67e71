import type { Statement } from '../../model/edition.ts'
import type { Block } from '../../model/text.ts'
import { wordsOf } from '../walk.ts'

/** A numbered paragraph of a statement with what it says. */
export interface SaidParagraph {
  statement: Statement
  anchor: string
  /** 0 for the deck. */
  number: number
  /** Its words without notes. */
  words: string
}

/** List the numbered paragraphs of the statements, those in lists too, in the order of the edition. */
export function paragraphsOf(statements: Statement[], order: string[]): SaidParagraph[] {
  return order
    .flatMap((id) => statements.filter((statement) => statement.id === id))
    .flatMap((statement) => statement.text.flatMap((block) => said(block, statement)))
}

function said(block: Block<'fair'>, statement: Statement): SaidParagraph[] {
  if (block.type === 'list')
    return block.items.flatMap(({ children }) => children.flatMap((child) => said(child, statement)))
  if (block.type !== 'paragraph' && block.type !== 'deck') return []
  const { id, number, children } = block
  return id === undefined || number === undefined ? [] : [{ statement, anchor: id, number, words: wordsOf(children) }]
}
