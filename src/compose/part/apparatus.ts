import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ApparatusEntry } from '../../model/edition.ts'
import { wordsFor } from '../../model/words.ts'
import type { Compositor } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'

/**
 * Set the apparatus (校勘记) of a statement: place, lemma, account. The lemma ends with a bracket, as in any
 * apparatus keyed by lemma; where words were deleted there is none.
 */
export function apparatus(entries: ApparatusEntry[], at: Compositor): ElementContent[] {
  if (entries.length === 0) return []
  return [
    h('div', { className: ['apparatus'], role: 'doc-endnotes' }, [
      h(
        'h2',
        { className: ['heading', 'level-2'], dataUnit: `${at.parent}-apparatus-title` },
        wordsFor(at.language).apparatus
      ),
      ...entries.map((entry) => apparatusEntry(entry, at))
    ])
  ]
}

function apparatusEntry(entry: ApparatusEntry, at: Compositor): ElementContent {
  const backlink = {
    className: ['apparatus-letter'],
    href: `#${entry.anchor}`,
    role: 'doc-backlink',
    dataGenerated: ''
  }
  const lemma =
    entry.lemma === '' ? [] : [h('span', { className: ['lemma'] }, ...setText(entry.lemma, at.language), '］')]
  return h('p', { className: ['apparatus-entry'], id: entry.id, dataUnit: entry.id }, [
    h('a', backlink, entry.letter),
    h('span', { className: ['apparatus-where'] }, ...setText(entry.where, at.language), '\u3000'),
    ...lemma,
    ...setText(entry.account, at.language)
  ])
}
