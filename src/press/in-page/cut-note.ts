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
  const paragraph = start.text.parentElement?.closest('.note-paragraph') ?? note
  const within = !isStartOf(paragraph, start)
  if (within) range.setStart(start.text, start.offset)
  else range.setStartBefore(paragraph)
  range.setEnd(note, note.childNodes.length)

  const rest = note.cloneNode(false) as HTMLElement
  rest.removeAttribute('id')
  rest.append(range.extractContents())
  if (within) {
    for (const element of openings(rest)) element.removeAttribute('id')
    const [box] = rest.getElementsByClassName('note-paragraph')
    if (box instanceof HTMLElement) box.dataset.continued = ''
    if (paragraph instanceof HTMLElement) paragraph.dataset.cut = ''
  }
  note.dataset.splitTo = ''
  rest.dataset.splitFrom = ''
  return { rest, undo: () => restore(note, whole) }
}

function restore(note: HTMLElement, whole: Node): void {
  delete note.dataset.splitTo
  note.replaceChildren(...whole.childNodes)
}

/** The elements that begin with the first character of `element`: those that a cut has doubled. */
function openings(element: HTMLElement): Element[] {
  const chain: Element[] = []
  for (let first = element.firstElementChild; first !== null; first = first.firstElementChild) chain.push(first)
  return chain
}

function isStartOf(paragraph: Element, { text, offset }: LineStart): boolean {
  const range = document.createRange()
  range.setStart(paragraph, 0)
  range.setEnd(text, offset)
  return range.toString() === ''
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
