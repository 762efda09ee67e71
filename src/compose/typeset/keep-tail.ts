import type { Element, Root, Text } from 'hast'
import { wordJoiner } from './join.ts'

/**
 * Keep the last two characters of a paragraph together, so that no line holds only one (孤字, clreq “widows”).
 *
 * `text-wrap: pretty` would do it too, but it looks at the last lines of whatever stands on a page: lines of a paragraph
 * that is cut there would fall otherwise than they were measured. A word joiner breaks lines the same way everywhere.
 */
export function keepTail(root: Root): Root {
  const places = new Map<Text, number>()
  visit(root, places)
  return places.size === 0 ? root : rebuilt(root, places)
}

function visit(parent: Root | Element, places: Map<Text, number>): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    if (isParagraph(child)) markTail(child, places)
    visit(child, places)
  }
}

function isParagraph({ tagName, properties }: Element): boolean {
  return tagName === 'p' || tagName === 'dd' || tagName === 'td' || hasClass(properties, 'note-paragraph')
}

/** Find the last ideograph: a joiner goes before it where another stands before it. */
function markTail(paragraph: Element, places: Map<Text, number>): void {
  const texts = textsIn(paragraph)
  let last: { text: Text; offset: number } | undefined
  for (const text of texts.reverse()) {
    for (let offset = text.value.length - 1; offset >= 0; offset--) {
      const sign = text.value[offset] ?? ''
      if (last === undefined && /[\p{P}\p{Z}\s\u2060]/u.test(sign)) continue
      if (!ideograph.test(sign)) return
      if (last !== undefined) {
        places.set(last.text, last.offset)
        return
      }
      last = { text, offset }
    }
  }
}

/** Of the Basic Multilingual Plane: halves of other characters are left as they are. */
const ideograph = /\p{Script=Han}/u

/** The paragraph's own texts; notes are not in its lines, and blocks in it have their own. */
function textsIn(element: Element): Text[] {
  return element.children.flatMap((child) => {
    if (child.type === 'text') return [child]
    if (child.type !== 'element' || hasClass(child.properties, 'note') || isParagraph(child)) return []
    return textsIn(child)
  })
}

function hasClass({ className }: Element['properties'], name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}

function rebuilt<Parent extends Root | Element>(parent: Parent, places: Map<Text, number>): Parent {
  const children = (parent.children as Element['children']).map((child) => {
    if (child.type === 'element') return rebuilt(child, places)
    const at = child.type === 'text' ? places.get(child) : undefined
    if (child.type !== 'text' || at === undefined) return child
    return { ...child, value: child.value.slice(0, at) + wordJoiner + child.value.slice(at) }
  })
  return { ...parent, children }
}
