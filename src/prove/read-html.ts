import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { plain } from './plain.ts'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

/** A finished page of the paged HTML, as far as `prove` reads it. */
export interface HtmlPage {
  position: number
  folio: string
  kind: string
  /** All text of the page in the order of the document. */
  runs: Run[]
  /** Ids that stand on the page, in order. */
  ids: string[]
  /** Words of the headings that begin on the page, without what the press adds. */
  headings: string[]
  /** Numbers that CSS prints from attributes, in the margin and before titles. */
  numbers: string[]
  /** Ids that links on the page lead to, and those of links that only a screen has. */
  targets: string[]
  screenTargets: string[]
  /** Printed marks: of calls and further calls by their id, of notes by the call they lead back to (`#call-x`). */
  marks: Map<string, string>
  /** Type area from the upper left corner of the page, pt; absent where the page does not say. */
  frame: { left: number; top: number; width: number; height: number } | undefined
}

/** Characters of one text node. */
export interface Run {
  text: string
  /** Unit they belong to; `undefined` for text that belongs to none. */
  unit: string | undefined
  /** True for what the press adds: marks, folios, running heads. */
  generated: boolean
  /** True where readers of the structure shall not find it (`aria-hidden`): in the PDF it has no tag. */
  untagged: boolean
  /** At the foot of the page, in a note that begins there or in the rest of one. */
  atFoot?: 'note' | 'rest' | undefined
}

type Surroundings = Omit<Run, 'text'>

/**
 * Read the pages back from the paged HTML, as a browser parses it. A page is read as soon as it is complete, and its
 * tree let go.
 */
export function readHtml(html: string): HtmlPage[] {
  const pages: HtmlPage[] = []
  const onItemPop = (item: Element) => {
    if (!isPage(item) || isWithinPage(item)) return
    pages.push(pageOf(item))
    item.childNodes = []
  }
  parse(html, { treeAdapter: { ...defaultTreeAdapter, onItemPop } })
  return pages
}

function isPage(element: Element): boolean {
  return attribute(element, 'data-position') !== undefined
}

function isWithinPage({ parentNode }: Element): boolean {
  if (parentNode === null || !('attrs' in parentNode)) return false
  return isPage(parentNode) || isWithinPage(parentNode)
}

function attribute({ attrs }: Element, name: string): string | undefined {
  for (const own of attrs) if (own.name === name) return own.value
  return undefined
}

function pageOf(element: Element): HtmlPage {
  const page: HtmlPage = {
    position: Number(attribute(element, 'data-position')),
    folio: attribute(element, 'data-folio') ?? '',
    kind: attribute(element, 'data-kind') ?? '',
    runs: [],
    ids: [],
    headings: [],
    numbers: [],
    targets: [],
    screenTargets: [],
    marks: new Map(),
    frame: frameOf(attribute(element, 'data-frame-px') ?? '')
  }
  collect(element, { unit: undefined, generated: false, untagged: false, atFoot: undefined }, page)
  return page
}

function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text'
}

function textOf(node: Node): string {
  if (isText(node)) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** What a heading says, its white space as it is shown. */
function headingOf(node: Node): string {
  return plain(ownTextOf(node))
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
}

function ownTextOf(node: Node): string {
  if (isText(node)) return node.value
  if (!('attrs' in node) || attribute(node, 'data-generated') !== undefined) return ''
  return node.childNodes.map(ownTextOf).join('')
}

function classesOf(element: Element): string[] {
  return attribute(element, 'class')?.split(/\s+/) ?? []
}

/** Read `left top width height` in CSS px. */
function frameOf(value: string): HtmlPage['frame'] {
  const [left, top, width, height] = value.split(' ').map((length) => Number.parseFloat(length) * pointsPerPixel)
  if (left === undefined || top === undefined || width === undefined || height === undefined) return undefined
  return { left, top, width, height }
}

const pointsPerPixel = 0.75

function collect(element: Element, around: Surroundings, page: HtmlPage): void {
  if (unprinted.has(element.tagName)) return
  const isGenerated = attribute(element, 'data-generated') !== undefined
  const isForScreen = attribute(element, 'data-screen') !== undefined
  // What only a screen has is printed nowhere: a button whole, of a link its target but not its words.
  if (isForScreen && isGenerated) return
  const classes = classesOf(element)
  // The words that a note goes on are there where the style sheets show them.
  if (classes.includes('note-continued')) {
    page.numbers.push(textOf(element))
    return
  }
  note(element, classes, isForScreen, page)
  const here: Surroundings = {
    unit: attribute(element, 'data-unit') ?? around.unit,
    generated: around.generated || isGenerated,
    untagged: around.untagged || attribute(element, 'aria-hidden') === 'true',
    atFoot: footOf(classes, around)
  }
  const { unit, generated, untagged, atFoot } = here
  for (const child of element.childNodes) {
    if (isText(child)) page.runs.push({ text: child.value, unit, generated, untagged, atFoot })
    else if ('attrs' in child) collect(child, here, page)
  }
}

/** Note what an element says beside its text. */
function note(element: Element, classes: string[], isForScreen: boolean, page: HtmlPage): void {
  const [id, href] = [attribute(element, 'id'), attribute(element, 'href')]
  if (id !== undefined) page.ids.push(id)
  if (href?.startsWith('#')) {
    const targets = isForScreen ? page.screenTargets : page.targets
    targets.push(decodeURIComponent(href.slice(1)))
  }
  if (/^h[1-6]$/.test(element.tagName) && !classes.includes('continued')) page.headings.push(headingOf(element))
  for (const name of ['data-n', 'data-number']) {
    const number = attribute(element, name)
    if (number !== undefined) page.numbers.push(number)
  }
  for (const name of [id, href]) {
    if (name !== undefined && /^(#?call|recall)-/.test(name)) page.marks.set(name, plain(textOf(element)))
  }
}

function footOf(classes: string[], { atFoot }: Surroundings): Run['atFoot'] {
  if (classes.includes('page-notes')) return 'note'
  return atFoot !== undefined && classes.includes('note') && classes.includes('continued') ? 'rest' : atFoot
}

const unprinted = new Set(['style', 'script', 'template', 'title'])
