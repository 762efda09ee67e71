import { createRequire } from 'node:module'
import type { PDFPageProxy } from 'pdfjs-dist'
import { expect, test } from 'vitest'
import { finishPdf } from '../../src/finish/finish.ts'
import '../../src/prove/pdf/pdfjs.ts'
import { contentTags } from '../../src/prove/ua/content-tags.ts'
import { openTagged } from '../../src/prove/ua/pdf-ua.ts'
import { printPages } from './print-pages.ts'
import { smallPages } from './small-pages.ts'
import { soundPdf } from './ua/sound-pdf.ts'
import { writePdf } from './ua/write-pdf.ts'

/*
 * The order of the tags, which our own reader finds, is held against what pdf.js makes of the same tree.
 */

const { getDocument } = createRequire(import.meta.url)(
  'pdfjs-dist/legacy/build/pdf.min.mjs'
) as typeof import('pdfjs-dist')

interface Node {
  children?: Node[]
  type?: string
  id?: string
}

/** Leaves of the tree name their marked content as `p12R_mc3`. */
function contentsIn(node: Node | null): number[] {
  const own = node?.type === 'content' ? /_mc(\d+)$/.exec(node.id ?? '')?.[1] : undefined
  return own === undefined ? (node?.children ?? []).flatMap(contentsIn) : [Number(own)]
}

async function orderByPdfJs(bytes: Uint8Array): Promise<number[][]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const pdf = await task.promise
  const orders: number[][] = []
  for (let position = 1; position <= pdf.numPages; position++) {
    const page: PDFPageProxy = await pdf.getPage(position)
    orders.push(contentsIn(await page.getStructTree()))
  }
  await task.destroy()
  return orders
}

async function book(): Promise<Uint8Array> {
  const { html, size, pageMap } = smallPages()
  return finishPdf(await printPages(html), {
    title: '书',
    authors: [],
    language: 'zh-Hans',
    date: '2026-11-21',
    size,
    pageMap
  })
}

test.each([
  ['a book with notes that go over to the next page', book],
  ['a file with elements of every kind', async () => writePdf(soundPdf())]
])('the order of the tags is the same to pdf.js: %s', async (_, made) => {
  const bytes = await made()
  const order = contentTags(openTagged(bytes)).map((page) => page.map(({ number }) => number))
  expect(order.flat().length).toBeGreaterThan(0)
  expect(order).toEqual(await orderByPdfJs(bytes))
})
