import type { Image } from 'mdast'
import type { Figure } from '../../model/text.ts'
import type { State } from '../state.ts'

/** `![description](file "caption")`, alone in a paragraph of the editor's prose. */
export function figure(state: State, node: Image): Figure<'draft'>[] {
  const place = state.place(node)
  if (state.setting !== 'prose' && state.setting !== 'editorial') state.misplaced(node, 'a figure')
  const file = state.image(node.url, place)
  if (file === undefined) return []
  const caption = typeof node.title === 'string' ? [{ type: 'text' as const, value: node.title, place }] : []
  return [{ type: 'figure', file, alternative: node.alt ?? '', caption, place }]
}
