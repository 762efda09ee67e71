import type { ElementContent } from 'hast'
import { h, s } from 'hastscript'
import type { Timeline } from '../../model/study.ts'
import type { PartOf } from '../compositor.ts'
import { partSection, partTitle } from './part-section.ts'

/** Set the timeline: an axis of years, a point an event, and a thin line from it to its date and words. */
export function timeline(part: PartOf<'timeline'>): ElementContent[] {
  const { drawing } = part
  const shapes = [
    s('line', { className: ['axis'], x1: drawing.axis, x2: drawing.axis, y1: 0, y2: drawing.height }),
    ...drawing.years.flatMap((year) => yearMark(drawing, year)),
    ...drawing.events.flatMap((event) => eventMark(drawing, event))
  ]
  const svg = s('svg', { viewBox: `0 0 ${drawing.width} ${drawing.height}`, className: ['timeline-drawing'] }, shapes)
  return [partSection(part, [partTitle(part), h('div', { className: ['timeline'] }, [svg])])]
}

function yearMark({ axis }: Timeline, { label, y }: Timeline['years'][number]): ElementContent[] {
  const words = { className: ['year'], x: axis - 8, y: y + 2.6, textAnchor: 'end', dataUnit: `timeline-year-${label}` }
  return [s('line', { className: ['tick'], x1: axis - 5, x2: axis, y1: y, y2: y }), s('text', words, label)]
}

function eventMark({ axis }: Timeline, event: Timeline['events'][number]): ElementContent[] {
  const { id, date, words, y, labelY, isStatement } = event
  const className = isStatement ? ['event-name', 'is-statement'] : ['event-name']
  return [
    s('polyline', {
      className: ['leader'],
      points: `${axis},${y} ${axis + 6},${y} ${axis + 14},${labelY} ${axis + 18},${labelY}`
    }),
    s('circle', {
      className: isStatement ? ['point', 'is-statement'] : ['point'],
      cx: axis,
      cy: y,
      r: isStatement ? 3 : 1.8
    }),
    s('text', { className: ['event-date'], x: axis + 20, y: labelY + 2.8, dataUnit: `${id}-date` }, date),
    s('text', { className, x: axis + 60, y: labelY + 3, dataUnit: `${id}-words` }, words)
  ]
}
