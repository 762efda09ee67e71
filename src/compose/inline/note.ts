import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Note } from '../../model/text.ts'
import { runOn } from '../block/note-paragraph.ts'
import { sourceCodes, unverified } from '../block/source-codes.ts'
import { type Compositor, under } from '../compositor.ts'
import { wordJoiner } from '../typeset/join.ts'

/**
 * Set a note at the place of its call; the press moves it to the foot and leaves the call. Of a note that stands elsewhere
 * only the call is set here.
 *
 * Spans, not paragraphs: a note stands inside the paragraph of its call, where HTML allows nothing else.
 */
export function note(node: Note, at: Compositor): ElementContent[] {
  const { series } = at.edition.config.notes
  if (series.find(({ id }) => id === node.series)?.place !== 'page') return endCall(node, at)
  const language = at.noteLanguage
  const attributes = {
    className: ['note', `note-${node.series}`],
    id: node.id,
    dataSeries: node.series,
    role: 'doc-footnote',
    ...(language === at.language ? {} : { lang: language })
  }
  return [{ type: 'text', value: wordJoiner }, h('span', attributes, noteWords(node, at))]
}

/** Set what a note says, and what it rests on. */
export function noteWords(node: Note, at: Compositor): ElementContent[] {
  const language = at.noteLanguage
  const inside = at.within({ ...under(node.id), label: undefined, phrasing: true, language })
  const anchor = `${node.id}-sources`
  const sources = node.unsourced ? unverified(anchor, inside) : sourceCodes(node.sources, anchor, inside)
  return runOn([...inside.block(node.children), ...sources], language)
}

/** Anchor of the call of a note. */
export function callOf(note: string): string {
  return note.replace(/^note-/u, 'call-')
}

function endCall({ id }: Note, at: Compositor): ElementContent[] {
  const attributes = { className: ['end-call'], id: callOf(id), href: `#${id}`, role: 'doc-noteref', dataGenerated: '' }
  // A call never begins a line.
  return [h('a', attributes, wordJoiner + (at.edition.marks.get(id) ?? ''))]
}
