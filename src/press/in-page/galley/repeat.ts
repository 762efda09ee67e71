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
  const first = entry.firstElementChild
  if (rest === undefined || first === null || words === null) return
  const line = copied(first)
  line.classList.add('continued-head')
  line.textContent = words
  rest.prepend(line)
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
