import type { Manuscript } from '../model/manuscript.ts'
import { type Letter, wordsOf } from './row.ts'
import { type TextLines, textLines } from './text-lines.ts'

/** Take the words out of a statement. Title and subtitle may be one line of the witness; which it is, its lines say. */
export function textOf(manuscript: Manuscript, lines: Letter[][]): TextLines {
  const apart = textLines(manuscript, false)
  const received = new Set(lines.map(wordsOf))
  const head = apart.lines.filter((line) => /-(?:sub)?title$/.test(line[0]?.unit.anchor ?? ''))
  return head.length < 2 || head.some((line) => received.has(wordsOf(line))) ? apart : textLines(manuscript, true)
}
