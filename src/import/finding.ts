import type { Operation } from '../model/manuscript.ts'

/** A difference that a recogniser has seen between the text as received and a fair copy of it. */
export interface Finding extends Pick<Operation, 'level' | 'class' | 'reason' | 'certainty'> {
  /** Code points of the witness. */
  start: number
  end: number
  after: string
  /** Layout and listed classes are applied at once; what an editor must decide is proposed. */
  status: 'applied' | 'proposed'
}

/** Make a finding of a class that is listed as a whole and changes no word. */
export function silent(start: number, end: number, after: string, name: string, reason: string): Finding {
  return { start, end, after, level: 'silent', class: name, reason, certainty: 'high', status: 'applied' }
}

/** Make a finding that waits for an editor: a character, a word or the bounds of a paragraph would change. */
export function proposed(
  span: { start: number; end: number; after: string },
  name: string,
  reason: string,
  certainty: Finding['certainty'],
  level: Finding['level'] = 'declared'
): Finding {
  return { ...span, level, class: name, reason, certainty, status: 'proposed' }
}

/** Keep of findings that overlap the one that comes first in the list; sort the rest by their place. */
export function withoutOverlaps(findings: Finding[], length: number): Finding[] {
  const claimed = new Uint8Array(length)
  return findings
    .filter(({ start, end }) => {
      if (claimed.subarray(start, end).includes(1)) return false
      claimed.fill(1, start, end)
      return true
    })
    .sort((a, b) => a.start - b.start)
}
