import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { List, ListItem } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'

/** Set a list. Labels are text, as the witness has them; only the bullets of an unordered list are CSS. */
export function list(node: List<'fair'>, at: Compositor): ElementContent[] {
  if (at.phrasing) return node.items.flatMap((item) => listItem(item, at))
  const items = node.items.map((item) => h('li', listItem(item, at)))
  return [h(node.ordered ? 'ol' : 'ul', { className: ['list'], role: 'list' }, items)]
}

/** Set what is in an item, its label before the first paragraph. */
function listItem(node: ListItem<'fair'>, at: Compositor): ElementContent[] {
  const [first, ...rest] = node.children
  if (first === undefined) return []
  return [
    ...at.within({ label: node.label ?? (at.phrasing ? '' : undefined) }).block([first]),
    ...at.within({ label: undefined }).block(rest)
  ]
}
