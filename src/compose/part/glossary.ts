import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { GlossaryEntry } from '../../model/study.ts'
import type { Compositor, PartOf } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'
import { partSection, partTitle } from './part-section.ts'

/** Set the glossary: word, reading, class, English, and where it stands first. */
export function glossary(part: PartOf<'glossary'>, at: Compositor): ElementContent[] {
  return [partSection(part, [partTitle(part), ...part.words.map((entry) => glossaryEntry(entry, at))])]
}

function glossaryEntry(
  { id, word, pinyin, class: wordClass, english, first }: GlossaryEntry,
  at: Compositor
): ElementContent {
  const parts = [
    h('span', { className: ['glossary-word'] }, setText(word, at.language)),
    h('span', { className: ['glossary-pinyin'], lang: 'zh-Latn-pinyin' }, pinyin),
    h('span', { className: ['glossary-class'] }, setText(wordClass, at.language)),
    h('span', { className: ['glossary-english'], lang: 'en' }, setText(english, 'en')),
    h('span', { className: ['glossary-first'] }, at.inline(first))
  ]
  const spaced = parts.flatMap((element, place): ElementContent[] =>
    place === 0 ? [element] : [{ type: 'text', value: '\u3000' }, element]
  )
  return h('p', { className: ['glossary-entry'], id, dataUnit: id }, spaced)
}
