import { readFileSync } from 'node:fs'
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { h } from 'hastscript'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { Composed, StyleSheet } from '../../src/model/pages.ts'
import { usualFonts } from '../../src/press/fonts/faces.ts'
import { editorNotes } from '../series.ts'

/** A page of `test/fixtures/pagedjs` as a book: its notes, fonts and units said in our words. */
export function readCase(name: string): { composed: Composed; styles: StyleSheet[] } {
  const html = readFileSync(`test/fixtures/pagedjs/${name}.html`, 'utf8')
  const document = unified().use(rehypeParse).parse(html)
  const css = textOf(find(document, 'style'))
  const count = { unit: 0, note: 0 }
  const part = h(
    'section.part',
    { id: 'case', dataPart: 'case', dataMatter: 'body', dataTitle: name },
    find(document, 'body').children.map((child) => inOurWords(child, undefined, count))
  )
  const root: Root = { type: 'root', children: [part] }
  const composed = {
    root,
    language: 'zh-Hans',
    title: name,
    authors: [],
    fonts: usualFonts,
    series: [editorNotes],
    assets: new Map()
  }
  return { composed, styles: [{ file: 'styles/case.css', text: `${ourFonts(css)}\n${notes}` }] }
}

/** The cases' own rules lay notes out by Paged.js' markers. */
const notes = `
.fn, .tn, .note-paragraph { display: block; text-indent: 0 }
.call { vertical-align: super; font-size: .62em; line-height: 0 }
`

function ourFonts(css: string): string {
  return css
    .replaceAll("'Noto Serif CJK SC'", "'Engross Serif'")
    .replaceAll("'Noto Sans CJK SC'", "'Engross Sans'")
    .replaceAll("'DejaVu Serif'", "'Engross Latin', 'Engross Serif'")
}

function inOurWords(
  node: ElementContent | RootContent,
  unit: string | undefined,
  count: { unit: number; note: number }
): ElementContent {
  if (node.type === 'doctype') throw new Error('no doctype in a body')
  if (node.type !== 'element') return node
  const classes = Array.isArray(node.properties.className) ? node.properties.className : []
  if (classes.includes('fn') || classes.includes('tn')) {
    const id = `note-${++count.note}`
    const content = node.children.map((child) => inOurWords(child, id, count))
    return h(
      'span.note',
      { id, className: [...classes, 'note'], dataSeries: 'editor' },
      h('span.note-paragraph', { dataUnit: `${id}-p1` }, content)
    )
  }
  const hasText = node.children.some((child) => child.type === 'text' && child.value.trim() !== '')
  const own = unit === undefined && hasText ? `u${++count.unit}` : undefined
  const children = node.children.map((child) => inOurWords(child, own ?? unit, count))
  return { ...node, properties: { ...node.properties, ...(own === undefined ? {} : { dataUnit: own }) }, children }
}

function find(root: Root, name: string): Element {
  let found: Element | undefined
  const look = (node: Root | RootContent): void => {
    if (node.type === 'element' && node.tagName === name) found ??= node
    if (node.type === 'element' || node.type === 'root') for (const child of node.children) look(child)
  }
  look(root)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
