import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { PartOf } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'
import { partSection } from './part-section.ts'

/** Set the half-title: the book's title and nothing else. */
export function halfTitle(part: PartOf<'halfTitle'>): ElementContent[] {
  const unit = `${part.id}-title`
  return [
    partSection(part, [
      h('p', { className: ['half-title'], id: unit, dataUnit: unit }, setText(part.heading, part.language))
    ])
  ]
}
