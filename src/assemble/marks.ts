import type { Complain } from '../model/complaint.ts'
import type { Part, PostedMark } from '../model/edition.ts'
import { rangeIsWhole } from '../model/rules.ts'
import type { Mark } from '../model/text.ts'
import { contentOf } from './targets.ts'
import { walk } from './walk.ts'

/** The marks of each authority, by its id, in the order of the book. */
export type MarksOf = Map<string, PostedMark[]>

/** Collect each authority's marks, in the order of the book; one that opens a range is paired with the next that closes one. */
export function collectMarks(parts: Part[], complain: Complain): MarksOf {
  const byAuthority = new Map<string, Mark[]>()
  for (const part of parts)
    walk(contentOf(part), (node) => {
      if (node.type !== 'mark') return
      const own = byAuthority.get(node.authority)
      if (own === undefined) byAuthority.set(node.authority, [node])
      else own.push(node)
    })
  return new Map([...byAuthority].map(([authority, marks]) => [authority, posted(marks, complain)]))
}

function posted(marks: Mark[], complain: Complain): PostedMark[] {
  const list: PostedMark[] = []
  let open: { mark: Mark; posted: PostedMark } | undefined
  for (const mark of marks) {
    const { id: anchor, authority, principal, range, place } = mark
    if (range === 'to') {
      if (open === undefined) complain(rangeIsWhole(place, authority, 'from'))
      else open.posted.until = anchor
      open = undefined
      continue
    }
    const one: PostedMark = { anchor, principal, until: undefined }
    list.push(one)
    if (range !== 'from') continue
    if (open !== undefined) complain(rangeIsWhole(open.mark.place, authority, 'to'))
    open = { mark, posted: one }
  }
  if (open !== undefined) complain(rangeIsWhole(open.mark.place, open.mark.authority, 'to'))
  return list
}
