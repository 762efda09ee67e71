import type { Passage } from '../../model/revision.ts'
import { differences } from '../differences.ts'

/** Code points shown on either side of what changed. */
const context = 8

/** Find the stretches in which two texts differ, with some characters around them. */
export function passagesOf(before: string, after: string): Passage[] {
  const characters = [...before]
  return differences(before, after).map(({ at, lost, added }) => {
    const end = at + [...lost].length
    return {
      left: (at > context ? '…' : '') + characters.slice(Math.max(0, at - context), at).join(''),
      before: lost,
      after: added,
      right: characters.slice(end, end + context).join('') + (end + context < characters.length ? '…' : '')
    }
  })
}
