import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { runOn } from '../block/note-paragraph.ts'
import { sourceCodes } from '../block/source-codes.ts'
import { type Compositor, type PartOf, under } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'
import { partSection, partTitle } from './part-section.ts'

/** Set the chronology: the date in a column of its own, beside it what happened, and its sources run on. */
export function chronology(part: PartOf<'chronology'>, at: Compositor): ElementContent[] {
  const events = part.events.map(({ label, event, sources }, place) => {
    const id = `${part.id}-${place + 1}`
    const inside = at.within({ ...under(id), phrasing: true })
    const codes = sourceCodes(sources, `${id}-sources`, inside)
    const unit = `${id}-label`
    return h('div', { className: ['event'], id }, [
      h('p', { className: ['event-label'], id: unit, dataUnit: unit }, setText(label, at.language)),
      h('p', { className: ['event-words'] }, runOn([...inside.block(event), ...codes], at.language))
    ])
  })
  return [partSection(part, [partTitle(part), ...events])]
}
