import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodePDFRawStream, degrees, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { impose } from '../../src/impose/impose.ts'
import { leaflet } from '../../src/impose/leaflet.ts'
import type { Complaint } from '../../src/model/complaint.ts'
import { Refusal } from '../../src/model/complaint.ts'
import type { Imposition, ImpositionOptions } from '../../src/model/imposition.ts'
import { usualImposition } from '../../src/model/imposition.ts'
import { readBook } from '../../src/prove/pdf/read-book.ts'

const font = new Uint8Array(
  readFileSync('node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
)

/** Words of a page: no two pages have the same, and one has a character that old encodings lack. */
function wordsOf(page: number): string {
  return `第${page}页：中俄联合声明，朱镕基。Page ${page} of the book.`
}

/** A book of A5 pages, each with its words at its foot and its head. */
function bookOf(pages: number): Promise<Uint8Array> {
  return leaflet('书', new Date('2026-11-21'), font, (newPaper) => {
    for (let page = 1; page <= pages; page++) {
      const paper = newPaper({ width: 148, height: 210 })
      paper.write(wordsOf(page), { x: 20, y: 180, size: 10.5 })
    }
  })
}

async function imposed(
  pages: number,
  options: Partial<ImpositionOptions> = {}
): Promise<{ plan: Imposition; files: Map<string, Uint8Array>; sheets: Uint8Array }> {
  const source = { bytes: await bookOf(pages), file: 'b.pdf', name: 'b' }
  const made = await impose(source, { ...usualImposition, ...options }, font, () => undefined)
  const sheets = made?.files.get('b-sheets.pdf')
  if (made === undefined || sheets === undefined) throw new Error('no sheets')
  return { ...made, sheets }
}

/** What each side should say, page after page as drawn. */
function expectedSides({ sheets }: Imposition): string[] {
  return sheets.flatMap(({ front, back }) =>
    [front, back].map(({ slots }) => slots.map(({ page }) => (page === 0 ? '' : wordsOf(page))).join(''))
  )
}

const bare = (words: string): string => words.replace(/\s/gu, '')

const setups: Partial<ImpositionOptions>[] = [
  {},
  { duplex: 'long-edge', sheet: 'SRA4' },
  { up: 4, sheet: 'A3', gathering: 8 },
  { binding: 'right', blanks: 'before-last' }
]

describe.each(setups)('sheets with %j', (options) => {
  let made: Awaited<ReturnType<typeof imposed>>
  beforeAll(async () => {
    made = await imposed(22, options)
  })

  test('our own reader of drawing instructions finds every page on its side', async () => {
    const { pages } = await readBook(made.sheets)
    const sides = pages.map(({ glyphs }) => bare(glyphs.map(({ text }) => text).join('')))
    expect(sides).toEqual(expectedSides(made.plan).map(bare))
  })

  test.runIf(has('pdftotext') && has('mutool'))('pdftotext and mutool read the pages as they are', () => {
    withFile(made.sheets, (file) => {
      const expected = expectedSides(made.plan).map((side) => [...bare(side)].sort().join(''))
      for (const command of [
        ['pdftotext', '-raw', file, '-'],
        ['mutool', 'draw', '-q', '-F', 'txt', file]
      ]) {
        const sides = run(command).split('\f').slice(0, expected.length)
        expect(sides.map((side) => [...bare(side)].sort().join(''))).toEqual(expected)
      }
    })
  })

  test('nothing is scaled: every matrix moves or turns by half', async () => {
    const matrices = await matricesOf(made.sheets)
    const drawn = made.plan.sheets.flatMap(({ front, back }) => [front, back]).flatMap(({ slots }) => slots)
    expect(matrices).toHaveLength(drawn.filter(({ page }) => page > 0).length)
    const turns = matrices.map((matrix) => matrix.slice(0, 4).join(' '))
    expect(turns).toEqual(drawn.filter(({ page }) => page > 0).map(({ turned }) => (turned ? '-1 0 0 -1' : '1 0 0 1')))
  })

  test('the fonts are embedded once, as in the book, and the forms are upright and unscaled', async () => {
    const pdf = await PDFDocument.load(made.sheets)
    const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object.toString())
    expect(objects.filter((text) => text.includes('/FontFile2'))).toHaveLength(1)
    const forms = objects.filter((text) => text.includes('/Subtype /Form'))
    expect(forms).toHaveLength(22)
    expect(forms.every((form) => /\/Matrix \[ 1 0 0 1 -?0 -?0 \]/.test(form))).toBe(true)
    expect(objects.join()).toContain(options.duplex === 'long-edge' ? 'DuplexFlipLongEdge' : 'DuplexFlipShortEdge')
    expect(objects.join()).toContain('/PrintScaling /None')
  })

  test.runIf(has('qpdf'))('qpdf finds nothing', () => {
    for (const [name, bytes] of made.files)
      if (name.endsWith('.pdf')) withFile(bytes, (file) => expect(statusOf('qpdf', '--check', file), name).toBe(0))
  })

  test('the same book and plan give the same bytes', async () => {
    const again = await imposed(22, options)
    for (const [name, bytes] of made.files)
      expect(Buffer.compare(bytes, again.files.get(name) ?? new Uint8Array())).toBe(0)
  })
})

test('the plan is there for a program', async () => {
  const { plan, files } = await imposed(10)
  const written = JSON.parse(new TextDecoder().decode(files.get('b-sheets.json')))
  expect(written.sheets).toHaveLength(3)
  expect(written.sheets[0].front.slots.map((slot: { page: number }) => slot.page)).toEqual([0, 1])
  expect(written).toMatchObject({ blanks: 2, sheet: { width: 297, height: 210 }, book: { count: plan.book.count } })
})

test('instructions are one page, in Chinese and English, and name what is to be printed', async () => {
  const { files } = await imposed(48, { gathering: 16, sheet: 'SRA4', up: 2 })
  const { pages } = await readBook(files.get('b-instructions.pdf') ?? new Uint8Array())
  const [first = '', second = ''] = pages.map(({ glyphs }) => glyphs.map(({ text }) => text).join(''))
  expect(bare(first)).toContain('用SRA4纸（320×225mm）12张')
  expect(bare(first)).toContain('on12sheetsofSRA4')
  expect(bare(first)).toContain('依次分为3帖')
  expect(bare(second)).toContain('拼版表')
  expect(pages).toHaveLength(2)
})

test.each<[ImpositionOptions['duplex'], Partial<ImpositionOptions>, string]>([
  ['short-edge', {}, '背面的箭头应朝上；否则改选沿长边翻转'],
  ['long-edge', {}, '背面的箭头应朝下；否则改选沿短边翻转'],
  ['long-edge', { up: 4, sheet: 'A3' }, '背面的箭头应朝上；否则改选沿短边翻转']
])('duplex on the %s with %j: %s', async (duplex, options, words) => {
  const { files } = await imposed(8, { duplex, ...options })
  const { pages } = await readBook(files.get('b-instructions.pdf') ?? new Uint8Array())
  expect(bare(pages[0]?.glyphs.map(({ text }) => text).join('') ?? '')).toContain(words)
})

test('a page shown turned is imposed as it is seen', async () => {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < 4; page++) pdf.addPage([595, 420]).setRotation(degrees(90))
  for (const page of pdf.getPages()) page.drawText('x', { x: 10, y: 10 })
  const source = { bytes: await pdf.save(), file: 'b.pdf', name: 'b' }
  const made = await impose(source, usualImposition, font, () => undefined)
  expect(made?.plan.book.trim.width).toBeCloseTo((420 / 72) * 25.4)
  const { pages } = await readBook(made?.files.get('b-sheets.pdf') ?? new Uint8Array())
  // Turned clockwise, what was 10 pt from the left and the foot is 10 pt from the left and the head.
  const leaf = made?.plan.sheets[0]?.front.slots[0]?.leaf ?? { x: 0, y: 0, width: 0, height: 0 }
  const [glyph] = pages[0]?.glyphs ?? []
  expect(glyph?.text).toBe('x')
  expect(glyph?.x).toBeCloseTo((leaf.x / 25.4) * 72 + 10, 1)
  expect(glyph?.y).toBeCloseTo(((leaf.y + leaf.height) / 25.4) * 72 - 10, 1)
})

test('bleed prints beyond the trim where the sheet is cut, and never over the fold', async () => {
  const pdf = await PDFDocument.create()
  const mm = 72 / 25.4
  for (let number = 0; number < 4; number++) {
    const page = pdf.addPage([160 * mm, 222 * mm])
    page.setTrimBox(6 * mm, 6 * mm, 148 * mm, 210 * mm)
    page.setBleedBox(3 * mm, 3 * mm, 154 * mm, 216 * mm)
    page.drawText('x', { x: 6 * mm, y: 6 * mm, size: 10 })
  }
  const source = { bytes: await pdf.save(), file: 'b.pdf', name: 'b' }
  const made = await impose(source, { ...usualImposition, sheet: 'SRA4' }, font, () => undefined)
  if (made === undefined) throw new Error('no sheets')
  expect(made.plan.book).toMatchObject({ count: 4, bleed: 3 })
  const [left, right] = made.plan.sheets[0]?.front.slots ?? []
  if (left === undefined || right === undefined) throw new Error('no slots')
  const fold = left.leaf.x + left.leaf.width
  expect(left.clip.x).toBeCloseTo(left.leaf.x - 3)
  expect(left.clip.x + left.clip.width).toBeCloseTo(fold)
  expect(right.clip.x).toBeCloseTo(fold)
  expect(right.clip.x + right.clip.width).toBeCloseTo(right.leaf.x + right.leaf.width + 3)
  // The letter stands at the corner of the trim, wherever the page's own boxes begin.
  const { pages } = await readBook(made.files.get('b-sheets.pdf') ?? new Uint8Array())
  expect(pages[0]?.glyphs[0]?.x).toBeCloseTo(left.leaf.x * mm, 1)
  expect(pages[0]?.glyphs[0]?.y).toBeCloseTo(left.leaf.y * mm, 1)
})

test.each([
  ['no PDF', async () => new TextEncoder().encode('nothing'), 'pdf-can-be-imposed'],
  ['no bytes', async () => new Uint8Array(), 'pdf-can-be-imposed'],
  ['pages of two sizes', twoSizes, 'pages-are-of-one-size']
])('%s is refused', async (_name, bytes, rule) => {
  const source = { bytes: await bytes(), file: 'b.pdf', name: 'b' }
  expect(await ruleOf(impose(source, usualImposition, font, () => undefined))).toBe(rule)
})

test('pages that have no room are complained of, and nothing is made', async () => {
  const complaints: Complaint[] = []
  const source = { bytes: await bookOf(4), file: 'b.pdf', name: 'b' }
  const made = await impose(source, { ...usualImposition, sheet: 'A5' }, font, (complaint) =>
    complaints.push(complaint)
  )
  expect(made).toBeUndefined()
  expect(complaints.map(({ rule }) => rule)).toEqual(['pages-fit-the-sheet'])
})

async function twoSizes(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([420, 595])
  pdf.addPage([595, 842])
  return pdf.save()
}

async function ruleOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'none',
    (error) => {
      if (error instanceof Refusal) return error.complaint.rule
      throw error
    }
  )
}

/** The matrices under which pages are drawn, read from the contents of the sides. */
async function matricesOf(sheets: Uint8Array): Promise<number[][]> {
  const pdf = await PDFDocument.load(sheets)
  return pdf.getPages().flatMap((page) => {
    const stream = page.node.lookup(PDFName.of('Contents'))
    if (!(stream instanceof PDFRawStream)) throw new Error('a side has no contents')
    const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    return [...text.matchAll(/W n (.*?) cm \/P\d+ Do/g)].map(([, matrix = '']) => matrix.split(' ').map(Number))
  })
}

function has(program: string): boolean {
  return spawnSync(program, ['-v']).error === undefined
}

function statusOf(program: string, ...parameters: string[]): number | null {
  return spawnSync(program, parameters).status
}

function run([program = '', ...parameters]: string[]): string {
  return spawnSync(program, parameters, { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout
}

function withFile(bytes: Uint8Array, use: (file: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'engross-impose-'))
  try {
    writeFileSync(join(folder, 'sheets.pdf'), bytes)
    use(join(folder, 'sheets.pdf'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
