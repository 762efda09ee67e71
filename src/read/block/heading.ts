import type { Heading as MdastHeading } from 'mdast'
import { syntaxIsDocumented, wordsAreThere } from '../../model/rules.ts'
import type { Heading, Title } from '../../model/text.ts'
import type { State } from '../state.ts'

/** `# title` of a statement, `##` to `####` for its sections or those of a part of the book. */
export function heading(state: State, node: MdastHeading): (Heading<'draft'> | Title<'draft'>)[] {
  const place = state.place(node)
  if (state.setting !== 'statement' && state.setting !== 'prose') {
    state.misplaced(node, 'a heading')
    return []
  }
  if (!state.sliceOf(node).startsWith('#'))
    state.complain(syntaxIsDocumented(place, 'an underlined heading', 'write ## before it'))
  const children = (state.setting === 'statement' ? state.within('words') : state).words(node.children)
  if (children.length === 0) state.complain(wordsAreThere(place, 'a heading'))
  if (node.depth === 1) {
    if (state.setting === 'statement') return [{ type: 'title', children, place }]
    state.complain(syntaxIsDocumented(place, 'a title in prose', 'the title stands in the front matter; begin with ##'))
    return []
  }
  if (node.depth > 4) state.complain(syntaxIsDocumented(place, `a heading of level ${node.depth}`, 'use ## to ####'))
  state.count.sections += 1
  return [
    {
      type: 'heading',
      id: `${state.anchor}-section-${state.count.sections}`,
      level: levelOf(node.depth),
      children,
      place
    }
  ]
}

function levelOf(depth: number): 1 | 2 | 3 {
  return depth === 2 ? 1 : depth === 3 ? 2 : 3
}
