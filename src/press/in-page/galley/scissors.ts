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
    if (carried === undefined && !inLines) keepPlaces(box, tail, first)
    if (carried !== undefined) tail.append(carried)
    while (first !== null) {
      const following: Node | null = first.nextSibling
      tail.append(first)
      first = following
    }
    if (!inLines || box === lines) {
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
    if (before instanceof HTMLTemplateElement) continue
    if (
      before instanceof Element &&
      (before.childElementCount > 0 || before.textContent !== '' || before.matches('img, svg, hr, br, col, colgroup'))
    )
      return false
    if (before instanceof Text && before.data.trim() !== '') return false
  }
  return true
}

/** Rules such as `:first-child` must not take the first piece after a cut for the first child. */
function keepPlaces(box: Element, tail: Element, first: Node | null): void {
  if (first?.previousSibling !== null && first !== null) tail.append(document.createElement('template'))
  if (box instanceof HTMLOListElement && tail instanceof HTMLOListElement) {
    const before = [...box.children].filter(
      (item) =>
        item !== first && first !== null && item.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING
    )
    tail.start = box.start + before.filter((item) => item instanceof HTMLLIElement).length
  }
}

function copyOf(box: Element): Element {
  const copy = box.cloneNode(false) as Element
  for (const name of ['id', 'role', 'aria-label', 'aria-labelledby', 'data-abreast', 'data-call'])
    copy.removeAttribute(name)
  copy.classList.remove('continues', 'line-continues', 'line-justified')
  return copy
}

/** Cut a row through all its cells: each goes on in a cell of its own. */
function cutRow(root: Element, { row, cells }: Extract<Cut, { type: 'row' }>): Element {
  const rest = copyOf(row)
  for (const child of [...row.children]) {
    const cut = cells.find(({ cell }) => cell === child)?.cut
    if (cut === undefined && cells.some(({ cell }) => cell === child)) {
      rest.append(emptied(child))
    } else if (cut === undefined || cut === 'after') {
      const empty = copyOf(child)
      empty.classList.add('continued')
      rest.append(empty)
    } else rest.append(cutOff(child, cut))
  }
  row.classList.add('continues')
  rest.classList.add('continued')
  row.after(rest)
  const tail = cutAt(root, row.parentElement as Element, rest, undefined)
  return tail
}

/** Move all that is in a cell into the next row's, and leave an empty one. */
function emptied(cell: Element): Element {
  const next = cell.cloneNode(false) as Element
  next.append(...cell.childNodes)
  cell.removeAttribute('id')
  return next
}
