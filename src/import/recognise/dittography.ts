import { type Finding, proposed } from '../finding.ts'
import { sizeOf } from '../structure/measure.ts'
import type { Document, Part } from '../structure/part.ts'

/** Shorter lines may well be said twice: a formula, a name. */
const shortest = 10

/** A paragraph that stands elsewhere in the file too, word for word: the later one is superfluous. */
export function dittography(documents: Document[]): Finding[] {
  const seen = new Map<string, { part: Part; document: Document }>()
  return documents.flatMap((document) =>
    document.parts
      .filter(({ foreign }) => !foreign)
      .flatMap((part) => {
        const { words } = part.passage
        if (!['paragraph', 'continuation', 'item', 'section', 'deck'].includes(part.role) || sizeOf(words) < shortest)
          return []
        const former = seen.get(words)
        if (former === undefined) {
          seen.set(words, { part, document })
          return []
        }
        const reason = `与第${former.part.passage.first.number}行重出，删`
        const certainty = former.part.role === 'deck' || former.document === document ? 'high' : 'low'
        return [proposed({ start: part.from, end: part.to, after: '' }, 'dittography', reason, certainty)]
      })
  )
}
