import type { Recorded } from '../operations.ts'
import type { Document } from '../structure/part.ts'
import type { Passage } from '../structure/passages.ts'
import type { WitnessDraft } from '../witness-draft.ts'
import { escapeWords } from './markdown.ts'

/**
 * Write where a statement comes from, and quote in full what is left out of its text.
 *
 * What stands outside every statement is in no text, so it is quoted before an editor has decided; what stands
 * inside one is quoted when it has left the text.
 */
export function sourceNote(document: Document, witness: WitnessDraft): string {
  const { siglum, file, operations, recognised } = witness
  const excluded = operations.filter(
    (operation) =>
      operation.level === 'excluded' &&
      belongsTo(operation, document, recognised.documents) &&
      (operation.status === 'applied' || (operation.status === 'proposed' && !isInside(operation, document)))
  )
  const quotations = excluded.map((operation) => quotation(operation, recognised.passages))
  return [':::source-note', `底本（${siglum}）为文件“${escapeWords(file, false)}”。`, ...quotations, ':::']
    .join('\n\n')
    .replace(':::source-note\n\n', ':::source-note\n')
    .replace(/\n\n:::$/, '\n:::')
}

/** Words between two documents belong to the one that follows; behind the last, to that. */
function belongsTo(operation: Recorded, document: Document, documents: Document[]): boolean {
  const owner = documents.find(({ parts }) => (parts.at(-1)?.to ?? 0) >= operation.end) ?? documents.at(-1)
  return owner === document
}

function isInside({ start, end }: Recorded, { parts }: Document): boolean {
  return parts.some(({ from, to }) => start <= from && to <= end)
}

function quotation({ start, end, status }: Recorded, passages: Passage[]): string {
  const quoted = passages.filter(({ from, to }) => start <= from && to <= end)
  const [first, last] = [quoted[0]?.first.number ?? 0, quoted.at(-1)?.last.number ?? 0]
  const lines = first === last ? `第${first}行` : `第${first}—${last}行`
  const lead = status === 'applied' ? '非本篇文字，不入正文' : '疑非本篇文字，是否收入待定'
  const words = quoted.map((passage) => `> ${escapeWords(passage.words, true)}`).join('\n>\n')
  return `底本${lines}有下列文字，${lead}，全录如下：\n\n${words}`
}
