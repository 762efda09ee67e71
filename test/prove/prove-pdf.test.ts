import { beforeAll, expect, test } from 'vitest'
import { finishPdf } from '../../src/finish/finish.ts'
import { Refusal } from '../../src/model/complaint.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { PageMap } from '../../src/model/page-map.ts'
import { pdfHasThePages } from '../../src/model/rules.ts'
import type { Block, Inline } from '../../src/model/text.ts'
import { provePdf } from '../../src/prove/prove-pdf.ts'
import { generalIndex } from '../general-index.ts'
import { type Line, printPages } from './print-pages.ts'
import { smallEdition, smallLocated } from './small-edition.ts'
import { smallPages } from './small-pages.ts'

const pages = smallPages()

/** The edition with its index, which `locate` would turn into what `smallLocated` says. */
function edition(): Edition {
  const base = { language: 'zh-Hans', parallel: [], see: undefined, seeAlso: [], subheadings: [] }
  const groups = [...smallLocated().indexes.values()].flat().map(({ letter, entries }) => ({
    letter,
    headings: entries.map(({ id, heading, locators, see, seeAlso, subentries }) => ({
      ...base,
      id,
      heading,
      marks: locators.flatMap(({ anchors, principal }) =>
        anchors.map((anchor) => ({ anchor, principal, until: undefined }))
      ),
      see,
      seeAlso,
      subheadings: subentries.map((sub) => ({ ...base, id: sub.id, heading: sub.heading, marks: [] }))
    }))
  }))
  return { ...smallEdition(), indexes: [{ part: 'index', config: generalIndex, groups }] }
}

async function print(change?: (lines: Line[]) => Line[]): Promise<Uint8Array> {
  const { html, size, pageMap } = pages
  const facts = { title: '书', authors: ['某某'], language: 'zh-Hans', date: '2026-11-21', size, pageMap }
  return finishPdf(await printPages(html, change), facts)
}

async function faultsOf(book: Edition, pdf: Uint8Array, locate = () => smallLocated()): Promise<string[]> {
  const said: string[] = []
  await provePdf(book, pdf, locate, ({ rule, severity, blame, message }) => {
    expect(blame).toBe('text')
    said.push(`${severity} ${rule} ${message}`)
  })
  return said
}

let pdf: Uint8Array

beforeAll(async () => {
  pdf = await print()
})

test('a PDF made from these manuscripts is proved, without the pages it was printed from', async () => {
  const said: string[] = []
  const proof = await provePdf(
    edition(),
    pdf,
    () => smallLocated(),
    ({ message }) => said.push(message)
  )
  expect(said).toEqual([])
  expect(proof.totals).toMatchObject({ faults: 0, pages: 8 })
  expect(proof.units.find(({ unit }) => unit === 'note-apec-p1')?.folios).toEqual(['2', '3', '4'])
})

test('the page map is read back from labels, destinations and marks', async () => {
  let map: PageMap = { pages: [], anchors: new Map() }
  const locate = (read: PageMap) => {
    map = read
    return smallLocated()
  }
  await provePdf(edition(), pdf, locate, () => undefined)
  expect(map.pages.map(({ folio }) => folio)).toEqual(pages.pageMap.pages.map(({ folio }) => folio))
  expect(Object.fromEntries(map.anchors)).toEqual(Object.fromEntries(pages.pageMap.anchors))
})

/** Change the manuscripts after the PDF was made. */
function changed(from: string, to: string): Edition {
  const book = edition()
  const change = (nodes: Inline<'fair'>[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') node.value = node.value.replace(from, to)
      else if (node.type === 'note') node.children.forEach(visit)
      else if ('children' in node) change(node.children)
    }
  }
  const visit = (block: Block<'fair'>): void => {
    if (block.type === 'list') block.items.flatMap(({ children }) => children).forEach(visit)
    else if ('children' in block) change(block.children as Inline<'fair'>[])
  }
  for (const part of book.parts) if (part.type === 'statement') part.statement.text.forEach(visit)
  return book
}

test.each([
  ['约4200公里', '约4300公里', ['D1:2', 'note “apec”']],
  ['加强信任', '加强互信', ['D1:3']],
  ['时任中国主席', '中国主席', ['note “jiang”']],
  ['总统叶利钦', '总统鲍里斯·叶利钦', ['D1:4']]
])('manuscripts changed since: %s is now %s', async (from, to, names) => {
  const said = await faultsOf(changed(from, to), pdf)
  expect(said.every((message) => /^error nothing-is-(lost|added|changed) /.test(message))).toBe(true)
  const named = said.map((message) => message.replace(/^error \S+ (.*) \(PDF.*$/, '$1'))
  expect([...new Set(named)].sort()).toEqual(names)
})

test('another page number than the anchors have', async () => {
  const other = smallLocated()
  other.folios.set('D1', '3')
  expect(await faultsOf(edition(), pdf, () => other)).toEqual([
    'error nothing-is-changed contents-line-1 (PDF, page ii): “3” (U+0033) has become “1” (U+0031)'
  ])
})

test('a file that does not name every anchor: the text is proved, the numbers are not', async () => {
  const refuse = () => {
    throw new Refusal(pdfHasThePages('no anchor D1'))
  }
  expect(await faultsOf(edition(), pdf, refuse)).toEqual([
    'warning page-numbers-are-known the page numbers in contents, index and references are not proved: no anchor D1'
  ])
})

test.each([
  [
    'lost',
    (line: Line) => (line.text === '加强信任' ? [] : [line]),
    'nothing-is-lost D1:3 (PDF, page 2): “加强信任” is lost'
  ],
  [
    'clipped',
    (line: Line) => [line.unit === 'D1-dateline' ? { ...line, clip: 4 } : line],
    'nothing-is-clipped D1-dateline, page 2'
  ]
])('a line %s in the file', async (_, change, expected) => {
  const said = await faultsOf(edition(), await print((lines) => lines.flatMap(change)))
  expect(said.join('\n')).toContain(expected)
})

test('a whole page lost in the file', async () => {
  const said = await faultsOf(edition(), await print((lines) => lines.filter(({ page }) => page !== 4)))
  expect(said.filter((message) => message.includes('nothing-is-lost')).length).toBeGreaterThan(8)
  expect(said.join('\n')).not.toContain('colophon')
})

test('a file of another book is refused with one word', async () => {
  const first = await print((lines) => lines.filter(({ page }) => page <= 2))
  await expect(faultsOf(edition(), first)).rejects.toThrow(/of another edition: it has \d+ of 38 units/)
})

test.each([
  ['no PDF', new TextEncoder().encode('no PDF at all'), /no PDF that can be read/],
  ['half a PDF', undefined, /no PDF that can be read|no tags/]
])('%s is refused', async (_, bytes, message) => {
  await expect(faultsOf(edition(), bytes ?? pdf.slice(0, pdf.length / 3))).rejects.toThrow(message)
})
