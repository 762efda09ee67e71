import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/*
 * Words divided at the ends of lines, in an edition of one language and in one on facing pages, read from the finished HTML and
 * from the PDF. That no letter of a word is lost, the build proves by itself.
 */
const names = ['en', 'zh-en'] as const
let desk = ''

beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'engross-hyphenation-'))
  for (const name of names) {
    const program = ['src/engross.mjs', 'build', 'manuscripts', '--edition', name, '--output', desk]
    const { status, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' })
    expect(status, stderr).toBe(0)
  }
}, 300_000)

afterAll(() => rmSync(desk, { recursive: true, force: true }))

const has = (program: string) => spawnSync(program, ['-v']).error === undefined

function run(program: string, parameters: string[]): string {
  return spawnSync(program, parameters, { encoding: 'utf8', maxBuffer: 2 ** 28 }).stdout
}

/** Text, from tags and marks of characters; words of two languages and notes do not run together. */
function words(html: string): string {
  return html
    .slice(html.indexOf('<body'))
    .replace(/<(?:style|script)[\s\S]*?<\/(?:style|script)>/g, '')
    .replace(/<\/?(?:p|div|section|h\d|li|td)\b[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '')
}

interface Hyphen {
  page: number
  left: number
  baseline: number
  /** Baseline of the line below in the same type, pt; absent where a page or a text ends. */
  next: number | undefined
}

/** A line as mutool has it, pt. */
interface Line {
  text: string
  x: number
  y: number
  font: { size: number }
}

/** Read by mutool: pdf.js passes soft hyphens over. */
function hyphensIn(pdf: string): Hyphen[] {
  const { pages } = JSON.parse(run('mutool', ['draw', '-q', '-F', 'stext.json', pdf])) as {
    pages: { blocks: { lines?: Line[] }[] }[]
  }
  return pages.flatMap(({ blocks }, page) => {
    const lines = blocks.flatMap(({ lines = [] }) => lines)
    return lines
      .filter(({ text }) => text.endsWith('\u00ad'))
      .map(({ x: left, y: baseline, font: { size } }) => {
        const below = lines.filter((line) => line.font.size === size && line.x < left && line.y > baseline + 1)
        const next = Math.min(...below.map(({ y }) => y))
        return { page, left, baseline, next: next < baseline + 2.5 * size ? next : undefined }
      })
  })
}

describe.runIf(has('mutool')).each(names)('words divided in %s', (name) => {
  let html = ''
  let hyphens: Hyphen[] = []
  beforeAll(() => {
    html = words(readFileSync(join(desk, name, 'index.html'), 'utf8'))
    hyphens = hyphensIn(join(desk, name, `${name}.pdf`))
  })

  test('are as many on the pages as in the PDF: hyphens that were not needed are gone', () => {
    expect(hyphens.length).toBeGreaterThan(100)
    expect(html.split('\u00ad').length - 1).toBe(hyphens.length)
  })

  test('go on in the next line of the same page', () => {
    expect(hyphens.filter(({ next }) => next === undefined)).toEqual([])
  })

  test('end no more than two lines one under the other', () => {
    const ladders = hyphens.filter(({ page, next }) => {
      const second = hyphens.find((one) => one.page === page && one.baseline === next)
      return hyphens.some((one) => one.page === page && one.baseline === second?.next)
    })
    expect(ladders).toEqual([])
  })

  test('are no names in English, and have two letters before the hyphen and three behind it', () => {
    const divided = [...html.matchAll(/[\p{L}\u00ad]*\u00ad[\p{L}\u00ad]*/gu)].map(([word]) => word)
    const latin = divided.filter((word) => /^[\p{Script=Latin}\u00ad]+$/u.test(word))
    expect(latin.length).toBeGreaterThan(100)
    expect(latin.filter((word) => !/^\p{Ll}{2}[\p{L}\u00ad]*\p{Ll}{3}$/u.test(word))).toEqual([])
  })

  test.runIf(has('pdftotext') && has('mutool'))(
    'are whole for whoever copies or looks for them, in two extractors',
    () => {
      const pdf = join(desk, name, `${name}.pdf`)
      for (const text of [run('pdftotext', ['-raw', pdf, '-']), run('mutool', ['draw', '-q', '-F', 'txt', pdf])]) {
        expect(text.split('\u00ad').length - 1).toBe(hyphens.length)
        expect(text.match(/\u00ad(?!\s*\n\s*\p{L})/gu)).toBeNull()
      }
    }
  )
})
