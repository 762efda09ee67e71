import { desk } from './desk.ts'
import type { LineNumber } from './line-numbers.ts'
import type { CutFrame, CutPage } from './messages.ts'
import { galleyOf } from './set-frame.ts'

/** What is counted: the paragraphs of a statement, not its heads, notes or what the editors add. */
const counted = '.statement-text .paragraph, .statement-text .deck'

/**
 * Number the printed lines of each part that asks for it (`data-line-numbers="5"`: every fifth), from 1 in each, and in each of
 * its texts in step.
 *
 * Lines are what the plan has, so this is known before anything is cut, and it goes through the pages forwards.
 */
export function numberLines(pages: CutPage[]): Map<CutFrame, LineNumber[]> {
  const numbers = new Map<CutFrame, LineNumber[]>()
  const count = new Map<string, number>()
  for (const frame of pages.flatMap(({ frames }) => frames)) {
    const each = desk.parts[frame.part]?.facts.lineNumbers ?? 0
    if (each <= 0) continue
    const flow = `${frame.part} ${frame.flow}`
    const own: LineNumber[] = []
    for (const { galley, from, to, tops } of frame.text) {
      const { lines } = galleyOf(frame, galley).column
      for (let line = from; line < to; line++) {
        const owner = lines[line]?.owner
        if (owner?.type !== 'text' || !owner.container.matches(counted)) continue
        const number = (count.get(flow) ?? 0) + 1
        count.set(flow, number)
        if (number % each === 0) own.push({ number, top: tops[line - from] ?? 0 })
      }
    }
    numbers.set(frame, own)
  }
  return numbers
}
