import { diffArrays } from 'diff'

/** A stretch in which two texts differ: what one has and the other lacks. */
export interface Difference {
  /** Where it begins, in code points of the expected and of the found text. */
  at: number
  foundAt: number
  lost: string
  added: string
}

/** Beyond this many single edits two texts are simply different. */
const mostEdits = 200

/** Find where two texts differ, code point by code point. */
export function differences(expected: string, found: string): Difference[] {
  if (expected === found) return []
  const [before, after] = [[...expected], [...found]]
  const start = commonStart(before, after)
  const end = commonEnd(before.slice(start), after.slice(start))
  const middle = [before.slice(start, before.length - end), after.slice(start, after.length - end)] as const
  const changes = diffArrays(...middle, { maxEditLength: mostEdits })
  if (changes === undefined) {
    return [{ at: start, foundAt: start, lost: middle[0].join(''), added: middle[1].join('') }]
  }
  return gather(changes, start)
}

function gather(changes: { value: string[]; added: boolean; removed: boolean }[], start: number): Difference[] {
  const found: Difference[] = []
  let [at, foundAt, open] = [start, start, false]
  for (const { value, added, removed } of changes) {
    if (!added && !removed) open = false
    else if (!open) found.push({ at, foundAt, lost: '', added: '' })
    if (added || removed) open = true
    const last = found.at(-1)
    if (last !== undefined && removed) last.lost += value.join('')
    if (last !== undefined && added) last.added += value.join('')
    if (!added) at += value.length
    if (!removed) foundAt += value.length
  }
  return found
}

function commonStart(a: string[], b: string[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

function commonEnd(a: string[], b: string[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}
