import type { Cut } from './cuts.ts'

/**
 * Cut a tree in two: what lies before the cut stays, what lies after it is given back in copies of the boxes around it.
 *
 * ```
 *   section ─ p ─ em ─ “各国│的”          section.continues ─ p.line-continues ─ em ─ “各国”
 *                                   ──▶   section.continued ─ p.line-continued ─ em ─ “的”
 * ```
 *
 * Text is moved, never copied; an id stays with the first piece, and so does what makes a landmark.
 */
export function cutOff(root: Element, cut: Cut): Element {
  if (cut.type === 'row') return cutRow(root, cut)
  if (cut.type === 'before') return cutAt(root, cut.node.parentNode as Element, cut.node, undefined)
  const { text, offset, container, justified } = cut
  const next = offset === 0 ? text : offset >= text.length ? text.nextSibling : text.splitText(offset)
  const tail = cutAt(root, text.parentNode as Element, next, container)
  if (container.classList.contains('continues')) {
    container.classList.add('line-continues')
    if (justified) container.classList.add('line-justified')
  }
  return tail
}

/** Cut before `next`, a child of `parent`; inside `lines` nothing but lines is cut. */
function cutAt(root: Element, parent: Element, next: ChildNode | Node | null, lines: Element | undefined): Element {
  let [box, first] = [parent, next]
  // What is to begin with the first child of a box begins with the box; what would end a box, ends after it.
  while (box !== root) {
    if (first === null) first = box.nextSibling
    else if (isAtHead(first)) first = box
    else break
    box = box.parentElement as Element
  }
  let inLines = lines?.contains(box) === true
  let carried: Element | undefined
  for (;;) {
    const tail = copyOf(box)
    if (carried === undefined && !inLines) goOnCounting(box, tail, first)
    if (carried !== undefined) tail.append(carried)
    while (first !== null) {
      const following: Node | null = first.nextSibling
      tail.append(first)
      first = following
    }
    if (inLines && box !== lines) {
      box.classList.add('inline-continues')
      tail.classList.add('inline-continued')
    } else {
      box.classList.add('continues')
      tail.classList.add('continued')
    }
    if (box === lines) {
      tail.classList.add('line-continued')
      inLines = false
    }
    if (box === root) return tail
    carried = tail
    first = box.nextSibling
    box = box.parentElement as Element
  }
}

/** Nothing that can be seen, or pointed to from elsewhere in the text, lies before the node in its box. */
function isAtHead(node: Node): boolean {
  for (let before = node.previousSibling; before !== null; before = before.previousSibling) {
    if (
      before instanceof Element &&
      (before.childElementCount > 0 || before.textContent !== '' || before.matches('img, svg, hr, br, col, colgroup'))
    )
      return false
    if (before instanceof Text && before.data.trim() !== '') return false
  }
  return true
}

/** A list that goes on is not counted from its beginning. */
function goOnCounting(box: Element, tail: Element, first: Node | null): void {
  if (!(box instanceof HTMLOListElement && tail instanceof HTMLOListElement) || first === null) return
  const before = [...box.children].filter(
    (item) => item instanceof HTMLLIElement && item.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING
  )
  tail.start = box.start + before.length
}

/** A box like this one to go on in: if this one goes on already, on a later page, so does the copy. */
function copyOf(box: Element): Element {
  const copy = box.cloneNode(false) as Element
  for (const name of ['id', 'role', 'aria-label', 'aria-labelledby', 'data-abreast', 'data-call'])
    copy.removeAttribute(name)
  return copy
}

/** Cut a row through all its cells: each goes on in a cell of its own, its lines as far from each other as they were. */
function cutRow(root: Element, { row, cells }: Extract<Cut, { type: 'row' }>): Element {
  const rest = copyOf(row)
  for (const child of [...row.children]) {
    const { cut, room } = cells.find(({ cell }) => cell === child) ?? { cut: 'nothing', room: 0 }
    const next = cut === 'whole' ? emptied(child) : cut === 'nothing' ? copyOf(child) : cutOff(child, cut)
    child.classList.add('continues')
    next.classList.add('continued')
    setRoom(next, room)
    rest.append(next)
  }
  row.classList.add('continues')
  rest.classList.add('continued', 'row-continued')
  row.after(rest)
  return cutAt(root, row.parentElement as Element, rest, undefined)
}

/** White above the first line of a cell that goes on; its own boxes bring none. */
function setRoom(cell: Element, room: number): void {
  if (!(cell instanceof HTMLElement)) return
  cell.style.setProperty('padding-top', `${room}px`, 'important')
  cell.style.setProperty('vertical-align', 'top')
  cell.style.setProperty('align-self', 'start')
  for (let box = cell.firstElementChild; box instanceof HTMLElement; box = box.firstElementChild) {
    if (box.matches('p, div, ul, ol, li, blockquote, h1, h2, h3, h4, figure')) box.style.marginTop = '0'
  }
}

/** Move all that is in a cell into the next row's, and leave an empty one. */
function emptied(cell: Element): Element {
  const next = cell.cloneNode(false) as Element
  next.append(...cell.childNodes)
  cell.removeAttribute('id')
  return next
}
