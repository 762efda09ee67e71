import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { HeadingLanguage } from '../model/authority.ts'
import { indexWords } from '../model/index-words.ts'
import { headingLanguage } from '../model/language.ts'
import { navigationWords } from '../model/navigation-words.ts'
import type { Subject } from './subjects.ts'

/**
 * Make the card of a record: heading and its other forms, who or what it is, the places where the book treats it, and the
 * way to its entry in the index. `ofBook` is the language that the records are in.
 */
export function cardOf({ record, entry }: Subject, ofBook: HeadingLanguage): Element {
  const language = headingLanguage(entry.language)
  const words = navigationWords[language]
  const others = (['zh', 'en', 'ru'] as const).filter(
    (other) => record.heading[other] !== '' && record.heading[other] !== entry.heading && !isDoubtful(record, other)
  )
  const forms = others.map((other) => h('span', { lang: indexWords[other].language }, record.heading[other]))
  // Who it is, the record says in the language of the book.
  const told = language === ofBook ? [...record.offices, record.gloss ?? '', record.note ?? ''] : []
  const said = told.filter((text) => text !== '')
  const id = `card-${entry.id}`
  return h(
    'div',
    { className: ['card'], id, lang: entry.language, popover: 'auto', role: 'group', ariaLabelledby: `${id}-heading` },
    [
      h('p', { className: ['card-heading'], id: `${id}-heading` }, entry.heading),
      ...(forms.length === 0 ? [] : [h('p', { className: ['card-forms'] }, separated(forms, ' · '))]),
      ...said.map((text) => h('p', { className: ['card-note'] }, text)),
      ...places(entry.locators, words.places),
      h('p', { className: ['card-entry'] }, h('a', { href: `#${entry.id}` }, words.entry))
    ]
  )
}

function isDoubtful({ unverified }: Subject['record'], language: HeadingLanguage): boolean {
  return unverified.includes(language)
}

function places(locators: Subject['entry']['locators'], lead: string): Element[] {
  const links = locators.flatMap(({ text, anchors: [first] }) =>
    first === undefined ? [] : [h('a', { href: `#${first}` }, text)]
  )
  if (links.length === 0) return []
  return [h('p', { className: ['card-places'] }, [`${lead} `, ...separated(links, ' ')])]
}

function separated(items: Element[], between: string): ElementContent[] {
  return items.flatMap((item, at) => (at === 0 ? [item] : [{ type: 'text' as const, value: between }, item]))
}
