import { desk } from './desk.ts'
import type { MeasureAsked, MeasuredSeries } from './messages.ts'
import { px } from './text-lines.ts'

/** Set an area of each series for a moment, to see what white and rule it needs. */
export function probeSeries(series: MeasureAsked['series']): MeasuredSeries[] {
  return series.map((id) => {
    const plainArea = areaFor(id, false)
    const continued = areaFor(id, true)
    const note = document.createElement('span')
    note.className = `note note-${id}`
    plainArea.append(note.cloneNode())
    plainArea.append(note)
    desk.aside.append(plainArea, continued)
    const measured = {
      id,
      separator: headOf(plainArea),
      continuedSeparator: headOf(continued),
      marker: markerOf(continued),
      gap: px(getComputedStyle(note).marginTop)
    }
    plainArea.remove()
    continued.remove()
    return measured
  })
}

/** The element around the notes of a series at the foot of a page. */
export function areaFor(series: string, continued: boolean): HTMLElement {
  const area = document.createElement('div')
  area.className = `page-notes page-notes-${series}${continued ? ' rest-first' : ''}`
  area.dataset.series = series
  return area
}

function headOf(area: HTMLElement): number {
  const { marginTop, paddingTop, borderTopWidth } = getComputedStyle(area)
  return px(marginTop) + px(paddingTop) + px(borderTopWidth)
}

function markerOf(area: HTMLElement): number {
  const marker = document.createElement('span')
  marker.className = 'note-continued'
  area.append(marker)
  const style = getComputedStyle(marker)
  return style.display === 'block' && style.position !== 'absolute' ? px(style.lineHeight) : 0
}
