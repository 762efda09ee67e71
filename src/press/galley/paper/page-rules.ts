import * as css from 'css-tree'
import type { StyleSheet } from '../../../model/pages.ts'
import type { Place } from '../../../model/place.ts'
import { chooseByMark } from './beside.ts'

/**
 * What style sheets say about paper: `@page` with its margin boxes, and the running heads.
 *
 * ```
 *   @page body:left { margin: …; @top-left { content: counter(page) } }     ──▶ rules
 *   .part { string-set: part attr(data-title) }                             ──▶ strings
 *   everything else                                                         ──▶ sheets, for the browser
 * ```
 *
 * Source: css-page-3, css-gcpm-3. What the galley engine cannot carry out is in `unknown`, with its place.
 */
export interface PageRules {
  rules: PageRule[]
  strings: StringRule[]
  sheets: StyleSheet[]
  unknown: { place: Place; what: string }[]
  /** Declarations that count what no page can go on counting. */
  counters: string[]
  /**
   * Selectors that ask what stands beside an element: pages take neighbours apart, so what they choose is marked on the
   * galleys (`data-rule` names the place in this list) and the sheets choose by the mark.
   */
  beside: string[]
}

/** One selector of an `@page` rule with what stands in the rule. */
export interface PageRule {
  name: string | undefined
  pseudos: string[]
  declarations: Declarations
  /** By name: `top-left`, …; `footnote` is the area of the notes. */
  boxes: Map<string, Declarations>
}

export type Declarations = Map<string, { value: string; important: boolean }>

export interface StringRule {
  selector: string
  name: string
  value: ContentPiece[]
}

/** A piece of `content` or of `string-set`. */
export type ContentPiece =
  | { type: 'text'; text: string }
  | { type: 'page'; style: string }
  | { type: 'string'; name: string; which: string }
  | { type: 'attribute'; name: string }
  | { type: 'words' }

/** Read style sheets, in the order in which they apply. */
export function readPageRules(sheets: StyleSheet[]): PageRules {
  const found: PageRules = { rules: [], strings: [], sheets: [], unknown: [], counters: [], beside: [] }
  for (const sheet of sheets) found.sheets.push({ file: sheet.file, text: readSheet(sheet, found) })
  return found
}

/** Give the text of a sheet without its `@page` rules, its lines where they were. */
function readSheet({ file, text }: StyleSheet, found: PageRules): string {
  const say = (node: { loc?: css.CssLocation | null | undefined }, what: string) =>
    found.unknown.push({ place: placeOf(file, node.loc), what })
  const tree = css.parse(text, {
    positions: true,
    filename: file,
    onParseError: (error) =>
      found.unknown.push({ place: { file, line: error.line, column: error.column }, what: error.message })
  })
  const changes: Change[] = []
  css.walk(tree, {
    visit: 'Atrule',
    enter(node) {
      if (node.name !== 'page') return
      found.rules.push(...pageRulesOf(node, say))
      if (node.loc) changes.push({ from: node.loc.start.offset, to: node.loc.end.offset, text: '' })
    }
  })
  css.walk(tree, {
    visit: 'Declaration',
    enter(node) {
      if (this.atrule?.name === 'page') return
      readDeclaration(node, this.rule, found, say)
    }
  })
  css.walk(tree, {
    visit: 'Rule',
    enter({ prelude }) {
      const { loc } = prelude
      const chosen = this.atrule?.name === 'page' || !loc ? undefined : chooseByMark(prelude, found.beside)
      if (loc && chosen !== undefined) changes.push({ from: loc.start.offset, to: loc.end.offset, text: chosen })
    }
  })
  return changed(text, changes)
}

function pageRulesOf(node: css.Atrule, say: Say): PageRule[] {
  const declarations: Declarations = new Map()
  const boxes: PageRule['boxes'] = new Map()
  for (const child of node.block?.children.toArray() ?? []) {
    if (child.type === 'Declaration') {
      if (!pageProperties.test(child.property)) say(child, `“${child.property}” in @page`)
      declarations.set(child.property, declared(child))
    } else if (child.type === 'Atrule' && marginBoxes.has(child.name)) boxes.set(child.name, declarationsOf(child, say))
    else if (child.type === 'Atrule') say(child, `@${child.name} in @page`)
  }
  return selectorsOf(node.prelude, say).map((selector) => ({ ...selector, declarations, boxes }))
}

const pageProperties = /^(size|margin(-(top|right|bottom|left))?|bleed|marks|--.*)$/

const marginBoxes = new Set([
  'footnote',
  ...['top', 'bottom'].flatMap((edge) => ['left', 'center', 'right'].map((place) => `${edge}-${place}`))
])

function selectorsOf(prelude: css.Atrule['prelude'], say: Say): Pick<PageRule, 'name' | 'pseudos'>[] {
  if (!prelude) return [{ name: undefined, pseudos: [] }]
  return css
    .generate(prelude)
    .split(',')
    .map((selector) => {
      const [name = '', ...pseudos] = selector.trim().split(':')
      for (const pseudo of pseudos)
        if (!/^(left|right|first|blank)$/.test(pseudo)) say(prelude, `“:${pseudo}” of @page`)
      return { name: name === '' ? undefined : name, pseudos }
    })
}

/** The area of the notes is as high as they are. */
const ofNoArea = /^((max|min)-)?(height|width|block-size)$|^(position|float|overflow|display)$/

function declarationsOf(node: css.Atrule, say: Say): Declarations {
  const declarations: Declarations = new Map()
  for (const child of node.block?.children.toArray() ?? []) {
    if (child.type !== 'Declaration') continue
    const { property } = child
    if (node.name === 'footnote' && ofNoArea.test(property)) say(child, `“${property}” in @footnote`)
    else declarations.set(property, declared(child))
  }
  return declarations
}

function declared({ value, important }: css.Declaration): { value: string; important: boolean } {
  return { value: css.generate(value), important: Boolean(important) }
}

function readDeclaration(
  node: css.Declaration,
  rule: css.Rule | null,
  { strings, counters }: PageRules,
  say: Say
): void {
  const selector = rule === null ? '' : css.generate(rule.prelude)
  const value = css.generate(node.value)
  const unknown = /\b(target-counters?|target-text|leader|element|running)\(/.exec(value)
  if (unknown !== null) say(node, `“${unknown[1]}()”`)
  // A paragraph that goes on would be counted again.
  const counts = /^counter-(increment|set|reset)$/.test(node.property) && !/^(none|page\b.*)$/.test(value)
  if (counts) counters.push(`${selector} { ${node.property}: ${value} }`)
  if (node.property === 'string-set' && value !== 'none') {
    for (const one of value.split(/,(?![^(]*\))/)) {
      const [, name = '', content = ''] = /^\s*([\w-]+)\s*(.*)$/s.exec(one) ?? []
      const pieces = contentPieces(content)
      if (pieces === undefined) say(node, `“${one}” in string-set`)
      else strings.push({ selector, name, value: pieces })
    }
  }
}

/** Read `content`: strings, counter(page), string(), attr(), content(). Gives nothing for what is none of these. */
export function contentPieces(content: string): ContentPiece[] | undefined {
  if (content === 'none' || content === 'normal' || content === '') return []
  const pieces: ContentPiece[] = []
  let sound = true
  const tree = css.parse(content, { context: 'value' })
  if (tree.type !== 'Value') return undefined
  for (const node of tree.children.toArray()) {
    const piece = pieceOf(node)
    if (piece !== undefined) pieces.push(piece)
    else sound = false
  }
  return sound ? pieces : undefined
}

function pieceOf(node: css.CssNode): ContentPiece | undefined {
  if (node.type === 'String') return { type: 'text', text: node.value }
  if (node.type !== 'Function') return undefined
  const words = node.children.toArray().flatMap((child) => (child.type === 'Identifier' ? [child.name] : []))
  const [first = '', second] = words
  switch (node.name) {
    case 'counter':
      return first === 'page' ? { type: 'page', style: second ?? 'decimal' } : undefined
    case 'string':
      return { type: 'string', name: first, which: second ?? 'first' }
    case 'attr':
      return { type: 'attribute', name: first }
    case 'content':
      return { type: 'words' }
    default:
      return undefined
  }
}

type Say = (node: { loc?: css.CssLocation | null | undefined }, what: string) => void

function placeOf(file: string, loc: css.CssLocation | null | undefined): Place {
  return { file, line: loc?.start.line ?? 1, column: loc?.start.column ?? 1 }
}

interface Change {
  from: number
  to: number
  text: string
}

/** Put other text into a sheet; its lines stay where they were. */
function changed(text: string, changes: Change[]): string {
  let result = ''
  let done = 0
  for (const { from, to, text: other } of changes.sort((a, b) => a.from - b.from)) {
    if (from < done) continue
    const lines = text.slice(from, to).replace(/[^\n]/g, '')
    result += text.slice(done, from) + other + lines
    done = to
  }
  return result + text.slice(done)
}
