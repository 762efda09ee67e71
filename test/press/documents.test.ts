import { h } from 'hastscript'
import { describe, expect, test } from 'vitest'
import { flowDocument } from '../../src/press/flow-document.ts'
import { usualFonts } from '../../src/press/fonts/faces.ts'
import type { SetPage, SetPages } from '../../src/press/in-page/result.ts'
import { millimetres } from '../../src/press/millimetres.ts'
import { bookStyles, pageClass } from '../../src/press/pagedjs/book-styles.ts'
import { pageMapOf } from '../../src/press/pagedjs/page-map.ts'
import { staticDocument } from '../../src/press/pagedjs/static-pages.ts'
import { editorNotes } from '../series.ts'

const page: SetPage = {
  kind: 'body',
  folio: '12',
  part: 'D1',
  classes: ['pagedjs_right_page', 'pagedjs_named_page', 'pagedjs_body_page'],
  frame: [64.25, 75.578125, 389.28125, 608.5],
  margins: { 'top-right': '12', 'top-center': '“甲”<乙>' },
  text: '<p>文</p>',
  notes: '',
  anchors: ['D1', 'D1-6', 'call-a', 'note-a'],
  marks: { 'note-a': '①' }
}
const set: SetPages = { pages: [page], styles: [], size: { width: '140mm', height: '203mm' }, faults: [] }
const book = {
  root: { type: 'root' as const, children: [h('p')] },
  fonts: usualFonts,
  series: [editorNotes],
  assets: new Map(),
  language: 'zh-Hans',
  title: '甲 & 乙',
  authors: ['丙']
}

describe('the finished document', () => {
  const html = staticDocument(book, set, [
    { file: 'book.css', media: undefined },
    { file: 'styles/screen.css', media: 'screen' }
  ])

  test('links its sheets, names its authors, has no script', () => {
    expect(html).toContain('<html lang="zh-Hans">')
    expect(html).toContain('<title>甲 &amp; 乙</title>')
    expect(html).toContain('<meta name="author" content="丙">')
    expect(html).toContain('<link rel="stylesheet" href="book.css">')
    expect(html).toContain('<link rel="stylesheet" href="styles/screen.css" media="screen">')
    expect(html).not.toContain('<script')
  })

  test('has a page as the contract says', () => {
    expect(html.split('\n').find((line) => line.startsWith('<div class="page '))).toBe(
      '<div class="page page-body recto right-page named-page body-page frame-1" id="page-1" data-position="1"' +
        ' data-folio="12" data-side="recto" data-kind="body" data-part="D1" data-frame-px="64.25 75.578125 389.28125 608.5">' +
        '<div class="margin margin-top" data-generated aria-hidden="true">' +
        '<div class="margin-top-center">“甲”&lt;乙&gt;</div><div class="margin-top-right">12</div></div>' +
        '<div class="page-area"><div class="page-text"><p>文</p></div></div></div>'
    )
  })

  test('gives pages of one frame one rule', () => {
    const two = staticDocument(book, { ...set, pages: [page, page, { ...page, frame: [0, 0, 1, 1] }] }, [])
    expect(two.match(/^\.frame-\d/gm)).toEqual(['.frame-1', '.frame-2'])
  })
})

describe('the book’s style sheet', () => {
  const sheet = [
    ':root{--pagedjs-width:140mm;--size:10pt}',
    '@page{size:140mm 203mm;margin:0}',
    '.pagedjs_page.pagedjs_left_page .pagedjs_margin-top-left{font-size:9pt}',
    '.pagedjs_page.pagedjs_left_page .pagedjs_margin-top-left>.pagedjs_margin-content::after{content:var(--pagedjs-string-first-book)}',
    '.pagedjs_page .pagedjs_footnote_content{margin-top:8pt}',
    '[data-id="x"]{background:url(https://engross.invalid/images/a.png)}'
  ].join('')
  const css = bookStyles([sheet], { width: '140mm', height: '203mm' })

  test('has its own page rule and none of the engine’s', () => {
    expect(css.match(/@page[^}]*}/g)).toEqual(['@page { size: 140mm 203mm; margin: 0; }'])
    expect(css).not.toContain('pagedjs')
    expect(css).not.toContain('engross.invalid')
  })

  test('keeps the book’s rules under our names', () => {
    for (const rule of [
      '--size:10pt',
      '.page.left-page .margin-top-left{font-size:9pt}',
      '.page .page-notes{margin-top:8pt}',
      '#x{background:url(images/a.png)}'
    ])
      expect(css).toContain(rule)
  })

  test.each([
    ['pagedjs_page', 'page'],
    ['pagedjs_left_page', 'left-page'],
    ['pagedjs_body_first_page', 'body-first-page'],
    ['pagedjs_footnote_content', 'page-notes'],
    ['pagedjs_page_content', 'page-text']
  ])('%s is called %s', (theirs, ours) => expect(pageClass(theirs)).toBe(ours))
})

test('the page map says where an anchor stands first', () => {
  const { pages, anchors } = pageMapOf({
    ...set,
    pages: [page, { ...page, folio: '13', anchors: ['D1', 'D1-7'], marks: {} }]
  })
  expect(pages).toEqual([
    { position: 1, folio: '12', side: 'recto', kind: 'body', part: 'D1' },
    { position: 2, folio: '13', side: 'verso', kind: 'body', part: 'D1' }
  ])
  expect(anchors.get('D1')?.folio).toBe('12')
  expect(anchors.get('D1-7')).toEqual({ position: 2, folio: '13', side: 'verso', mark: undefined })
  expect(anchors.get('note-a')).toEqual({ position: 1, folio: '12', side: 'recto', mark: '①' })
})

test.each([
  ['140mm', 140],
  ['14cm', 140],
  ['5.5in', 139.7],
  ['72pt', 25.4],
  ['96px', 25.4],
  ['40Q', 10]
])('%s is %d mm', (length, mm) => expect(millimetres(length)).toBeCloseTo(mm, 3))

test('a length that is none is refused', () => expect(() => millimetres('auto')).toThrow('not a length'))

test('the flow’s document tells the engine what to leave alone', () => {
  expect(flowDocument(book, '<p>文</p>', ['styles/page.css'], ['fonts.css'])).toMatchInlineSnapshot(`
    "<!DOCTYPE html>
    <html lang="zh-Hans"><head><meta charset="utf-8"><title>甲 &amp; 乙</title><link rel="stylesheet" href="/fonts.css" data-pagedjs-ignore><link rel="stylesheet" href="/styles/page.css"></head><body><p>文</p></body></html>"
  `)
})
