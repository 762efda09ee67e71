import type { Column } from './column.ts'
import type { DeskPart } from './desk.ts'
import type { CutFrame } from './messages.ts'

/** Let stand again at the head of a frame what the plan repeats there: heads of tables, the words of an entry that goes on. */
export function repeatHeads(part: DeskPart, frame: CutFrame, piece: Element | undefined): void {
  const column = part.columns[frame.flow]
  if (piece === undefined || column === undefined) return
  for (const { id } of frame.heads) {
    const head = column.heads.find((one) => one.id === id)
    if (head?.element === undefined) continue
    if (head.element instanceof HTMLTableElement) repeatTableHead(head.element, piece)
    else repeatWords(head.element, piece)
  }
}

function repeatTableHead(table: HTMLTableElement, piece: Element): void {
  const rest = piece instanceof HTMLTableElement ? piece : piece.querySelector('table.continued')
  if (rest === null || table.tHead === null) return
  const rows = copied(table.tHead)
  const columns = table.querySelector(':scope > colgroup')
  if (columns !== null) rest.prepend(columns.cloneNode(true), rows)
  else rest.prepend(rows)
}

function repeatWords(entry: Element, piece: Element): void {
  const words = entry.getAttribute('data-continued-head')
  const rest = [piece, ...piece.querySelectorAll('.continued')].find(
    (box) => box.getAttribute('data-continued-head') === words
  )
  const line = repeatedLine(entry)
  if (rest !== undefined && line !== undefined) rest.prepend(line)
}

/** The words of an entry as they stand again. */
function repeatedLine(entry: Element): HTMLElement | undefined {
  const first = entry.firstElementChild
  if (first === null) return undefined
  const line = copied(first)
  line.classList.add('continued-head')
  line.textContent = entry.getAttribute('data-continued-head')
  return line
}

/**
 * Measure the words of entries that may stand again, which may take several lines: all are laid out at once, each in its entry
 * but apart from the lines there, and taken away.
 */
export function measureRepeats(columns: Column[]): void {
  const heads = columns.flatMap((column) =>
    column.heads.filter(({ element }) => element?.hasAttribute('data-continued-head') === true)
  )
  const laid = heads.flatMap((head) => {
    const line = head.element && repeatedLine(head.element)
    if (head.element === undefined || line === undefined) return []
    const box = document.createElement('div')
    box.style.cssText = 'position: absolute; visibility: hidden; display: flow-root'
    box.append(line)
    return [{ head, box, entry: head.element, width: head.element.getBoundingClientRect().width }]
  })
  for (const { box, entry, width } of laid) {
    box.style.width = `${width}px`
    entry.append(box)
  }
  for (const { head, box } of laid) head.height = box.getBoundingClientRect().height
  for (const { box } of laid) box.remove()
}

/** A copy for the eye: no names, no second reading. */
function copied(element: Element): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement
  for (const one of [copy, ...copy.querySelectorAll<HTMLElement>('*')]) {
    for (const name of ['id', 'data-unit', 'data-abreast', 'href']) one.removeAttribute(name)
  }
  copy.dataset.generated = ''
  copy.setAttribute('aria-hidden', 'true')
  return copy
}
