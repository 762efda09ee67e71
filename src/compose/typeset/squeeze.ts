import type { Element, ElementContent, Root, Text } from 'hast'
import { wordJoiner } from './join.ts'
import { replaceTexts } from './replace-texts.ts'

/*
 * Two full-width marks side by side take an em and a half, not two (GB/T 15834 5.1.11, clreq "adjacent
 * punctuation marks"): the white between them is closed once.
 *
 * Chromium has `text-spacing-trim` for this, but where a line ends between the two it may break the line at
 * the last element boundary instead, as much as half a line earlier. So the marks are chosen here, and CSS only
 * halves them.
 */

/** Marks whose right half is white: 。 ） ” */
const closing = new Set('。，、；：？！’”）》〉】〕］｝」』')
/** Marks whose left half is white: （ “ */
const opening = new Set('‘“（《〈【〔［｛「『')

/** A mark that may be squeezed, with the text it stands in; `offset` counts UTF-16 units. */
interface Place {
  text: Text
  offset: number
  character: string
}

/** Mark which punctuation is set half as wide: the first of two but where both open, then the second. */
export function squeeze<Parent extends Root | Element>(parent: Parent): Parent {
  const halves = new Map<Text, number[]>()
  let before: Place | undefined
  const follow = (after: Place | undefined): void => {
    const half = before === undefined || after === undefined ? undefined : halved(before, after)
    if (half !== undefined) halves.set(half.text, [...(halves.get(half.text) ?? []), half.offset])
    before = after
  }
  walk(parent, follow)
  return replaceTexts(parent, (text) => {
    const offsets = halves.get(text)
    return offsets === undefined ? undefined : cut(text, offsets)
  })
}

function halved(before: Place, after: Place): Place | undefined {
  if (closing.has(before.character))
    return closing.has(after.character) || opening.has(after.character) ? before : undefined
  return opening.has(before.character) && opening.has(after.character) ? after : undefined
}

/** Elements inside a line; every other begins or ends one. */
const inline = new Set(['span', 'a', 'em', 'strong'])

/** Give each mark in turn, and nothing for what lies between: words, ends of blocks, breaks, calls of notes. */
function walk(parent: Root | Element, follow: (place: Place | undefined) => void): void {
  for (const child of parent.children) {
    if (child.type === 'text') followMarks(child, follow)
    // A drawing sets its words itself: they hold no elements.
    if (child.type !== 'element' || child.tagName === 'svg') continue
    const apart = !inline.has(child.tagName) || isNote(child)
    if (apart) follow(undefined)
    walk(child, follow)
    if (apart) follow(undefined)
  }
}

function isNote({ properties }: Element): boolean {
  return properties.role === 'doc-footnote'
}

const marks = new RegExp(`[${[...closing, ...opening].join('')}]`, 'g')

/** Word joiners are nothing between two marks. */
const between = new RegExp(`[^${wordJoiner}]`)

function followMarks(text: Text, follow: (place: Place | undefined) => void): void {
  let behind = 0
  for (const { index: offset, 0: character } of text.value.matchAll(marks)) {
    if (between.test(text.value.slice(behind, offset))) follow(undefined)
    follow({ text, offset, character })
    behind = offset + 1
  }
  if (between.test(text.value.slice(behind))) follow(undefined)
}

/** Cut a text at the marks, each into an element of its own. */
function cut({ value }: Text, offsets: number[]): ElementContent[] {
  const pieces: ElementContent[] = []
  let done = 0
  for (const offset of offsets.sort((a, b) => a - b)) {
    if (offset > done) pieces.push({ type: 'text', value: value.slice(done, offset) })
    pieces.push(half(value.charAt(offset)))
    done = offset + 1
  }
  if (done < value.length) pieces.push({ type: 'text', value: value.slice(done) })
  return pieces
}

function half(mark: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['half'] },
    children: [{ type: 'text', value: mark }]
  }
}
