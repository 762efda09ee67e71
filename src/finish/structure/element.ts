/** Content of a page that hangs in the structure tree at one place: its numbers there (MCIDs) in the order of reading. */
export interface Slot {
  type: 'slot'
  element: TagElement
  /** 0-based place of the page. */
  page: number
  contents: number[]
}

/** An annotation, by the number of its object. */
export interface TagObject {
  type: 'object'
  page: number
  object: number
}

/** An element of the structure tree while it grows from page to page (PDF 32000-1, 14.7.2). */
export interface TagElement {
  type: 'element'
  /** Structure type: `P`, `H1`, `Note`. */
  role: string
  parent: TagElement | undefined
  kids: (TagElement | Slot | TagObject)[]
  /** BCP 47, where it is not that of the parent. */
  language: string | undefined
  id: string | undefined
  /** What stands for it where it cannot be seen. */
  alternative: string | undefined
  /** Entries of the attribute dictionary, as PDF source. */
  attributes: string | undefined
  /** The last child of each kind: what goes on after a page break goes on there. */
  latest: Map<string, TagElement> | undefined
}

export function newElement(role: string, parent: TagElement | undefined): TagElement {
  return {
    type: 'element',
    role,
    parent,
    kids: [],
    language: undefined,
    id: undefined,
    alternative: undefined,
    attributes: undefined,
    latest: undefined
  }
}

/** Add a child, at the end or before another. */
export function addElement(parent: TagElement, role: string, key: string, before?: TagElement): TagElement {
  const element = newElement(role, parent)
  const at = before === undefined ? -1 : parent.kids.indexOf(before)
  if (at < 0) parent.kids.push(element)
  else parent.kids.splice(at, 0, element)
  parent.latest ??= new Map()
  parent.latest.set(key, element)
  return element
}

/** Give the place for content of a page at the end of an element. */
export function slotOn(page: number, element: TagElement): Slot {
  const last = element.kids.at(-1)
  if (last?.type === 'slot' && last.page === page) return last
  const slot: Slot = { type: 'slot', element, page, contents: [] }
  element.kids.push(slot)
  return slot
}

/** Drop what came to hold nothing. Gives false where nothing is left. */
export function prune(element: TagElement): boolean {
  element.kids = element.kids.filter((kid) => {
    if (kid.type === 'slot') return kid.contents.length > 0
    return kid.type === 'object' || prune(kid)
  })
  return element.kids.length > 0
}
