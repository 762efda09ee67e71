import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { h } from 'hastscript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { book, note, paragraph, part, styles, words } from './book.ts'
import { all, dump, pagesOf, textOf } from './dump.ts'
import type { TestPress } from './press.ts'
import { engines, openPress } from './press.ts'

describe.each(engines)('%s', (engine) => {
  let press: TestPress
  beforeAll(async () => {
    press = await openPress(engine)
  })
  afterAll(() => press.engine.close())

  const preface = h(
    'section.part',
    { id: 'preface', dataPart: 'preface', dataMatter: 'front', dataTitle: '前言' },
    h('h1', { id: 'preface-title', dataUnit: 'preface-title' }, '前言'),
    paragraph('preface-p1', words(1, 200))
  )
  const first = part(
    'D1',
    '中俄联合声明',
    paragraph('D1-1', words(2, 300), note('a', words(3, 60)), words(4, 200)),
    h('h2', { id: 'D1-section-1', dataUnit: 'D1-section-1' }, '一', note('b', words(5, 30))),
    paragraph('D1-2', words(6, 500), note('c', words(7, 90), words(8, 50)), words(9, 60)),
    paragraph('D1-3', h('span.mark', { id: 'mark-1' }, '联合国'), words(10, 120))
  )
  const second = part('D2', '世纪之交', paragraph('D2-1', words(11, 90), note('d', words(12, 40))))

  describe('a simple book', () => {
    test('comes out as pages with folios, heads and notes', async () => {
      const { pages, said } = await press.print(book(preface, first, second), styles)
      expect(said).toEqual([])
      // Paged.js fills a page before it looks at its notes; make-up looks at both.
      const [noteC, rest] = engine === 'pagedjs' ? ['note-c~', ' | ~'] : ['note-c', '']
      expect(pages === undefined ? [] : dump(pages)).toEqual([
        '1 recto front “i” preface | i | preface-title preface-p1',
        '2 verso blank “ii”',
        '3 recto opening “1” D1 | 1 | D1-title D1-1 | ① note-a',
        `4 verso body “2” D1 | 测试 2 | D1-section-1 D1-2~ | ① note-b ② ${noteC}`,
        `5 recto body “3” D1 | 中俄联合声明 3 | ~D1-2 D1-3${rest}`,
        '6 verso blank “4”',
        '7 recto opening “5” D2 | 5 | D2-title D2-1 | ① note-d'
      ])
      expect(pages?.size).toEqual({ width: 140, height: 203 })
      expect(pages?.pageMap.anchors.get('note-b')).toEqual({ position: 4, folio: '2', side: 'verso', mark: '①' })
      expect(pages?.pageMap.anchors.get('mark-1')?.folio).toBe('3')
      expect([...(pages?.files.keys() ?? [])]).toEqual([
        'fonts.css',
        'fonts/engross-serif-400.ttf',
        'fonts/engross-serif-600.ttf',
        'fonts/engross-serif-700.ttf',
        'book.css'
      ])
    })

    test('links calls and notes to each other, in text that programs can read', async () => {
      const { pages } = await press.print(book(second), styles)
      const [page] = pagesOf(pages?.html ?? '')
      const [call] = page === undefined ? [] : all(page, 'call')
      const [mark] = page === undefined ? [] : all(page, 'note-mark')
      expect(call?.properties).toMatchObject({ id: 'call-d', href: '#note-d', role: 'doc-noteref', dataGenerated: '' })
      expect(mark?.properties).toMatchObject({ href: '#call-d', dataGenerated: '' })
      expect([call, mark].map((element) => element && textOf(element))).toEqual(['\u2060①', '①'])
    })

    test('has no script, no trace of the engine and no id twice', async () => {
      const { pages } = await press.print(book(preface, first, second), styles)
      const html = pages?.html ?? ''
      expect(html).not.toMatch(/<script|<template|pagedjs|data-ref|data-split|data-wrap|engross\.invalid/)
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
    })

    test('is the same book, byte for byte, when it is made again', async () => {
      const one = await press.print(book(preface, first, second), styles)
      const other = await press.print(book(preface, first, second), styles)
      expect(other.pages?.html).toBe(one.pages?.html)
      expect(other.pages?.files).toEqual(one.pages?.files)
      const undated = (pdf: Uint8Array | undefined) =>
        Buffer.from(pdf ?? [])
          .toString('latin1')
          .replace(/\/(CreationDate|ModDate) \([^)]*\)/g, '')
      expect(undated(other.pdf) === undated(one.pdf)).toBe(true)
    })
  })

  describe('the PDF', () => {
    test('has the pages of the HTML, in TrueType, tagged, with its language', async () => {
      const { pages, pdf } = await press.print(book(preface, first, second), styles)
      const document = await PDFDocument.load(pdf ?? new Uint8Array())
      expect(document.getPageCount()).toBe(pages?.pageMap.pages.length)
      const fonts = document.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
        .filter((object) => object.get(PDFName.of('Type')) === PDFName.of('Font'))
        .map((object) => String(object.get(PDFName.of('Subtype'))))
      expect(new Set(fonts)).toEqual(new Set(['/Type0', '/CIDFontType2']))
      expect(document.catalog.has(PDFName.of('MarkInfo'))).toBe(true)
      expect(document.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('zh-Hans')
    })
  })

  test('a screen sheet goes with the pages and leaves them alone', async () => {
    const screen = { file: 'styles/screen.css', text: '@media screen { .page { outline: 1px solid } }' }
    const { pages } = await press.print(book(second), [...styles, screen])
    expect(new TextDecoder().decode(pages?.files.get('styles/screen.css'))).toBe(screen.text)
    expect(pages?.html).toContain('<link rel="stylesheet" href="styles/screen.css" media="screen">')
  })
})
