import { type Finding, withoutOverlaps } from './finding.ts'
import { type Document, numberedRoles, type Part } from './structure/part.ts'

/** Layout and structure that are applied even inside a proposal that waits: without it the words there could not be read. */
const bare = ['layout', 'indent', 'line-end', 'invisible', 'wrap', 'label']

/**
 * Settle which findings stand, and sort them by place.
 *
 * Of proposals that overlap the first is kept. Inside a proposal nothing is applied but layout: until an editor has
 * decided, the words stand there as they were received.
 */
export function reconcile(findings: Finding[], documents: Document[], length: number): Finding[] {
  const ofStatus = (wanted: Finding['status']) =>
    withoutOverlaps(
      findings.filter(({ status }) => status === wanted),
      length
    )
  const proposals = withoutIdleJoins(withoutEmptying(ofStatus('proposed'), documents, length), documents, length)
  const claimed = coverage(proposals, length)
  const applied = ofStatus('applied').filter(
    ({ start, end, class: name }) => bare.includes(name) || !claimed.subarray(start, end).includes(1)
  )
  return [...applied, ...proposals].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Leave out deletions that together would leave a statement without a paragraph. */
function withoutEmptying(proposals: Finding[], documents: Document[], length: number): Finding[] {
  const isGone = goneBy(proposals, length)
  const emptied = documents.filter(({ parts }) =>
    parts.filter(({ role }) => numberedRoles.includes(role)).every(isGone)
  )
  const kept = coverage(
    emptied.flatMap(({ parts }) => parts.map(({ from, to }) => ({ start: from, end: to }))),
    length
  )
  return proposals.filter(({ start, end, after }) => after !== '' || !kept.subarray(start, end).includes(1))
}

/** Leave out joins with a paragraph that may be deleted. */
function withoutIdleJoins(proposals: Finding[], documents: Document[], length: number): Finding[] {
  const isGone = goneBy(proposals, length)
  const gaps = documents.flatMap(({ parts }) => {
    const own = parts.filter(({ foreign }) => !foreign)
    return own.flatMap((part, at) => {
      const next = own[at + 1]
      return next !== undefined && (isGone(part) || isGone(next)) ? [{ start: part.to, end: next.from }] : []
    })
  })
  const idle = coverage(gaps, length)
  return proposals.filter(({ class: name, start }) => name !== 'para-join' || idle[start] === 0)
}

/** Whether a part would be deleted as a whole. */
function goneBy(proposals: Finding[], length: number): (part: Part) => boolean {
  const deleted = coverage(
    proposals.filter(({ after }) => after === ''),
    length
  )
  return ({ from, to }) => !deleted.subarray(from, to).includes(0)
}

/** Mark the code points that stretches cover with 1. */
function coverage(spans: { start: number; end: number }[], length: number): Uint8Array {
  const covered = new Uint8Array(length)
  for (const { start, end } of spans) covered.fill(1, start, end)
  return covered
}
