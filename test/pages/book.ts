import type { ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Composed, StyleSheet } from '../../src/model/pages.ts'
import { usualFonts } from '../../src/press/fonts/faces.ts'
import { editorNotes } from '../series.ts'

/** Words that read like a statement, the same for the same number. */
export function words(seed: number, length: number): string {
  const stock =
    '双方认为联合国安全理事会和平共处五项原则边界协定经贸合作世纪之交国际关系发展睦邻友好伙伴互利尊重主权领土完整'
  let [text, state] = ['', seed * 7919 + 17]
  while (text.length < length) {
    state = (state * 1103515245 + 12345) % 2147483648
    const comma = text.length > 0 && state % 13 === 0
    text += comma ? '，' : [...stock][state % stock.length]
  }
  return `${text.slice(0, length - 1)}。`
}

export function note(id: string, ...paragraphs: string[]): ElementContent {
  return h(
    'span.note.note-editor',
    { id: `note-${id}`, dataSeries: 'editor', role: 'doc-footnote' },
    paragraphs.map((text, at) => h('span.note-paragraph', { dataUnit: `note-${id}-p${at + 1}` }, text))
  )
}

export function paragraph(id: string, ...children: (string | ElementContent)[]): ElementContent {
  return h('p.paragraph', { id, dataUnit: id }, children)
}

export function part(id: string, title: string, ...children: ElementContent[]): ElementContent {
  return h(
    'section.part.part-statement',
    { id, dataPart: id, dataMatter: 'body', dataRecto: 'true', dataTitle: title, role: 'doc-chapter' },
    h('h1.title', { id: `${id}-title`, dataUnit: `${id}-title` }, title),
    children
  )
}

export function book(...parts: ElementContent[]): Composed {
  const root: Root = { type: 'root', children: [h('main', { dataTitle: '测试' }, parts)] }
  return {
    root,
    language: 'zh-Hans',
    title: '测试',
    authors: ['某某'],
    fonts: usualFonts,
    series: [editorNotes],
    assets: new Map()
  }
}

export const styles: StyleSheet[] = [
  {
    file: 'styles/page.css',
    text: `
@page { size: 140mm 203mm; margin: 20mm 17mm 22mm 20mm; @footnote { margin-top: 6pt; padding-top: 4pt; border-top: .5pt solid } }
@page :left { margin: 20mm 20mm 22mm 17mm; @top-left { content: string(book) } @bottom-left { content: counter(page) } }
@page :right { @top-right { content: string(part) } @bottom-right { content: counter(page) } }
@page body:first { @top-right { content: none } }
@page :blank { @top-left { content: none } @bottom-left { content: none } }
main { string-set: book attr(data-title) }
.part { page: body; break-before: recto; string-set: part attr(data-title) }
html { font-family: 'Engross Serif'; font-size: 10.5pt; line-height: 1.7; font-synthesis: none }
h1 { font-size: 16pt; font-weight: 600; margin: 0 0 2em; text-align: center; break-after: avoid }
h2 { font-size: 12pt; font-weight: 700; margin: 1em 0 .5em; break-after: avoid }
p { margin: 0; text-indent: 2em; text-align: justify; orphans: 2; widows: 2 }
.note { display: block; font-size: 8.5pt; line-height: 1.5; text-indent: 0; text-align: justify }
.note-paragraph { display: block }
.call { vertical-align: super; font-size: .65em; line-height: 0; text-decoration: none; color: inherit }
.note-mark { display: inline-block; min-width: 1.4em; text-indent: 0; text-decoration: none; color: inherit }
`
  }
]
