import type { ElementContent, Root, Text } from 'hast'

/**
 * Put other content in the place of texts; `contentFor` gives nothing for a text that stays.
 *
 * What holds no such text is the same node afterwards, not a copy: a book has ten times as many nodes as places to change.
 */
export function replaceTexts<Parent extends Root | ElementContent>(
  parent: Parent,
  contentFor: (text: Text) => ElementContent[] | undefined
): Parent {
  if (!('children' in parent)) return parent
  const children = parent.children as ElementContent[]
  let changed: ElementContent[] | undefined
  for (const [at, child] of children.entries()) {
    const content = child.type === 'text' ? contentFor(child) : undefined
    const after = content ?? [replaceTexts(child, contentFor)]
    if (changed === undefined && after.length === 1 && after[0] === child) continue
    changed ??= children.slice(0, at)
    changed.push(...after)
  }
  return changed === undefined ? parent : { ...parent, children: changed }
}
