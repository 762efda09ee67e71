import type { Element, Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

/** A finished paged HTML as a test sees it: read from its markup alone. */
export interface PagedBook {
  pages: Page[]
  /** The page on which an anchor stands. */
  pageOf: (anchor: string) => Page | undefined
  marks: Map<string, MarkPlace>
  marksByAuthority: Map<string, MarkPlace[]>
  entries: { id: string; locators: { text: string; target: string }[] }[]
  contents: { target: string; folio: string }[]
  references: { text: string; target: string; page: Page }[]
  deadLinks: string[]
}

export interface Page {
  position: number
  folio: string
  side: string
  kind: string
  part: string
  generated: { head: string }
  calls: { note: string; mark: string }[]
  /** Notes that begin on the page. */
  notes: { id: string; mark: string }[]
}

/** Where a mention stands; `noteMark` where it is in a note. */
export interface MarkPlace {
  page: Page
  noteMark: string | undefined
  /** Its words, as far as they stand on its first page. */
  words: string
}

export function readBook(html: string): PagedBook {
  const root = unified().use(rehypeParse).parse(html)
  const anchors = new Map<string, Page>()
  const marks = new Map<string, MarkPlace>()
  // The last note of each mark: one that goes on over the page is still the last of its mark.
  const begun = new Map<string, Page>()
  const references: PagedBook['references'] = []
  const pages = all(root, 'page').map((element) => {
    const page = pageFrom(element)
    for (const node of descendants(element))
      if (typeof node.properties.id === 'string') anchors.set(node.properties.id, page)
    for (const node of all(element, 'reference')) references.push({ text: textOf(node), target: targetOf(node), page })
    collectMarks(element, page, begun, marks)
    return page
  })
  // A heading that stands again at the head of a column has no id.
  const entries = ['index-entry', 'index-subentry']
    .flatMap((name) => all(root, name))
    .map(entryFrom)
    .filter(({ id }) => id !== '')
  const authorities = entries.map(({ id }) => id.replace(/^entry-/, ''))
  const links = descendants(root)
    .map(targetOf)
    .filter((target) => target !== '')
  return {
    pages,
    pageOf: (anchor) => anchors.get(anchor),
    marks,
    marksByAuthority: byAuthority(marks, authorities),
    entries,
    contents: all(root, 'contents-line').map((line) => ({
      target: targetOf(all(line, undefined, 'a')[0]),
      folio: textOf(all(line, 'contents-folio')[0])
    })),
    references,
    deadLinks: links.filter((target) => !anchors.has(target))
  }
}

function pageFrom(element: Element): Page {
  const { dataPosition, dataFolio, dataSide, dataKind, dataPart } = element.properties
  const starting = all(element, 'note').filter(({ properties }) => properties.id !== undefined)
  return {
    position: Number(dataPosition),
    folio: String(dataFolio),
    side: String(dataSide),
    kind: String(dataKind),
    part: String(dataPart),
    generated: { head: all(element, 'margin-top').map(textOf).join('') },
    calls: all(element, 'call').map((call) => ({ note: targetOf(call), mark: textOf(call) })),
    notes: starting.map((note) => ({ id: String(note.properties.id), mark: textOf(all(note, 'note-mark')[0]) }))
  }
}

function entryFrom(entry: Element): PagedBook['entries'][number] {
  const locators = all(entry, 'locator').map((locator) => ({ text: textOf(locator), target: targetOf(locator) }))
  return { id: String(entry.properties.id ?? ''), locators }
}

/** A mention in a note is found by the page on which its note begins, though it may stand on a later one. */
function collectMarks(element: Element, page: Page, begun: Map<string, Page>, marks: Map<string, MarkPlace>): void {
  for (const note of all(element, 'note')) {
    const noteMark = String(note.properties.dataMark)
    if (note.properties.id !== undefined) begun.set(noteMark, page)
    for (const mark of begunMarks(note))
      marks.set(String(mark.properties.id), { page: begun.get(noteMark) ?? page, noteMark, words: textOf(mark) })
  }
  for (const mark of begunMarks(element))
    if (!marks.has(String(mark.properties.id)))
      marks.set(String(mark.properties.id), { page, noteMark: undefined, words: textOf(mark) })
}

/** `mark-D1-6-boris-yeltsin-1` belongs to the longest authority that its end names. */
function byAuthority(marks: Map<string, MarkPlace>, authorities: string[]): Map<string, MarkPlace[]> {
  const longestFirst = authorities.toSorted((a, b) => b.length - a.length)
  const found = new Map<string, MarkPlace[]>()
  for (const [id, place] of marks) {
    const stem = id.replace(/-\d+$/, '')
    const authority = longestFirst.find((candidate) => stem.endsWith(`-${candidate}`)) ?? `nobody (${id})`
    found.set(authority, [...(found.get(authority) ?? []), place])
  }
  return found
}

/** Marks that begin here: words carried over the page go on without an id. */
function begunMarks(node: Element): Element[] {
  return all(node, 'mark').filter(({ properties }) => properties.id !== undefined)
}

function all(node: Nodes | undefined, name?: string, tag?: string): Element[] {
  return descendants(node).filter(
    ({ tagName, properties }) =>
      (tag === undefined || tagName === tag) &&
      (name === undefined || (Array.isArray(properties.className) && properties.className.includes(name)))
  )
}

function descendants(node: Nodes | undefined): Element[] {
  if (node === undefined || !('children' in node)) return []
  return (node as Root).children.flatMap((child) => (child.type === 'element' ? [child, ...descendants(child)] : []))
}

function targetOf(node: Element | undefined): string {
  const href = node?.properties.href
  return typeof href === 'string' && href.startsWith('#') ? decodeURIComponent(href.slice(1)) : ''
}

function textOf(node: Nodes | undefined): string {
  if (node === undefined) return ''
  if (node.type === 'text') return node.value.replaceAll('\u2060', '').trim()
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
