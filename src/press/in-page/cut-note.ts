import { markCut } from './flow.ts'

/** A place in the text of a note where a line begins. */
interface LineStart {
  text: Text
  offset: number
  /** Middle of the line, px. */
  middle: number
}

/** A note in two pieces. */
export interface CutNote {
  rest: HTMLElement
  /** Put the pieces together again. */
  undo: () => void
}

/** Lines that must stay together before and after a cut. */
const fewest = 2

/**
 * Cut a note at the end of a line so that what stays is at most `height` px high.
 *
 * Gives nothing where that cannot be without leaving fewer than two lines on a side.
 */
export function cutNote(note: HTMLElement, height: number): CutNote | undefined {
  const lines = lineStarts(note)
  const { top } = note.getBoundingClientRect()
  // The boundary between two lines lies midway between their middles.
  const fitting = lines.filter((line, at) => at > 0 && (line.middle + (lines[at - 1]?.middle ?? 0)) / 2 - top <= height)
  const kept = Math.min(fitting.length, lines.length - fewest)
  const start = lines[kept]
  if (kept < fewest || start === undefined) return undefined
  return cutBefore(note, start)
}

function cutBefore(note: HTMLElement, start: LineStart): CutNote {
  const whole = note.cloneNode(true)
  const range = document.createRange()
  const opened = openedBy(note, start)
  if (opened === undefined) range.setStart(start.text, start.offset)
  else range.setStartBefore(opened)
  range.setEnd(note, note.childNodes.length)

  const through = range.startContainer !== note
  const doubled = ancestors(range.startContainer, note)
  const rest = note.cloneNode(false) as HTMLElement
  rest.append(range.extractContents())
  for (let half: Element | null = rest, left = doubled.length; half !== null && left >= 0; left--) {
    half.removeAttribute('id')
    half = half.firstElementChild
  }
  const box = doubled.find((element) => !getComputedStyle(element).display.startsWith('inline'))
  if (box !== undefined) {
    markCut(box)
    for (const half of rest.querySelectorAll<HTMLElement>(`[data-ref="${box.dataset.ref}"]`))
      half.dataset.continued = ''
  } else if (through) {
    markCut(note)
    rest.dataset.continued = ''
  }
  note.dataset.splitTo = ''
  rest.dataset.splitFrom = ''
  return { rest, undo: () => restore(note, whole) }
}

function restore(note: HTMLElement, whole: Node): void {
  delete note.dataset.splitTo
  note.replaceChildren(...whole.childNodes)
}

/** Find the outermost element that begins with the line: a cut goes before it, not through its front. */
function openedBy(note: HTMLElement, { text, offset }: LineStart): Node | undefined {
  if (offset > 0) return undefined
  let opened: Node = text
  while (opened.previousSibling === null && opened.parentNode !== note && opened.parentNode !== null) {
    opened = opened.parentNode
  }
  return opened
}

/** Elements between a place and the note, from the inside out: those that a cut there doubles. */
function ancestors(place: Node, note: HTMLElement): HTMLElement[] {
  const chain: HTMLElement[] = []
  for (let node: Node | null = place; node !== null && node !== note; node = node.parentNode) {
    if (node instanceof HTMLElement) chain.push(node)
  }
  return chain
}

/** Read where the lines of a note begin. A character opens a line where it stands half its height below the last. */
function lineStarts(note: HTMLElement): LineStart[] {
  const lines: LineStart[] = []
  const range = document.createRange()
  const walker = document.createTreeWalker(note, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text
    for (let offset = 0; offset < text.length; offset++) {
      if (isLowSurrogate(text.data.charCodeAt(offset))) continue
      range.setStart(text, offset)
      range.setEnd(text, offset + 1)
      const { top, height, width } = range.getBoundingClientRect()
      const middle = top + height / 2
      const last = lines.at(-1)
      if (width === 0 || height === 0) continue
      if (last === undefined || middle > last.middle + height / 2) lines.push({ text, offset, middle })
    }
  }
  return lines
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
