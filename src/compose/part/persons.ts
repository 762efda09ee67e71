import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Authority } from '../../model/authority.ts'
import type { Compositor, PartOf } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'
import { partSection, partTitle } from './part-section.ts'

/** Set the list of persons: the name, its forms in other languages, who it is. */
export function persons(part: PartOf<'persons'>, at: Compositor): ElementContent[] {
  return [partSection(part, [partTitle(part), ...part.persons.map((record) => person(record, at))])]
}

function person(record: Authority, at: Compositor): ElementContent {
  const unit = `person-${record.id}`
  const forms = (['en', 'ru'] as const)
    .filter((language) => !record.unverified.includes(language) && record.heading[language] !== '')
    .map((language) => h('span', { className: ['person-form'], lang: language }, record.heading[language]))
  const gloss =
    record.gloss === undefined ? [] : [h('span', { className: ['person-gloss'] }, setText(record.gloss, at.language))]
  const name = h('span', { className: ['person-name'] }, setText(record.heading.zh, at.language))
  const spaced = [name, ...forms, ...gloss].flatMap((element, place) =>
    place === 0 ? [element] : [{ type: 'text' as const, value: '\u3000' }, element]
  )
  return h('p', { className: ['person'], id: unit, dataUnit: unit }, spaced)
}
