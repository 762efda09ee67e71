import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PdfLine, pdfLines } from './pdf-lines.ts'
import { type PagedBook, readBook } from './read-book.ts'
import { checkPdf } from './read-index.ts'

/*
 * The edition in `manuscripts/`, built twice with the command line, and held against itself with eyes of
 * its own: nothing here imports the program.
 */
const name = 'sino-russian-statements'
let desk = ''
let book: PagedBook
const first = () => join(desk, 'first', name)

beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'engross-edition-'))
  for (const output of ['first', 'second']) build(output, output === 'first' ? 'UTC' : 'Asia/Shanghai')
  book = readBook(readFileSync(join(first(), 'index.html'), 'utf8'))
}, 300_000)

afterAll(() => rmSync(desk, { recursive: true, force: true }))

function build(output: string, zone: string) {
  const temporary = join(desk, `tmp-${output}`)
  mkdirSync(temporary)
  const result = spawnSync(
    process.execPath,
    ['src/engross.mjs', 'build', 'manuscripts', '--edition', name, '--output', join(desk, output)],
    {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone, LC_ALL: output === 'first' ? 'C' : 'C.UTF-8', TMPDIR: temporary }
    }
  )
  expect(result.stderr.replace(/^warning browser-is-sandboxed.*\n.*\n/, '')).toBe('')
  expect(result.status).toBe(0)
}

test('a second build, in another time zone, locale and temporary folder, gives the same bytes', () => {
  const files = readdirSync(first(), { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file))
  expect(files).toEqual(expect.arrayContaining(['index.html', `${name}.pdf`, 'proof.json', 'report.json']))
  const differing = files.filter(
    (file) => !readFileSync(join(first(), file)).equals(readFileSync(join(desk, 'second', name, file)))
  )
  expect(differing).toEqual([])
})

test('the report says what the book was made from', () => {
  const report = JSON.parse(readFileSync(join(first(), 'report.json'), 'utf8'))
  expect(report.pages).toBe(book.pages.length)
  expect(report.paragraphs).toBe(24 + 10 + 27 + 3)
  expect(report.warnings).toEqual([])
  expect(report.inputs.map(({ file }: { file: string }) => file)).toContain('edition.yaml')
})

describe('pages', () => {
  test('sides alternate, positions count, front matter is roman and the body begins with 1', () => {
    expect(book.pages.map(({ position }) => position)).toEqual(book.pages.map((_, at) => at + 1))
    for (const { position, side } of book.pages) expect(side).toBe(position % 2 === 1 ? 'recto' : 'verso')
    const body = book.pages.findIndex(({ folio }) => folio === '1')
    expect(book.pages.slice(0, body).every(({ folio }) => /^[ivxlc]+$/.test(folio))).toBe(true)
    expect(book.pages.slice(body).map(({ folio }) => folio)).toEqual(book.pages.slice(body).map((_, at) => `${at + 1}`))
  })

  test('every statement opens on a recto, without a running head', () => {
    for (const statement of ['D1', 'D2', 'D3', 'D4']) {
      const page = book.pageOf(statement)
      expect([statement, page?.side, page?.kind, page?.generated.head]).toEqual([statement, 'recto', 'opening', ''])
    }
  })

  test('running heads: the book on the verso, the statement on the recto; nothing on blanks', () => {
    for (const page of book.pages) {
      const head = page.generated.head
      if (page.kind === 'blank' || page.kind === 'opening') expect([page.folio, head]).toEqual([page.folio, ''])
      else if (page.kind === 'body' && page.side === 'verso') expect(head).toContain('中俄联合声明集')
      else if (page.kind === 'body' && page.part === 'D3') expect(head).toContain('世纪之交的中俄关系')
    }
  })
})

describe('notes', () => {
  test('every note begins on the page of its call, and the marks of a page run from ① in order', () => {
    for (const page of book.pages) {
      const calls = page.calls.map(({ note }) => note)
      expect([page.folio, page.notes.map(({ id }) => id)]).toEqual([page.folio, calls])
      expect(page.calls.map(({ mark }) => mark)).toEqual(calls.map((_, at) => '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮'.charAt(at)))
      expect(page.notes.map(({ mark }) => mark)).toEqual(page.calls.map(({ mark }) => mark))
    }
    expect(book.pages.flatMap(({ notes }) => notes).length).toBeGreaterThanOrEqual(60)
  })
})

describe('numbers', () => {
  test('each locator of the index names the page, or the note, that holds the mention', () => {
    const locators = book.entries.flatMap(({ id, locators }) => locators.map((locator) => ({ id, ...locator })))
    expect(locators.length).toBeGreaterThan(250)
    for (const { id, text, target } of locators) {
      const mark = book.marks.get(target)
      expect(mark, `${id} ${text} → ${target}`).toBeDefined()
      const [pages, note] = text.split('注')
      const [from, to] = (pages ?? '').split('—')
      expect([id, text, from]).toEqual([id, text, mark?.page.folio])
      expect([id, text, note]).toEqual([id, text, mark?.noteMark])
      if (to !== undefined) expect(Number(to)).toBeGreaterThan(Number(from))
    }
  })

  test('each locator of the index is right in the PDF', async () => {
    expect(await checkPdf(book, readFileSync(join(first(), `${name}.pdf`)))).toBeGreaterThan(250)
  }, 60_000)

  test('no mention is missing from the index and no page of a range is without one', () => {
    for (const [authority, marks] of book.marksByAuthority) {
      const entry = book.entries.find(({ id }) => id === `entry-${authority}`)
      const printed = new Set(entry?.locators.flatMap(({ text }) => expand(text)))
      const due = new Set(
        marks.map(({ page, noteMark }) => page.folio + (noteMark === undefined ? '' : `注${noteMark}`))
      )
      expect([authority, [...printed].sort()]).toEqual([authority, [...due].sort()])
    }
  })

  test('the contents name the page on which each part begins', () => {
    expect(book.contents.length).toBeGreaterThanOrEqual(9)
    for (const { target, folio } of book.contents) expect([target, folio]).toEqual([target, book.pageOf(target)?.folio])
  })

  test('each cross reference names the page and the note that it points to', () => {
    expect(book.references.length).toBeGreaterThanOrEqual(30)
    for (const { text, target, page } of book.references) {
      const there = book.pageOf(target)
      expect(there, `${text} → ${target}`).toBeDefined()
      const number = /第([0-9ivxlc]+)页/.exec(text)?.[1]
      if (number !== undefined) expect([text, number]).toEqual([text, there?.folio])
      const mark = /注([①-⑳])/.exec(text)?.[1]
      if (mark !== undefined) expect([text, mark]).toEqual([text, there?.notes.find(({ id }) => id === target)?.mark])
      if (mark !== undefined && number === undefined) expect([text, page.folio]).toEqual([text, there?.folio])
    }
  })

  test('every link leads somewhere', () => {
    expect(book.deadLinks).toEqual([])
  })
})

function expand(text: string): string[] {
  const [from, to] = text.split('—')
  if (to === undefined) return [text]
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => String(Number(from) + at))
}

describe('lines', () => {
  /** A5: the type area begins 70 pt below the edge and is 28 lines of 17 pt deep; text is 10.5 pt, notes are smaller. */
  const [head, pitch, depth] = [70, 17, 28]
  let lines: PdfLine[][]
  const bodyPages = () => book.pages.filter(({ kind, part }) => kind === 'body' && /^D\d$/.test(part))
  const textOn = ({ position }: { position: number }) =>
    (lines[position - 1] ?? []).filter(({ baseline, size }) => baseline > head && Math.abs(size - 10.5) < 0.1)

  beforeAll(async () => {
    lines = await pdfLines(readFileSync(join(first(), `${name}.pdf`)), 8)
  })

  test('of the text are in register on both sides of a leaf and across a spread', () => {
    const offsets = bodyPages().flatMap((page) =>
      textOn(page).map(({ baseline }) => (((baseline - head) % pitch) + pitch) % pitch)
    )
    expect(offsets.length).toBeGreaterThan(200)
    // Chromium puts baselines on whole px: up to half of one, 0.375 pt, on either side.
    const usual = offsets.sort((a, b) => a - b)[offsets.length >> 1] ?? 0
    for (const offset of offsets) expect(Math.abs(offset - usual)).toBeLessThan(0.4)
  })

  test('leave no white at the foot that the report does not explain', () => {
    const { makeUp } = JSON.parse(readFileSync(join(first(), 'report.json'), 'utf8'))
    const explained = new Map<number, { white: number; why: { reason: string }[] }>(
      makeUp.map((page: { position: number }) => [page.position, page])
    )
    let holes = 0
    for (const page of bodyPages()) {
      const next = book.pages[page.position]
      // The last page of a statement ends where it ends.
      if (next?.part !== page.part) continue
      const own = lines[page.position - 1] ?? []
      const last = textOn(page).at(-1)?.baseline ?? 0
      const note = own.find(({ baseline, size }) => baseline > last && size < 9.5)
      // Above the first note stand a rule with 13 pt of white and the note's own height.
      const foot = note === undefined ? head + depth * pitch : note.baseline - 8.5 - 13
      const white = Math.floor((foot - last - 5) / pitch)
      if (white < 2) continue
      holes++
      const cost = explained.get(page.position)
      expect([page.folio, cost?.why.some(({ reason }) => reason === 'short page')]).toEqual([page.folio, true])
      expect(Math.abs((cost?.white ?? 0) - white), page.folio).toBeLessThanOrEqual(1)
    }
    expect(holes).toBeGreaterThan(0)
  })

  test('have no widow, no orphan and no lone character', () => {
    const { makeUp } = JSON.parse(readFileSync(join(first(), 'report.json'), 'utf8'))
    const faults = makeUp.flatMap(({ why }: { why: { reason: string }[] }) =>
      why.filter(({ reason }) =>
        ['widow', 'orphan', 'runt', 'lone heading', 'note late', 'made smaller'].includes(reason)
      )
    )
    expect(faults).toEqual([])
  })
})
