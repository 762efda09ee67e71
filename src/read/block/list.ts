import type { List as MdastList, ListItem as MdastListItem } from 'mdast'
import { syntaxIsDocumented, wordsAreThere } from '../../model/rules.ts'
import type { List, ListItem } from '../../model/text.ts'
import type { State } from '../state.ts'

/** `1. …` anywhere; `- …` in the editor's prose and notes. */
export function list(state: State, node: MdastList): List<'draft'>[] {
  const ofStatement = state.setting === 'statement' || state.setting === 'words'
  if (state.setting === 'event') state.misplaced(node, 'a list')
  if (ofStatement && !node.ordered) state.misplaced(node, 'a list without numbers')
  const inside = ofStatement ? state.within('words') : state
  return [
    {
      type: 'list',
      ordered: node.ordered === true,
      items: node.children.map((item) => listItem(inside, item, node.ordered === true)),
      place: state.place(node)
    }
  ]
}

function listItem(state: State, node: MdastListItem, ordered: boolean): ListItem<'draft'> {
  const place = state.place(node)
  // The number as written: Markdown itself counts on from the first item whatever the others say.
  const label = ordered ? /^\d{1,9}[.)]/.exec(state.sliceOf(node))?.[0] : undefined
  if (label?.endsWith(')'))
    state.complain(syntaxIsDocumented(place, `the list mark “${label}”`, 'write 1. with a full stop'))
  if (node.children.length === 0) state.complain(wordsAreThere(place, 'a list item'))
  return { type: 'listItem', label, children: state.blocks(node.children), place }
}
