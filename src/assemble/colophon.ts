import { createHash } from 'node:crypto'
import type { Statement } from '../model/edition.ts'
import type { Manuscripts } from '../model/manuscript.ts'
import { chineseDate } from './dates.ts'
import type { FairNode } from './walk.ts'
import { walk, wordsOf } from './walk.ts'

/** Say what the book was made from and with; hashes in groups of eight, so that they can be read and broken. */
export function colophonLines({ config, witnesses }: Manuscripts, statements: Statement[], makers: string[]): string[] {
  return [
    `${config.title}，${chineseDate(config.date)}版`,
    `制作：${makers.join('、')}`,
    ...witnesses.map(({ siglum, file, sha256 }) => `底本${siglum}：${file}，SHA-256 ${grouped(sha256)}`),
    `正文：SHA-256 ${grouped(textHash(statements))}`
  ]
}

/**
 * Hash the edited text of the statements: titles, headings, paragraphs, signature lines and datelines in order, each
 * followed by a line feed, in UTF-8. Notes, marks and the editors' own words are not in it.
 */
function textHash(statements: Statement[]): string {
  const hash = createHash('sha256')
  for (const { text } of statements)
    walk(text, (node, note) => {
      if (note === undefined) for (const line of linesOf(node)) hash.update(`${line}\n`)
    })
  return hash.digest('hex')
}

/** Give the lines of a node that has words of its own, none of one that only holds such nodes. */
function linesOf(node: FairNode): string[] {
  switch (node.type) {
    case 'title':
    case 'subtitle':
    case 'heading':
    case 'paragraph':
    case 'deck':
    case 'dateline':
      return [wordsOf([node])]
    case 'party':
      return node.lines.map((line) => wordsOf(line))
    default:
      return []
  }
}

/** Write a hash in groups of eight, so that it can be read and broken. */
export function grouped(hash: string): string {
  return hash.match(/.{1,8}/gu)?.join(' ') ?? ''
}
