import type { Operation, Proposal } from '../model/manuscript.ts'
import type { Finding } from './finding.ts'

/** An operation as it is recorded beside its witness. */
export type Recorded = Omit<Operation, 'place'> & { status: 'applied' | Proposal['status'] }

/** Make operations of findings: numbered in the order of the text, with the words that the witness has there. */
export function operationsOf(findings: Finding[], points: string[], siglum: string): Recorded[] {
  const digits = Math.max(2, String(findings.length).length)
  return findings.map((finding, at) => recorded(finding, points, `${siglum}-${String(at + 1).padStart(digits, '0')}`))
}

/** Make an operation of a finding. */
export function recorded(finding: Finding, points: string[], id: string): Recorded {
  const { start, end, after, level, class: name, status, reason, certainty } = finding
  const before = points.slice(start, end).join('')
  return {
    id,
    start,
    end,
    before,
    after,
    level,
    class: name,
    status,
    reason,
    witnesses: [],
    // What is proposed is in force only when an editor has accepted it.
    responsibility: status === 'proposed' ? '编者' : 'engross import',
    certainty
  }
}

/** What is in force when these are accepted too: operations that stand inside one of them go. */
export function accepting<Change extends Pick<Recorded, 'start' | 'end'>>(
  inForce: Change[],
  accepted: Change[]
): Change[] {
  const kept = inForce.filter(({ start, end }) => !accepted.some((one) => one.start <= start && end <= one.end))
  return [...kept, ...accepted].sort((a, b) => a.start - b.start)
}
