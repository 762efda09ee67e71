import type { Operation } from '../model/manuscript.ts'

/** A difference without its reasons: at `start` (code points) stands `before`, and shall stand `after`. */
export type Change = Pick<Operation, 'start' | 'end' | 'before' | 'after'>

/** Apply changes to a text. They are sorted, apart, and fit it; `read` has seen to that. */
export function applyChanges(text: string, changes: Change[]): string {
  const characters = Array.from(text)
  let result = ''
  let at = 0
  for (const change of changes) {
    result += characters.slice(at, change.start).join('') + change.after
    at = change.end
  }
  return result + characters.slice(at).join('')
}

/** Turn changes round: applied to the changed text, they give the former one back, byte for byte. */
export function invert(changes: Change[]): Change[] {
  let shift = 0
  return changes.map(({ start, end, before, after }) => {
    const length = Array.from(after).length
    const from = start + shift
    shift += length - (end - start)
    return { start: from, end: from + length, before: after, after: before }
  })
}
