import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { sourceCodes } from '../block/source-codes.ts'
import { type Compositor, type PartOf, under } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'
import { partSection, partTitle } from './part-section.ts'

/** Set the chronology: the date in a column of its own, beside it what happened. */
export function chronology(part: PartOf<'chronology'>, at: Compositor): ElementContent[] {
  const events = part.events.map(({ label, event, sources }, place) => {
    const id = `${part.id}-${place + 1}`
    const inside = at.within(under(id))
    const unit = `${id}-label`
    return h('div', { className: ['event'], id }, [
      h('p', { className: ['event-label'], id: unit, dataUnit: unit }, setText(label, at.language)),
      h('div', { className: ['event-words'] }, inside.block(event), sourceCodes(sources, `${id}-sources`, inside))
    ])
  })
  return [partSection(part, [partTitle(part), ...events])]
}
