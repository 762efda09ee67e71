import type { PhrasingContent } from 'mdast'
import { constructHasItsPlace, syntaxIsDocumented } from '../../model/rules.ts'
import type { Inline } from '../../model/text.ts'
import type { State } from '../state.ts'
import { breakLine } from './break.ts'
import { counterpart } from './counterpart.ts'
import { directive, type InlineDirective } from './directive.ts'
import { emendation } from './emendation.ts'
import { emphasis } from './emphasis.ts'
import { foreign } from './foreign.ts'
import { link } from './link.ts'
import { mark, unmark } from './mark.ts'
import { callNote } from './note-call.ts'
import { reference } from './reference.ts'
import { sectionLabel } from './section-label.ts'
import { sources } from './sources.ts'
import { supplied } from './supplied.ts'
import { text } from './text.ts'

/** The inline directives by name. */
const directives: Record<string, InlineDirective> = {
  emendation,
  lang: foreign,
  mark,
  of: counterpart,
  ref: reference,
  section: sectionLabel,
  sources,
  supplied,
  unmark
}

/** Read inline Markdown: one line a construct; anything else is an error, not text. */
export function inline(state: State, node: PhrasingContent): Inline<'draft'>[] {
  switch (node.type) {
    case 'text':
      return text(state, node)
    case 'emphasis':
    case 'strong':
      return emphasis(state, node)
    case 'link':
      return link(state, node)
    case 'break':
      return breakLine(state, node)
    case 'footnoteReference':
      return callNote(state, node)
    case 'textDirective':
      return directive(state, node, directives)
    case 'image':
      state.complain(constructHasItsPlace(state.place(node), 'a figure', 'beside other words'))
      return []
    default:
      state.complain(syntaxIsDocumented(state.place(node), undocumented[node.type] ?? node.type))
      return []
  }
}

const undocumented: Record<string, string> = {
  delete: 'struck-out text',
  html: 'raw HTML',
  imageReference: 'a figure by reference',
  inlineCode: 'code',
  linkReference: 'a link by reference'
}
