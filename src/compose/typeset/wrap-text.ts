import type { Element, Root, Text } from 'hast'

/**
 * Give every text that has elements beside it an element of its own.
 *
 * A page is cut inside a text node; an engine finds it again in the source most surely when it is the
 * only child of an element with a name (Paged.js looks for what it contains, and takes the first that
 * contains the same: engine-notes 6, #208).
 */
export function wrapText<Parent extends Root | Element>(parent: Parent): Parent {
  const before = parent.children as Element['children']
  const merged = mergeText(before)
  const mixed = merged.some(({ type }) => type === 'element') && merged.some(({ type }) => type === 'text')
  const children = merged.map((child) => {
    if (child.type === 'element') return wrapText(child)
    return mixed && child.type === 'text' ? span(child) : child
  })
  const same = children.length === before.length && children.every((child, at) => child === before[at])
  return same ? parent : { ...parent, children }
}

function span(text: Text): Element {
  return { type: 'element', tagName: 'span', properties: {}, children: [text] }
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
