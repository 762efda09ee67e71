import { type Finding, silent } from '../finding.ts'
import { type Received, unseen } from '../received.ts'
import { runsOf } from '../runs.ts'

/** Byte order marks, soft hyphens, zero-width spaces and control characters. */
export function invisible({ points }: Received): Finding[] {
  return runsOf(points, 0, points.length, unseen).map(({ start, end }) =>
    silent(start, end, '', 'invisible', '不可见字符，不成文字')
  )
}
