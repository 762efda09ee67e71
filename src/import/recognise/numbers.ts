import { type Finding, proposed } from '../finding.ts'
import type { Document } from '../structure/part.ts'
import type { Member, Series } from '../structure/series.ts'

/** Numbers of a series that only look like one (— for 一), or that alone break its order (1. 2. 2. 4.). */
export function numbers({ series }: Document): Finding[] {
  return series.flatMap(({ members }) => members.flatMap((member, at) => correct(member, at, members)))
}

function correct({ correction, label, passage }: Member, at: number, members: Series['members']): Finding[] {
  const start = passage.offsets[label.numeralAt]
  const last = passage.offsets[label.numeralAt + label.numeral.length - 1]
  if (correction === undefined || start === undefined || last === undefined) return []
  const [name, reason] = correction.lookAlike ? ['homograph', '据文例改'] : ['series', '据前后序号改']
  const certainty = at > 0 || members[1]?.correction === undefined ? (correction.lookAlike ? 'high' : 'medium') : 'low'
  return [proposed({ start, end: last + 1, after: correction.numeral }, name, reason, certainty)]
}
