import type { Element, Root, Text } from 'hast'
import { h } from 'hastscript'

/**
 * Give every text that has elements beside it an element of its own.
 *
 * A page is cut inside a text node; an engine finds it again in the source most surely when it is the
 * only child of an element with a name (Paged.js looks for what it contains, and takes the first that
 * contains the same: engine-notes 6, #208).
 */
export function wrapText<Parent extends Root | Element>(parent: Parent): Parent {
  const merged = mergeText(parent.children as Element['children'])
  const mixed = merged.some((child) => child.type === 'element') && merged.some((child) => child.type === 'text')
  const children = merged.map((child) => {
    if (child.type === 'element') return wrapText(child)
    return mixed && child.type === 'text' ? h('span', [child]) : child
  })
  return { ...parent, children }
}

/** Join neighbouring texts, as the parser of a browser would. */
function mergeText(children: Element['children']): Element['children'] {
  const merged: Element['children'] = []
  for (const child of children) {
    const last = merged.at(-1)
    if (child.type === 'text' && last?.type === 'text') merged[merged.length - 1] = joined(last, child)
    else merged.push(child)
  }
  return merged
}

function joined(first: Text, second: Text): Text {
  return { type: 'text', value: first.value + second.value }
}
