import type { Element, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { plain } from './plain.ts'

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
  atFoot?: 'note' | 'rest'
}

type Surroundings = Omit<Run, 'text'>

/** Read the pages back from the paged HTML. */
export function readHtml(html: string): HtmlPage[] {
  return pagesIn(unified().use(rehypeParse).parse(html))
}

function pagesIn(node: Root | RootContent): HtmlPage[] {
  if (node.type === 'element' && node.properties.dataPosition !== undefined) return [pageOf(node)]
  return 'children' in node ? node.children.flatMap(pagesIn) : []
}

function pageOf(element: Element): HtmlPage {
  const { dataPosition, dataFolio, dataKind, dataFramePx } = element.properties
  const page: HtmlPage = {
    position: Number(dataPosition),
    folio: String(dataFolio ?? ''),
    kind: String(dataKind ?? ''),
    runs: [],
    ids: [],
    headings: [],
    numbers: [],
    targets: [],
    screenTargets: [],
    marks: new Map(),
    frame: frameOf(dataFramePx)
  }
  collect(element, { unit: undefined, generated: false, untagged: false }, page)
  return page
}

function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** What a heading says, its white space as it is shown. */
function headingOf(node: RootContent): string {
  return plain(ownTextOf(node))
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
}

function ownTextOf(node: RootContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || node.properties.dataGenerated !== undefined) return ''
  return node.children.map(ownTextOf).join('')
}

function isContinued(element: Element): boolean {
  return hasClass(element, 'continued')
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}

/** Read `left top width height` in CSS px. */
function frameOf(value: unknown): HtmlPage['frame'] {
  const [left, top, width, height] = String(value ?? '')
    .split(' ')
    .map((length) => Number.parseFloat(length) * pointsPerPixel)
  if (left === undefined || top === undefined || width === undefined || height === undefined) return undefined
  return { left, top, width, height }
}

const pointsPerPixel = 0.75

function collect(node: RootContent, around: Surroundings, page: HtmlPage): void {
  if (node.type === 'text') page.runs.push({ text: node.value, ...around })
  if (node.type !== 'element' || unprinted.has(node.tagName)) return
  const { id, href, dataUnit, dataGenerated, dataN, dataNumber, dataScreen, ariaHidden } = node.properties
  // What only a screen has is printed nowhere: a button whole, of a link its target but not its words.
  if (dataScreen !== undefined && dataGenerated !== undefined) return
  // The words that a note goes on are there where the style sheets show them.
  if (hasClass(node, 'note-continued')) {
    page.numbers.push(textOf(node))
    return
  }
  if (typeof id === 'string') page.ids.push(id)
  if (typeof href === 'string' && href.startsWith('#')) {
    const targets = dataScreen === undefined ? page.targets : page.screenTargets
    targets.push(decodeURIComponent(href.slice(1)))
  }
  if (/^h[1-6]$/.test(node.tagName) && !isContinued(node)) page.headings.push(headingOf(node))
  for (const number of [dataN, dataNumber]) if (typeof number === 'string') page.numbers.push(number)
  for (const name of [id, href]) {
    if (typeof name === 'string' && /^(#?call|recall)-/.test(name)) page.marks.set(name, plain(textOf(node)))
  }
  const here: Surroundings = {
    unit: typeof dataUnit === 'string' ? dataUnit : around.unit,
    generated: around.generated || dataGenerated !== undefined,
    untagged: around.untagged || ariaHidden === 'true',
    ...footOf(node, around)
  }
  for (const child of node.children) collect(child, here, page)
}

function footOf({ properties }: Element, { atFoot }: Surroundings): Pick<Run, 'atFoot'> {
  const classes = Array.isArray(properties.className) ? properties.className : []
  if (classes.includes('page-notes')) return { atFoot: 'note' }
  if (atFoot !== undefined && classes.includes('note') && classes.includes('continued')) return { atFoot: 'rest' }
  return atFoot === undefined ? {} : { atFoot }
}

const unprinted = new Set(['style', 'script', 'template', 'title'])
