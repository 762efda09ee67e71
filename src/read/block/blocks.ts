import type { RootContent } from 'mdast'
import { syntaxIsDocumented } from '../../model/rules.ts'
import type { Block } from '../../model/text.ts'
import type { State } from '../state.ts'
import { container } from './container.ts'
import { heading } from './heading.ts'
import { list } from './list.ts'
import { paragraph } from './paragraph.ts'
import { quotation } from './quotation.ts'

/** Read block Markdown: one line a construct; anything else is an error, not text. */
export function block(state: State, node: RootContent): Block<'draft'>[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(state, node)
    case 'heading':
      return heading(state, node)
    case 'list':
      return list(state, node)
    case 'blockquote':
      return quotation(state, node)
    case 'containerDirective':
      return container(state, node)
    default:
      state.complain(syntaxIsDocumented(state.place(node), undocumented[node.type] ?? node.type, hints[node.type]))
      return []
  }
}

const undocumented: Record<string, string> = {
  code: 'code, or a line indented by four spaces,',
  definition: 'the definition of a link',
  footnoteDefinition: 'the definition of a note here',
  html: 'raw HTML',
  leafDirective: 'a directive with two colons',
  thematicBreak: 'a rule across the page',
  yaml: 'front matter'
}

const hints: Record<string, string> = {
  footnoteDefinition: 'notes stand in notes.zh.md, each at the beginning of a line',
  leafDirective: 'write :name[…] in a line, or :::name and ::: around a block'
}
