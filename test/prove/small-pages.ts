import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { compose } from '../../src/compose/compose.ts'
import type { Located } from '../../src/model/book-index.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { AnchorRecord, PageMap, PageRecord } from '../../src/model/page-map.ts'
import type { Pages } from '../../src/model/pages.ts'

/** Characters that a page, and that its notes, hold. */
const capacity = { text: 150, notes: 60 }

interface SmallPage {
  part: Element
  text: Element[]
  notes: Element[]
}

/**
 * Set pages by counting characters: a press for tests that need no browser. It cuts paragraphs and notes
 * wherever a page is full, numbers notes by page and keeps all that compose wrote.
 */
export function smallPages(edition: Edition, located: Located): Pages {
  const { root } = compose(edition, located, new Map())
  const pages = elements(root.children[0]).flatMap(setPart)
  const records = pages.map((page, place) => recordOf(page, place, pages))
  const body = pages.map((page, place) => pageElement(page, records[place] as PageRecord))
  const html = h('html', [h('head', h('title', '书')), h('body', h('main', body))])
  return {
    html: `<!doctype html>${unified()
      .use(rehypeStringify)
      .stringify({ type: 'root', children: [html] })}`,
    files: new Map(),
    pageMap: pageMapOf(body, records),
    size: { width: 140, height: 203 }
  }
}

function setPart(part: Element): SmallPage[] {
  const pages: SmallPage[] = []
  let [rest, held]: [Element[], Element[]] = [blocksOf(part), []]
  while (rest.length > 0 || held.length > 0) {
    const page: SmallPage = { part, text: [], notes: [] }
    let room = capacity.text
    for (let block = rest.shift(); block !== undefined; block = rest.shift()) {
      const [kept, over] = cut(block, room)
      room -= insideOf(kept)
      page.text.push(kept)
      if (over === undefined) continue
      rest = [over, ...rest]
      break
    }
    const notes = [...held, ...page.text.flatMap(takeNotes)]
    held = []
    let space = capacity.notes
    for (const note of notes) {
      const [kept, over] = cut(note, space)
      space -= insideOf(kept)
      page.notes.push(kept)
      if (over !== undefined) held.push(over)
    }
    pages.push(page)
  }
  return pages
}

/** Give the elements of a part that hold text, without the boxes around them. */
function blocksOf(node: Element): Element[] {
  const isBlock = node.properties.dataUnit !== undefined || node.properties.dataGenerated !== undefined
  return isBlock ? [node] : elements(node).flatMap(blocksOf)
}

/** Put calls where the notes stand, and give the notes. */
function takeNotes(block: Element): Element[] {
  return elements(block).flatMap((child) => {
    if (child.properties.dataSeries === undefined) return takeNotes(child)
    const id = String(child.properties.id).replace('note-', 'call-')
    const note = structuredClone(child)
    const mark = h('a', { href: `#${id}`, dataGenerated: '' }, '?')
    elements(note)[0]?.children.unshift(mark)
    Object.assign(child, h('a', { id, href: `#${child.properties.id}`, role: 'doc-noteref', dataGenerated: '' }, '?'))
    return [note]
  })
}

/** Cut an element after so many characters; what is in a note does not count and stays with its call. */
function cut(element: Element, room: number): [Element, Element | undefined] {
  if (insideOf(element) <= room || element.properties.dataGenerated !== undefined) return [element, undefined]
  const [kept, over] = [
    { ...element, children: [] },
    { ...element, properties: { ...element.properties }, children: [] }
  ] as [Element, Element]
  delete over.properties.id
  let left = room
  for (const child of element.children) {
    const length = lengthOf(child)
    if (length <= left) kept.children.push(child)
    else if (left <= 0) over.children.push(child)
    else if (child.type === 'text') {
      kept.children.push({ type: 'text', value: child.value.slice(0, left) })
      over.children.push({ type: 'text', value: child.value.slice(left) })
    } else if (child.type === 'element') {
      const [first, second] = cut(child, left)
      kept.children.push(first)
      if (second !== undefined) over.children.push(second)
    }
    left -= length
  }
  return [kept, over]
}

/** A note that is still at its call has the length of the call. */
function lengthOf(node: ElementContent): number {
  if (node.type === 'text') return node.value.length
  if (node.type !== 'element') return 0
  return node.properties.dataSeries === undefined ? insideOf(node) : 1
}

function insideOf(element: Element): number {
  return element.children.reduce((sum, child) => sum + lengthOf(child), 0)
}

function recordOf({ part }: SmallPage, place: number, pages: SmallPage[]): PageRecord {
  const front = (page: SmallPage) => page.part.properties.dataMatter === 'front'
  const before = pages.slice(0, place).filter((page) => front(page) === (part.properties.dataMatter === 'front')).length
  const opening = pages[place - 1]?.part !== part
  return {
    position: place + 1,
    folio: part.properties.dataMatter === 'front' ? (['i', 'ii', 'iii', 'iv'][before] ?? 'v') : String(before + 1),
    side: place % 2 === 0 ? 'recto' : 'verso',
    kind: opening ? 'opening' : 'body',
    part: String(part.properties.id)
  }
}

function pageElement({ part, text, notes }: SmallPage, { position, folio, side, kind }: PageRecord): Element {
  const page = h(
    'div',
    { class: ['page', side], dataPosition: position, dataFolio: folio, dataSide: side, dataKind: kind },
    h('div', { class: 'head', dataGenerated: '' }, kind === 'opening' ? '' : String(part.properties.dataTitle)),
    h('section', { id: kind === 'opening' ? part.properties.id : undefined }, text),
    h('div', { class: 'notes' }, notes),
    h('div', { class: 'folio', dataGenerated: '' }, folio)
  )
  for (const name of ['call-', '#call-']) {
    for (const [place, mark] of marks(page, name).entries())
      mark.children = [{ type: 'text', value: `\u2060${'①②③④'[place]}` }]
  }
  return page
}

function marks(node: Element, name: string): Element[] {
  const { id, href } = node.properties
  const own = [id, href].some((value) => String(value ?? '').startsWith(name))
  return own ? [node] : elements(node).flatMap((child) => marks(child, name))
}

function pageMapOf(pages: Element[], records: PageRecord[]): PageMap {
  const anchors = new Map<string, AnchorRecord>()
  for (const [place, page] of pages.entries()) {
    const { position, folio, side } = records[place] as PageRecord
    for (const id of idsIn(page)) {
      const call = marks(page, id.replace('note-', 'call-'))[0]
      const mark = id.startsWith('note-') ? textOf(call).replace('\u2060', '') : undefined
      if (!anchors.has(id)) anchors.set(id, { position, folio, side, mark: /^note-[^-]+$/.test(id) ? mark : undefined })
    }
  }
  return { pages: records, anchors }
}

function idsIn(node: Element): string[] {
  const own = typeof node.properties.id === 'string' ? [node.properties.id] : []
  return [...own, ...elements(node).flatMap(idsIn)]
}

function textOf(node: ElementContent | undefined): string {
  if (node?.type === 'text') return node.value
  return node?.type === 'element' ? node.children.map(textOf).join('') : ''
}

function elements(node: unknown): Element[] {
  const children = (node as Element | undefined)?.children ?? []
  return children.filter((child): child is Element => child.type === 'element')
}
