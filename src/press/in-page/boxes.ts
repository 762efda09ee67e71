/** One line, or piece of a line, of text on a page: its em box in px, not the taller box that the font asks for. */
export interface TextBox {
  element: Element
  text: string
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
export function boxesOf(page: HTMLElement): TextBox[] {
  const boxes: TextBox[] = []
  for (const area of page.querySelectorAll('.page-text, .page-notes')) {
    const range = document.createRange()
    const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      if (element === null || node.textContent?.trim() === '') continue
      range.selectNodeContents(node)
      const half = Number.parseFloat(getComputedStyle(element).fontSize) / 2
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left < 0.01) continue
        const middle = (top + bottom) / 2
        boxes.push({ element, text: node.textContent ?? '', left, right, top: middle - half, bottom: middle + half })
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
  const whole = page.querySelector('.page-area')?.getBoundingClientRect() ?? page.getBoundingClientRect()
  const sheet = page.getBoundingClientRect()
  return boxes.flatMap((box) => {
    if (box.element.closest('[data-generated]') !== null && box.element.closest('.call, .note-mark') === null) {
      return isWithin(box, sheet) ? [] : [{ box, detail: 'stands off the page' }]
    }
    const inNotes = box.element.closest('.page-notes') !== null
    const frame = box.element.closest('.page-frame')
    const area = frame?.getBoundingClientRect() ?? whole
    const notes = (frame ?? page).querySelector(':scope > .page-notes, :scope > .page-area > .page-notes')
    const bottom = notes === null || inNotes ? area.bottom : notes.getBoundingClientRect().top
    return isWithin(box, { ...edges(area), bottom })
      ? []
      : [{ box, detail: inNotes ? 'the note leaves the page' : where(box, area, bottom) }]
  })
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
