import type { PagedPage } from './paged.d.ts'

/**
 * The foot of one page and the room above it.
 *
 * The text area is a box of columns as wide as the measure: what does not fit the first column stands in the
 * second, beside the page. Every question is put to the layout itself.
 */
export class NoteFoot {
  /** Height of the type area, px. */
  readonly height: number
  /** What the notes take of it, px. */
  reserved = 0
  private readonly area: HTMLElement
  private readonly content: HTMLElement
  private readonly inner: HTMLElement

  constructor(private readonly page: PagedPage) {
    this.area = find(page.element, '.pagedjs_area')
    this.content = find(page.footnotesArea, '.pagedjs_footnote_content')
    this.inner = find(page.footnotesArea, '.pagedjs_footnote_inner_content')
    this.height = page.area.getBoundingClientRect().height
  }

  add(note: HTMLElement): void {
    this.inner.append(note)
  }

  hasText(node: Node): boolean {
    return this.page.area.contains(node)
  }

  /**
   * Ask whether the line of a call is on the page. The first line of a page is always in the first column,
   * even where that is not as high as the line: so its foot is looked at too.
   */
  isOnPage(call: HTMLElement): boolean {
    const { right, bottom } = this.page.area.getBoundingClientRect()
    const neighbour = call.previousElementSibling ?? call.nextElementSibling ?? call
    const rects = neighbour.getClientRects()
    const rect = rects[neighbour === call.previousElementSibling ? rects.length - 1 : 0] ?? call.getBoundingClientRect()
    const foot = (rect.top + rect.bottom) / 2 + Number.parseFloat(getComputedStyle(neighbour).fontSize) / 2
    return call.getBoundingClientRect().left < right && foot <= bottom + 0.5
  }

  /** Height of all notes with the rule above them, px. */
  needed(): number {
    const empty = this.inner.childElementCount === 0
    this.content.classList.toggle('pagedjs_footnote_empty', empty)
    if (empty) return 0
    const { marginTop, marginBottom } = getComputedStyle(this.content)
    return this.content.getBoundingClientRect().height + Number.parseFloat(marginTop) + Number.parseFloat(marginBottom)
  }

  /** Height that an element would have among the notes, px. */
  heightOf(element: HTMLElement): number {
    this.inner.append(element)
    const { height } = element.getBoundingClientRect()
    element.remove()
    return height
  }

  /** Take room from the text. */
  reserve(height: number): void {
    this.reserved = height
    this.area.style.setProperty('--pagedjs-footnotes-height', `${height}px`)
  }

  /** Find the most that can be reserved with a call still on the page; `low` is known to do. */
  mostReserved(low: number, high: number, call: HTMLElement): number {
    return largest(low, high, (height) => {
      this.reserve(height)
      return this.isOnPage(call)
    })
  }

  /** End the text above the line of a call. Gives false where it is the first line, which always stays. */
  holdBack(call: HTMLElement): boolean {
    const holds = (height: number) => {
      this.area.style.setProperty('--engross-held', `${height}px`)
      return this.isOnPage(call)
    }
    const most = this.height - 1
    this.area.style.setProperty('--engross-held', `${most}px`)
    // In a column of no height there is nothing but the first line.
    if (call.getBoundingClientRect().left < this.page.area.getBoundingClientRect().right) {
      holds(0)
      return false
    }
    holds(Math.min(most, largest(0, most, holds) + 1))
    return true
  }
}

/** Find, to half a px, the largest height between the two for which something holds. */
function largest(low: number, high: number, holds: (height: number) => boolean): number {
  let [from, to] = [low, high]
  while (to - from > 0.5) {
    const middle = (from + to) / 2
    if (holds(middle)) from = middle
    else to = middle
  }
  return from
}

function find(within: HTMLElement, selector: string): HTMLElement {
  const element = within.querySelector<HTMLElement>(selector)
  if (element === null) throw new Error(`Paged.js has no ${selector}`)
  return element
}
