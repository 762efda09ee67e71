import type { Link as MdastLink } from 'mdast'
import { linkLeadsToTheWeb, syntaxIsDocumented } from '../../model/rules.ts'
import type { Link } from '../../model/text.ts'
import type { State } from '../state.ts'

/** `[words](https://…)`. */
export function link(state: State, node: MdastLink): Link<'draft'>[] {
  const place = state.place(node)
  if (state.setting === 'words') state.misplaced(node, 'a link')
  if (!state.sliceOf(node).startsWith('['))
    state.complain(syntaxIsDocumented(place, 'a bare link', 'write [words](https://…)'))
  if (typeof node.title === 'string') state.complain(syntaxIsDocumented(place, 'the title of a link'))
  if (!leadsToTheWeb(node.url)) state.complain(linkLeadsToTheWeb(place, node.url))
  return [{ type: 'link', url: node.url, children: state.inlines(node.children), place }]
}

/** Whether browsers, too, take it for http or https: they drop tabs and line ends and forgive slashes. */
function leadsToTheWeb(url: string): boolean {
  return /^https?:\/\/[^\s\\]+$/i.test(url) && URL.canParse(url)
}
