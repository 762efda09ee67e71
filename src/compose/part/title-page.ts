import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { standingWords } from '../../model/words.ts'
import type { PartOf } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'
import { partSection } from './part-section.ts'

/** Set the title page: title and subtitle, the editors, what standing translations have, and at the foot the publisher. */
export function titlePage(part: PartOf<'titlePage'>): ElementContent[] {
  const line = (
    tag: string,
    className: string,
    name: string,
    words: string,
    language = part.language
  ): ElementContent[] =>
    words === ''
      ? []
      : [
          h(
            tag,
            {
              className: [className],
              id: `${part.id}-${name}`,
              dataUnit: `${part.id}-${name}`,
              ...(language === part.language ? {} : { lang: language })
            },
            setText(words, language)
          )
        ]
  return [
    partSection(part, [
      h('hgroup', { className: ['book-title'] }, [
        ...line('h1', 'book-heading', 'title', part.heading),
        ...line('p', 'book-subheading', 'subtitle', part.subheading)
      ]),
      h(
        'div',
        { className: ['book-editors'] },
        part.editors.flatMap((editor, place) => line('p', 'book-editor', `editor-${place + 1}`, editor))
      ),
      ...part.standings.flatMap((standing) => {
        const { language } = standing
        return line('p', 'book-standing', `standing-${language}`, standingWords(standing, language), language)
      }),
      ...line('p', 'book-publisher', 'publisher', part.publisher)
    ])
  ]
}
