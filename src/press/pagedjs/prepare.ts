import type { Element, ElementContent, Root, RootContent } from 'hast'
import { isLayout } from '../layout-white-space.ts'
import { toHtml } from '../to-html.ts'

/**
 * Make the flow ready for Paged.js, as HTML of the body.
 *
 * - Every element gets a `data-ref` of its own: the engine's are random.
 * - Every text beside elements goes into a span: the engine finds a text again only where it is the only child.
 * - Soft hyphens go: where a page ends, it would set its own hyphens, and lose lines.
 * - White space of layout between tags goes, as the engine would do it in part.
 */
export function preparedFlow(root: Root): string {
  let count = 0
  const prepare = (node: RootContent, alone: boolean): RootContent[] => {
    if (node.type === 'text') {
      if (isLayout(node.value)) return []
      const text = { ...node, value: node.value.replaceAll('\u00ad', '') }
      return alone ? [text] : [wrap([text], `t${++count}`)]
    }
    if (node.type !== 'element') return []
    const properties = { ...node.properties, dataRef: `e${++count}` }
    const children = node.children.filter((child) => !(child.type === 'text' && isLayout(child.value)))
    const single = children.length === 1
    return [{ ...node, properties, children: children.flatMap((child) => prepare(child, single)) as ElementContent[] }]
  }
  const children = root.children.flatMap((child) => prepare(child, true))
  return toHtml({ type: 'root', children })
}

function wrap(children: ElementContent[], ref: string): Element {
  return { type: 'element', tagName: 'span', properties: { dataWrap: '', dataRef: ref }, children }
}
