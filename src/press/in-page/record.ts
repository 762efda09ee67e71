import type { PageRecord } from './result.ts'
import type { TextBoxes, TextRect } from './text-boxes.ts'

/** Spans with only these classes mean nothing to a reader. */
const silent = new Set(['mark', 'continued', 'continues', 'half', 'dash', 'point', 'sign'])

const kept = [
  'class',
  'lang',
  'role',
  'id',
  'data-unit',
  'data-generated',
  'data-series',
  'data-part',
  'href',
  'alt',
  'title',
  'aria-label',
  'aria-hidden',
  'scope',
  'colspan',
  'rowspan',
  'start'
]

const boxed = new Set(['a', 'img', 'svg', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

interface Corner {
  left: number
  top: number
}

/** Writes down what stands on pages: as numbers and a list of the strings they mean, as `PageRecord` has it. */
export class Recorder {
  private readonly places = new Map<string, number>()
  readonly record: PageRecord = { strings: [], numbers: [] }

  add(page: HTMLElement, boxes: TextBoxes): void {
    const { left, top } = page.getBoundingClientRect()
    const named = [...page.querySelectorAll('[id]')]
    this.put(named.length)
    for (const element of named) {
      const box = element.getBoundingClientRect()
      this.put(this.string(element.id), hundredths(box.left - left), hundredths(box.top - top))
    }
    this.counted(() => this.children(page, { left, top }, boxes))
  }

  /** Write how many there are before what they are. */
  private counted(write: () => number): void {
    const { numbers } = this.record
    const at = numbers.push(0) - 1
    numbers[at] = write()
  }

  /** Gives how many were written: what means nothing lets its children stand in its place. */
  private children(parent: Element, corner: Corner, boxes: TextBoxes): number {
    let count = 0
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node instanceof Text) count += this.text(node, corner, boxes)
      else if (node instanceof Element) count += this.element(node, corner, boxes)
    }
    return count
  }

  private text(node: Text, corner: Corner, boxes: TextBoxes): number {
    if (node.data.trim() === '') return 0
    this.put(0, this.string(node.data))
    this.boxes(boxes.of(node), corner)
    return 1
  }

  private element(element: Element, corner: Corner, boxes: TextBoxes): number {
    const tag = element.localName
    if (isSilent(element, tag)) return this.children(element, corner, boxes)
    this.put(1, this.string(tag))
    this.counted(() => this.attributes(element))
    this.boxes(boxed.has(tag) ? [...element.getClientRects()] : [], corner)
    this.counted(() => this.children(element, corner, boxes))
    return 1
  }

  private attributes(element: Element): number {
    let count = 0
    for (const name of kept) {
      const value = element.getAttribute(name)
      if (value === null) continue
      this.put(this.string(name), this.string(value))
      count++
    }
    return count
  }

  private boxes(rects: TextRect[], { left, top }: Corner): void {
    this.put(rects.length)
    for (const rect of rects)
      this.put(
        hundredths(rect.left - left),
        hundredths(rect.top - top),
        hundredths(rect.right - left),
        hundredths(rect.bottom - top)
      )
  }

  private put(...numbers: number[]): void {
    this.record.numbers.push(...numbers)
  }

  private string(string: string): number {
    const known = this.places.get(string)
    if (known !== undefined) return known
    const place = this.record.strings.push(string) - 1
    this.places.set(string, place)
    return place
  }
}

function isSilent(element: Element, tag: string): boolean {
  if (tag !== 'span' && tag !== 'div') return false
  if (
    element.hasAttribute('lang') ||
    element.hasAttribute('data-unit') ||
    element.hasAttribute('role') ||
    element.hasAttribute('aria-hidden') ||
    element.hasAttribute('data-generated')
  )
    return false
  return [...element.classList].every((name) => silent.has(name))
}

/** Browsers lay out in 64ths of a px; hundredths are exact enough, and short. */
function hundredths(value: number): number {
  return Math.round(value * 100)
}
