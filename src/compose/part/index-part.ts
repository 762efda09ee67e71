import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { IndexEntry, IndexGroup } from '../../model/book-index.ts'
import { signposts } from '../../model/signposts.ts'
import type { Compositor, PartOf } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'
import { partSection, partTitle } from './part-section.ts'

/** Set the index: entries under their letters. */
export function indexPart(part: PartOf<'index'>, at: Compositor): ElementContent[] {
  return [
    partSection(part, [
      partTitle(part),
      h(
        'p',
        { className: ['index-explanation'], dataUnit: `${part.id}-explanation` },
        setText(signposts.index, at.language)
      ),
      h(
        'div',
        { className: ['index-entries'] },
        at.located.groups.map((group) => indexGroup(group, at))
      )
    ])
  ]
}

/** The letter and the first entry are held together, so that no letter stands at the foot. */
function indexGroup({ letter, entries }: IndexGroup, at: Compositor): ElementContent {
  const [first = [], ...rest] = entries.map((entry) => indexEntry(entry, 'index-entry', at))
  const head = h('p', { className: ['index-letter'], dataUnit: `index-letter-${letter}` }, letter)
  return h('div', { className: ['index-group'] }, h('div', { className: ['index-head'] }, head, first), ...rest)
}

/** Set an entry and, a line each, its subentries. */
function indexEntry(entry: IndexEntry, className: string, at: Compositor): ElementContent[] {
  const language = entry.language === at.language ? {} : { lang: entry.language }
  const line = h('p', { className: [className], id: entry.id, dataUnit: entry.id }, [
    h('span', { className: ['index-heading'], ...language }, setText(entry.heading, entry.language)),
    ...locators(entry),
    ...(entry.see === undefined ? [] : pointers('见', [entry.see], at)),
    ...(entry.seeAlso.length === 0 ? [] : pointers('参见', entry.seeAlso, at))
  ])
  return [line, ...entry.subentries.flatMap((subentry) => indexEntry(subentry, 'index-subentry', at))]
}

/** Set pages and notes, each linked to the first of its places: `12，14—16，17注③`. */
function locators(entry: IndexEntry): ElementContent[] {
  if (entry.locators.length === 0) return []
  const linked = entry.locators.map(({ text, anchors }) => {
    const words = setText(text, 'zh')
    const [target] = anchors
    return target === undefined ? words : [h('a', { className: ['locator'], href: `#${target}` }, words)]
  })
  return [{ type: 'text', value: '\u3000' }, ...separated(linked, '，')]
}

function pointers(word: string, targets: { anchor: string; heading: string }[], at: Compositor): ElementContent[] {
  const linked = targets.map(({ anchor, heading }) => [h('a', { href: `#${anchor}` }, setText(heading, at.language))])
  const pointer = h('span', { className: ['index-pointer'] }, word)
  return [{ type: 'text', value: '\u3000' }, pointer, ...separated(linked, '；')]
}

function separated(items: ElementContent[][], separator: string): ElementContent[] {
  return items.flatMap((item, place) => (place === 0 ? item : [{ type: 'text' as const, value: separator }, ...item]))
}
