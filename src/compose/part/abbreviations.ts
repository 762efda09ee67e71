import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { codeIn } from '../../model/source-code.ts'
import { wordsFor } from '../../model/words.ts'
import { sourceAnchor } from '../block/source-codes.ts'
import type { Compositor, PartOf } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'
import { partSection, partTitle } from './part-section.ts'

/** Set the short forms: abbreviations, then the works that the notes name by their codes. */
export function abbreviations(part: PartOf<'abbreviations'>, at: Compositor): ElementContent[] {
  const short = part.abbreviations.map(({ short, meaning }, place) =>
    row(`abbreviation-${place + 1}`, setText(short, at.language), setText(meaning, at.language))
  )
  const sources = part.sources.map(({ code, citation, url }) => {
    const words = setText(citation, at.language)
    const linked = url === undefined ? words : [h('a', { className: ['link'], href: url }, words)]
    return row(sourceAnchor(code), setText(codeIn(part.sources, code, at.language), at.language), linked)
  })
  return [
    partSection(part, [
      partTitle(part),
      ...block(`${part.id}-short-title`, wordsFor(at.language).abbreviations, short),
      ...block(`${part.id}-sources-title`, wordsFor(at.language).sources, sources)
    ])
  ]
}

function block(unit: string, heading: string, rows: ElementContent[]): ElementContent[] {
  if (rows.length === 0) return []
  return [h('h2', { className: ['heading', 'level-1'], dataUnit: unit }, heading), ...rows]
}

function row(unit: string, short: ElementContent[], words: ElementContent[]): ElementContent {
  return h('p', { className: ['row'], id: unit, dataUnit: unit }, [
    h('span', { className: ['row-head'] }, ...short, '\u3000'),
    h('span', { className: ['row-words'] }, words)
  ])
}
