import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ListEntry, ListRun } from '../../model/list.ts'
import type { Compositor, PartOf } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'
import { partSection, partTitle } from './part-section.ts'

/** Between a heading and its forms. */
const gap: ElementContent = { type: 'text', value: '\u3000' }

/** Set a list of documents, persons or places: the heading leads to its entry, what is said stands under it. */
export function listPart(part: PartOf<'list'>, at: Compositor): ElementContent[] {
  return [partSection(part, [partTitle(part), ...part.entries.map((entry) => listEntry(entry, at))])]
}

function listEntry({ id, heading, forms, details }: ListEntry, at: Compositor): ElementContent {
  const head = h('span', { className: ['list-heading'] }, setRun(heading, at))
  const others = forms.flatMap((form) => [
    gap,
    h('span', { className: ['list-form'], lang: form.language }, setText(form.heading, form.language))
  ])
  const said = details.flatMap((runs, place) => [
    ...(place === 0 ? [] : setText(at.language.startsWith('zh') ? '；' : '; ', at.language)),
    ...runs.flatMap((run) => setRun(run, at))
  ])
  const line = h('p', { className: ['list-head'], id, dataUnit: id }, [head, ...others])
  const unit = `${id}-details`
  const below = said.length === 0 ? [] : [h('p', { className: ['list-details'], id: unit, dataUnit: unit }, said)]
  return h('div', { className: ['list-entry'] }, [line, ...below])
}

function setRun({ words, target }: ListRun, at: Compositor): ElementContent[] {
  const text = setText(words, at.language)
  return target === undefined ? text : [h('a', { href: `#${target}` }, text)]
}
