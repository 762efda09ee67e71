import type { TextBoxes } from './text-boxes.ts'

/** One line, or piece of a line, of text on a page: its em box in px, not the taller box that the font asks for. */
export interface TextBox {
  element: Element
  text: string
  /** True at the foot. */
  inNotes: boolean
  left: number
  right: number
  top: number
  bottom: number
}

export interface BoxFault {
  box: TextBox
  detail: string
}

/** What rounding to device pixels may amount to, px. */
const tolerance = 1.5

/** Read the boxes of all text in the type area. */
export function boxesOf(page: HTMLElement, texts: TextBoxes): TextBox[] {
  const boxes: TextBox[] = []
  for (const area of page.querySelectorAll('.page-text, .page-notes')) {
    const inNotes = area.classList.contains('page-notes')
    const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent ?? ''
      if (element === null || text.trim() === '') continue
      const half = Number.parseFloat(getComputedStyle(element).fontSize) / 2
      for (const { left, right, top, bottom } of texts.of(node)) {
        if (right - left < 0.01) continue
        const middle = (top + bottom) / 2
        boxes.push({ element, text, inNotes, left, right, top: middle - half, bottom: middle + half })
      }
    }
  }
  return boxes
}

/**
 * Find text that is not wholly in its area: text in the type area above the notes, notes in the type area.
 *
 * What the press or the style sheets generate may stand in the margin, but not off the page.
 */
export function clipsOn(page: HTMLElement, boxes: TextBox[]): BoxFault[] {
  const rooms = new Rooms(page)
  return boxes.flatMap((box) => {
    const { area, notes } = rooms.around(box.element)
    const bottom = box.inNotes ? area.bottom : notes
    if (isWithin(box, { ...edges(area), bottom })) return []
    if (box.element.closest('[data-generated]') !== null && box.element.closest('.call, .note-mark') === null) {
      return isWithin(box, page.getBoundingClientRect()) ? [] : [{ box, detail: 'stands off the page' }]
    }
    return [{ box, detail: box.inNotes ? 'the note leaves the page' : where(box, area, bottom) }]
  })
}

/** Where text may stand: its frame or the whole type area, and where the notes begin there. */
interface Room {
  area: Frame
  notes: number
}

/** The rooms of a page, each looked up once. */
class Rooms {
  private readonly known = new Map<Element | null, Room>()
  private readonly page: HTMLElement

  constructor(page: HTMLElement) {
    this.page = page
  }

  around(element: Element): Room {
    const frame = element.closest('.page-frame')
    const room = this.known.get(frame) ?? this.look(frame)
    this.known.set(frame, room)
    return room
  }

  private look(frame: Element | null): Room {
    const { page } = this
    const area = (frame ?? page.querySelector('.page-area') ?? page).getBoundingClientRect()
    const notes = (frame ?? page).querySelector(':scope > .page-notes, :scope > .page-area > .page-notes')
    return { area: edges(area), notes: notes?.getBoundingClientRect().top ?? area.bottom }
  }
}

/** Find text that is printed over other text. */
export function overlapsOn(boxes: TextBox[]): BoxFault[] {
  const sorted = [...boxes].sort((a, b) => a.top - b.top)
  return sorted.flatMap((box, at) => {
    const struck = sorted.slice(at + 1).find((other) => {
      if (other.top > box.bottom) return false
      const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left)
      const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
      return wide > tolerance && high > Math.min(box.bottom - box.top, other.bottom - other.top) / 3
    })
    return struck === undefined ? [] : [{ box, detail: `is printed over “${struck.text.slice(0, 12)}”` }]
  })
}

type Frame = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>

function edges({ left, right, top, bottom }: Frame): Frame {
  return { left, right, top, bottom }
}

function isWithin(box: TextBox, { left, right, top, bottom }: Frame): boolean {
  return (
    box.left >= left - tolerance &&
    box.right <= right + tolerance &&
    box.top >= top - tolerance &&
    box.bottom <= bottom + tolerance
  )
}

function where(box: TextBox, area: Frame, bottom: number): string {
  if (box.bottom > bottom + tolerance)
    return bottom < area.bottom ? 'runs into the notes' : 'runs off the foot of the page'
  if (box.top < area.top - tolerance) return 'stands above the head of the page'
  return 'runs out of the measure'
}
