import type { Finding } from '../finding.ts'
import { type Received, space } from '../received.ts'
import type { Document } from '../structure/part.ts'

/** The numbers of list items: kept as the label of the item, with the space behind them left to the style. */
export function labels({ parts }: Document, { points }: Received): Finding[] {
  return parts.flatMap(({ role, member, from }) => {
    if (role !== 'item' || member === undefined) return []
    const written = `${member.label.numeral}.`
    let end = from + written.length
    while (space.test(points[end] ?? '')) end++
    const reason = `项目序号“${written}”改由结构标出，印出时照录`
    return [
      { start: from, end, after: '', level: 'structure', class: 'label', reason, certainty: 'high', status: 'applied' }
    ]
  })
}
