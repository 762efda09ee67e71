import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { finishPdf } from '../../src/finish/finish.ts'
import { element, facts, finished, pageMap, printed, words } from './printed.ts'

const link = (href: string, boxes: [number, number, number, number][], attributes = {}) =>
  element('p', {}, [element('a', { href: href, ...attributes }, [words('链接', 60, 60)], boxes)])

test('a link is as large as its words, and says where it leads', async () => {
  const pdf = await finished([
    {
      content: [
        link('#甲', [[60, 60, 100, 76]]),
        link('https://example.org/中', [
          [60, 90, 100, 106],
          [20, 110, 40, 126]
        ]),
        link('#note-1', [[10, 10, 20, 20]], { role: 'doc-noteref' })
      ]
    }
  ])
  const annotations = pdf.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray)
  const said = annotations.asArray().map((_, at) => {
    const annotation = annotations.lookup(at, PDFDict)
    return ['Rect', 'QuadPoints', 'Dest', 'A', 'Contents', 'StructParent']
      .map((name) => annotation.get(PDFName.of(name))?.toString().replace(/\s+/g, ' '))
      .join(' | ')
  })
  expect(said).toEqual([
    '[ 45 518.04 75 530.04 ] |  | (%E7%94%B2) |  | <FEFF94FE63A5> | 1',
    '[ 15 480.54 75 507.54 ] | [ 45 507.54 75 507.54 45 495.54 75 495.54 15 492.54 30 492.54 15 480.54 30 480.54 ] |  | << /Type /Action /S /URI /URI (https://example.org/%E4%B8%AD) >> | <FEFF94FE63A5> | 2',
    '[ 7.5 560.04 15 567.54 ] |  | (note-1) |  | <FEFF6CE894FE63A5> | 3'
  ])
})

test('everything with an id has a name that leads to its place, and every anchor one to its page', async () => {
  const anchors = new Map([
    ['D1-6', { position: 2, folio: '2', side: 'verso' as const, mark: undefined }],
    ['第一', { position: 1, folio: '1', side: 'recto' as const, mark: undefined }]
  ])
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`a${at}`, [10, at] as [number, number]]))
  const print = await printed([{ anchors: { 第一: [60, 100], ...many } }, {}])
  const bytes = await finishPdf(print, { ...facts, pageMap: { ...pageMap(['1', '2']), anchors } })
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const named = await (await task.promise).getDestinations()
  await task.destroy()
  expect(Object.keys(named)).toHaveLength(202)
  expect(named['%E7%AC%AC%E4%B8%80']?.slice(1)).toEqual([{ name: 'XYZ' }, 45, 500.04, null])
  expect(named.a199?.slice(1)).toEqual([{ name: 'XYZ' }, 7.5, 425.79, null])
  expect(named['D1-6']?.slice(1)).toEqual([{ name: 'XYZ' }, 0, 575.04, null])
})

test('the outline says the words of the headings once, without what the press adds', async () => {
  const pages = [
    {
      content: [
        element('h1', {}, [
          words('中俄\n 联合\u2060声明', 60, 60),
          element('a', { 'data-generated': '' }, [words('a', 200, 60)])
        ]),
        element('h2', { class: 'continues' }, [words('一', 60, 100)])
      ]
    },
    {
      content: [element('h2', { class: 'continued' }, [words('续', 60, 60)]), element('h1', {}, [words('乙', 60, 90)])]
    }
  ]
  const bytes = await finishPdf(await printed(pages), { ...facts, pageMap: pageMap(['1', '2']) })
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const read = await task.promise
  const outline = await read.getOutline()
  expect(outline.map(({ title, items }) => [title, items.map(({ title }) => title)])).toEqual([
    ['中俄 联合声明', ['一']],
    ['乙', []]
  ])
  expect(await read.getPageIndex(outline[1]?.dest?.[0])).toBe(1)
  await task.destroy()
})
