import type { Part } from '../model/edition.ts'
import type { Block, Inline } from '../model/text.ts'
import { dateline } from './block/dateline.ts'
import { deck } from './block/deck.ts'
import { editorialBlock } from './block/editorial-block.ts'
import { figure } from './block/figure.ts'
import { gap } from './block/gap.ts'
import { heading } from './block/heading.ts'
import { list } from './block/list.ts'
import { paragraph } from './block/paragraph.ts'
import { quotation } from './block/quotation.ts'
import { signatures } from './block/signatures.ts'
import { title } from './block/title.ts'
import type { Handlers } from './compositor.ts'
import { lineBreak } from './inline/break.ts'
import { emendation } from './inline/emendation.ts'
import { emphasis } from './inline/emphasis.ts'
import { foreign } from './inline/foreign.ts'
import { link } from './inline/link.ts'
import { mark } from './inline/mark.ts'
import { note } from './inline/note.ts'
import { reference } from './inline/reference.ts'
import { ruby } from './inline/ruby.ts'
import { sectionLabel } from './inline/section-label.ts'
import { supplied } from './inline/supplied.ts'
import { text } from './inline/text.ts'
import { variantPoint } from './inline/variant-point.ts'
import { abbreviations } from './part/abbreviations.ts'
import { answers } from './part/answers.ts'
import { chronology } from './part/chronology.ts'
import { colophon } from './part/colophon.ts'
import { comparison } from './part/comparison.ts'
import { contents } from './part/contents.ts'
import { endNotesPart } from './part/end-notes.ts'
import { glossary } from './part/glossary.ts'
import { halfTitle } from './part/half-title.ts'
import { imprint } from './part/imprint.ts'
import { indexPart } from './part/index-part.ts'
import { listPart } from './part/list.ts'
import { prose } from './part/prose.ts'
import { questions } from './part/questions.ts'
import { received } from './part/received.ts'
import { statement } from './part/statement.ts'
import { timeline } from './part/timeline.ts'
import { titlePage } from './part/title-page.ts'

/** What stands in a line. */
export const inlineHandlers: Handlers<Inline<'fair'>> = {
  text,
  emphasis,
  strong: emphasis,
  link,
  break: lineBreak,
  foreign,
  supplied,
  emendation,
  variant: variantPoint,
  sectionLabel,
  note,
  mark,
  reference,
  ruby
}

/** What stands between lines. */
export const blockHandlers: Handlers<Block<'fair'>> = {
  title,
  subtitle: title,
  heading,
  paragraph,
  gap,
  list,
  quotation,
  figure,
  deck,
  signatures,
  dateline,
  headnote: editorialBlock,
  sourceNote: editorialBlock
}

/** What the book is made of. */
export const partHandlers: Handlers<Part> = {
  halfTitle,
  titlePage,
  imprint,
  contents,
  prose,
  abbreviations,
  list: listPart,
  statement,
  endNotes: endNotesPart,
  received,
  chronology,
  timeline,
  comparison,
  glossary,
  questions,
  answers,
  index: indexPart,
  colophon
}
