import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Note } from '../../model/text.ts'
import { runOn } from '../block/note-paragraph.ts'
import { sourceCodes } from '../block/source-codes.ts'
import { type Compositor, under } from '../compositor.ts'
import { wordJoiner } from '../typeset/join.ts'

/**
 * Set a note at the place of its call; the press moves it to the foot and leaves the call.
 *
 * Spans, not paragraphs: a note stands inside the paragraph of its call, where HTML allows nothing else.
 */
export function note(node: Note, at: Compositor): ElementContent[] {
  const inside = at.within({
    ...under(node.id),
    label: undefined,
    phrasing: true,
    language: at.edition.config.language
  })
  const attributes = {
    className: ['note', `note-${node.series}`],
    id: node.id,
    dataSeries: node.series,
    role: 'doc-footnote',
    ...(inside.language === at.language ? {} : { lang: inside.language })
  }
  const sources = sourceCodes(node.sources, `${node.id}-sources`, inside)
  const content = runOn([...inside.block(node.children), ...sources])
  return [{ type: 'text', value: wordJoiner }, h('span', attributes, content)]
}
