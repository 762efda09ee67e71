import type { Element, Root, Text } from 'hast'
import { wordJoiner } from './join.ts'
import { replaceTexts } from './replace-texts.ts'

/**
 * Keep the last two characters of a paragraph together, so that no line holds only one (孤字, clreq “widows”).
 *
 * `text-wrap: pretty` would do it too, but it looks at the last lines of whatever stands on a page: lines of a paragraph
 * that is cut there would fall otherwise than they were measured. A word joiner breaks lines the same way everywhere.
 */
export function keepTail<Parent extends Root | Element>(parent: Parent): Parent {
  const places = new Map<Text, number>()
  visit(parent, places)
  return replaceTexts(parent, (text) => {
    const at = places.get(text)
    if (at === undefined) return undefined
    return [{ ...text, value: text.value.slice(0, at) + wordJoiner + text.value.slice(at) }]
  })
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
  let last: { text: Text; offset: number } | undefined
  for (const text of textsFromEnd(paragraph)) {
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

/** The paragraph's own texts, the last first; notes are not in its lines, and blocks in it have their own. */
function* textsFromEnd({ children }: Element): Generator<Text> {
  for (let at = children.length - 1; at >= 0; at--) {
    const child = children[at]
    if (child?.type === 'text') yield child
    if (child?.type === 'element' && !hasClass(child.properties, 'note') && !isParagraph(child))
      yield* textsFromEnd(child)
  }
}

function hasClass({ className }: Element['properties'], name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}
