import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Part } from '../../model/edition.ts'
import { setText } from '../typeset/set-text.ts'
import { runningHead } from './running-head.ts'

/** Class and role of each kind of part. Roles are DPUB-ARIA's; where none fits, a section is just a section. */
const kinds: Record<Part['type'], { className: string; role?: string }> = {
  halfTitle: { className: 'part-half-title' },
  titlePage: { className: 'part-title-page' },
  imprint: { className: 'part-imprint' },
  contents: { className: 'part-contents', role: 'doc-toc' },
  prose: { className: 'part-prose', role: 'doc-preface' },
  abbreviations: { className: 'part-abbreviations', role: 'doc-glossary' },
  list: { className: 'part-list', role: 'doc-glossary' },
  statement: { className: 'part-statement', role: 'doc-chapter' },
  endNotes: { className: 'part-notes', role: 'doc-endnotes' },
  received: { className: 'part-received', role: 'doc-chapter' },
  chronology: { className: 'part-chronology', role: 'doc-appendix' },
  timeline: { className: 'part-timeline', role: 'doc-appendix' },
  comparison: { className: 'part-comparison', role: 'doc-appendix' },
  glossary: { className: 'part-glossary', role: 'doc-glossary' },
  questions: { className: 'part-questions', role: 'doc-qna' },
  answers: { className: 'part-answers', role: 'doc-qna' },
  index: { className: 'part-index', role: 'doc-index' },
  colophon: { className: 'part-colophon', role: 'doc-colophon' }
}

/** Put a part's content into its section: what the page styles and the press know it by. */
export function partSection(part: Part, children: ElementContent[]): Element {
  const { className, role } = kinds[part.type]
  const attributes = {
    className: ['part', className],
    id: part.id,
    dataPart: part.id,
    dataMatter: part.matter,
    dataRecto: String(part.recto),
    dataTitle: runningHead(part),
    lang: part.language,
    ...(role === undefined ? {} : { role })
  }
  return h('section', attributes, children)
}

/** Set the title of a part that is not a statement. */
export function partTitle(part: Part): Element {
  const unit = `${part.id}-title`
  const className = [...part.title].length <= 4 ? ['part-title', 'short'] : ['part-title']
  return h('h1', { className, id: unit, dataUnit: unit }, setText(part.title, part.language))
}
