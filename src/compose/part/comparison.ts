import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ComparedPair } from '../../model/study.ts'
import { type Compositor, type PartOf, under } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'
import { partSection, partTitle } from './part-section.ts'

/** Set passages side by side: the theme, a table of two columns headed by their places, what to look at. */
export function comparison(part: PartOf<'comparison'>, at: Compositor): ElementContent[] {
  return [partSection(part, [partTitle(part), ...part.pairs.flatMap((pair) => comparedPair(pair, at))])]
}

function comparedPair({ id, theme, english, earlier, later, remark }: ComparedPair, at: Compositor): ElementContent[] {
  const heading = [
    ...setText(theme, at.language),
    ...(english === ''
      ? []
      : [
          { type: 'text' as const, value: '\u3000' },
          h('span', { className: ['compared-english'], lang: 'en' }, setText(english, 'en'))
        ])
  ]
  const sides = [
    { name: 'earlier', passage: earlier },
    { name: 'later', passage: later }
  ] as const
  const heads = sides.map(({ name, passage }) =>
    h('th', { scope: 'col' }, [
      h('p', { className: ['compared-source'], dataUnit: `${id}-${name}-source` }, at.inline(passage.source))
    ])
  )
  const cells = sides.map(({ name, passage }) =>
    h('td', [h('p', { className: ['compared-words'], dataUnit: `${id}-${name}` }, setText(passage.words, at.language))])
  )
  return [
    h('h2', { className: ['heading', 'level-2'], id, dataUnit: `${id}-theme` }, heading),
    h('table', { className: ['compared'] }, [
      h('colgroup', [h('col'), h('col')]),
      h('thead', [h('tr', heads)]),
      h('tbody', [h('tr', cells)])
    ]),
    ...at.within(under(`${id}-remark`)).block(remark)
  ]
}
