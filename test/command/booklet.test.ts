import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test, vi } from 'vitest'
import { main } from '../../src/cli.ts'
import { booklet } from '../../src/command/booklet.ts'
import type { Refusal } from '../../src/model/complaint.ts'
import { usualImposition } from '../../src/model/imposition.ts'
import { realWorld } from '../../src/world.ts'
import { openDesk } from './desk.ts'

async function pdfOf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < pages; page++) pdf.addPage([419.528, 595.276]).drawText(`p${page + 1}`)
  return pdf.save()
}

test('a PDF gets its sheets, plan, instructions and calibration sheet beside it', async () => {
  using desk = openDesk(true)
  writeFileSync(desk.at('book.pdf'), await pdfOf(9))
  await booklet(realWorld(), desk.console, desk.at('book.pdf'), { output: 'output', sheet: 'SRA4', gathering: '8' })
  expect(readdirSync(desk.at()).sort()).toEqual([
    'book-calibration.pdf',
    'book-instructions.pdf',
    'book-sheets.json',
    'book-sheets.pdf',
    'book.pdf'
  ])
  expect(desk.results()).toMatchObject([{ pages: 9, blanks: 3, sheets: 3, gatherings: 2 }])
  const plan = JSON.parse(readFileSync(desk.at('book-sheets.json'), 'utf8'))
  expect(plan.options).toEqual({ ...usualImposition, sheet: 'SRA4', gathering: 8 })
})

test('the schema of edition.yaml takes as usual what the command line does', () => {
  const schema = JSON.parse(readFileSync('src/read/schemas/edition.schema.json', 'utf8'))
  const keys = schema.properties.booklet.properties as Record<string, { default: unknown }>
  expect(Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, value.default]))).toEqual(usualImposition)
})

test.each([
  [['--up', 'many'], '--up “many”'],
  [['--thickness', '-1'], '--thickness “-1”'],
  [['--gathering', '6'], '--gathering “6”'],
  [['--sheet', 'A99'], 'no sheet is called “A99”'],
  [['--sheet', 'A5'], '2 pages of 148 × 210 mm have no room on “A5”'],
  [['--up', '3'], 'a booklet cannot have 3 pages on a side'],
  [['--blanks', 'refuse'], '5 pages need 3 blank pages']
])('%j is wrong use, and nothing is written', async (options, words) => {
  using desk = openDesk()
  writeFileSync(desk.at('book.pdf'), await pdfOf(5))
  let err = ''
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text
    return true
  })
  expect(await main(['booklet', desk.at('book.pdf'), ...options])).toBe(2)
  spy.mockRestore()
  expect(err).toContain(words)
  expect(readdirSync(desk.at())).toEqual(['book.pdf'])
})

test('a folder needs its build, of the manuscripts as they are', async () => {
  using desk = openDesk()
  const refusal = () =>
    booklet(realWorld(), desk.console, 'manuscripts', { output: desk.at() }).then(
      () => undefined,
      (error: Refusal) => error.complaint
    )
  const missing = await refusal()
  expect(missing?.rule).toBe('edition-is-built')
  const file = /“(.*)”/.exec(missing?.message ?? '')?.[1] ?? ''
  mkdirSync(dirname(file))
  writeFileSync(file, await pdfOf(4))
  expect((await refusal())?.rule).toBe('build-is-of-today')
  for (const report of ['{"inputs":[]}', 'no report', '{}']) {
    writeFileSync(join(dirname(file), 'report.json'), report)
    expect((await refusal())?.rule).toBe('build-is-of-today')
  }
})
