import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'

/*
 * The edition for a class in `manuscripts/`, with readings over all its words, and the teacher's sheet; built with the
 * command line and looked at with eyes of its own: nothing here imports the program.
 */
let desk = ''
const study = (file: string) => join(desk, 'output', 'study', file)

interface WrittenQuestion {
  of: string
  when: string
  question: string
  answer: string
}
const questions = parse(readFileSync('manuscripts/study/questions.yaml', 'utf8')) as WrittenQuestion[]

interface Plan {
  book: { count: number }
  sheets: Record<'front' | 'back', { slots: { page: number }[] }>[]
}

beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'engross-study-'))
  cpSync('manuscripts', join(desk, 'manuscripts'), { recursive: true })
  const file = join(desk, 'manuscripts', 'edition.yaml')
  const written = readFileSync(file, 'utf8')
  const asked = written.replace(/(- name: study\n)/, '$1    pinyin: every\n')
  expect(asked).not.toBe(written)
  writeFileSync(file, asked)
  for (const edition of ['study', 'study-answers']) {
    const options = ['build', join(desk, 'manuscripts'), '--edition', edition, '--output', join(desk, 'output')]
    const result = spawnSync(process.execPath, ['src/engross.mjs', ...options], { encoding: 'utf8' })
    expect(result.stderr.replace(/^warning browser-is-sandboxed.*\n.*\n/, '')).toBe('')
    expect(result.status).toBe(0)
  }
}, 300_000)

afterAll(() => rmSync(desk, { recursive: true, force: true }))

/** The words of pages as they are shown, without what guides lines, and without readings. */
function wordsOf(html: string): string {
  return html.replace(/<style[\s\S]*?<\/style>|<rt[\s\S]*?<\/rt>|<[^>]+>|[\u2060\s]/gu, '').replaceAll('&amp;', '&')
}

const html = () => readFileSync(study('index.html'), 'utf8')
const bare = (words: string) => words.replace(/\s/gu, '')

test('each statement has at least eight questions, before and after it', () => {
  for (const id of ['D1', 'D2', 'D3', 'D4']) {
    const own = questions.filter(({ of }) => of === id)
    expect(own.length, id).toBeGreaterThanOrEqual(8)
    expect(new Set(own.map(({ when }) => when)), id).toEqual(new Set(['before', 'after']))
  }
  const text = wordsOf(html())
  for (const { question } of questions.filter((one) => !one.question.includes(':ref')))
    expect(text).toContain(bare(question))
})

test('no answer stands in the pupils’ book, every one on the teacher’s sheet', () => {
  const pupils = wordsOf(html())
  const teacher = wordsOf(readFileSync(join(desk, 'output', 'study-answers', 'index.html'), 'utf8'))
  const long = questions.map(({ answer }) => bare(answer)).filter((answer) => [...answer].length > 12)
  expect(long.length).toBeGreaterThan(25)
  expect(long.filter((answer) => pupils.includes(answer))).toEqual([])
  expect(long.filter((answer) => !teacher.includes(answer))).toEqual([])
})

test('every word of the glossary stands on the page that it names', () => {
  const pages = html()
    .split(/(?=<div[^>]*data-position=)/u)
    .slice(1)
  const entries = [...html().matchAll(/<p class="glossary-entry[\s\S]*?<\/p>/gu)].map(([entry]) => entry)
  expect(entries.length).toBeGreaterThan(100)
  for (const entry of entries) {
    const word = wordsOf(/<span class="glossary-word">([\s\S]*?)<\/span>\s*<span>\u3000/u.exec(entry)?.[1] ?? '')
    const folio = /第(\d+)页/u.exec(wordsOf(entry))?.[1]
    const target = /href="#(D\d-\d+)"/u.exec(entry)?.[1]
    const first = pages.findIndex((page) => page.includes(`id="${target}"`))
    expect(/data-folio="([^"]+)"/u.exec(pages[first] ?? '')?.[1], word).toBe(folio)
    expect(wordsOf(`${pages[first]}${pages[first + 1]}`), word).toContain(word)
  }
})

test('readings stand above words, and the words are whole', () => {
  expect(html()).toMatch(/<ruby class="reading[^"]*"><span>战略<\/span><rt[^>]*>zhànlüè<\/rt>/u)
  expect(wordsOf(html())).toContain('面向二十一世纪的战略协作伙伴关系')
})

test('every fifth line of each statement has its number, from the first', () => {
  const pages = html()
    .split(/(?=<div[^>]*data-position=)/u)
    .slice(1)
  const numbers = new Map<string, number[]>()
  for (const page of pages) {
    const part = /data-part="(D\d)"/u.exec(page)?.[1] ?? ''
    const own = [...page.matchAll(/class="line-number" data-n="(\d+)"[^>]*style="top: ?([\d.]+)px/gu)]
    numbers.set(part, [...(numbers.get(part) ?? []), ...own.map(([, number]) => Number(number))])
    const tops = own.map(([, , top]) => Number(top))
    expect(tops).toEqual([...tops].sort((a, b) => a - b))
  }
  expect(numbers.get('') ?? []).toEqual([])
  for (const id of ['D1', 'D2', 'D3', 'D4']) {
    const own = numbers.get(id) ?? []
    expect(own.length, id).toBeGreaterThan(1)
    expect(own, id).toEqual(own.map((_, at) => (at + 1) * 5))
  }
})

test.runIf(has('pdftotext') && has('mutool'))('the sheets say what the pages say, to two extractors', () => {
  const plan = JSON.parse(readFileSync(study('study-sheets.json'), 'utf8')) as Plan
  const sides = plan.sheets.flatMap(({ front, back }) => [front, back])
  const places = sides.flatMap(({ slots }) => slots.map(({ page }) => page)).filter((page) => page > 0)
  expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: plan.book.count }, (_, at) => at + 1))
  const letters = (words: string) => [...bare(words)].sort().join('')
  for (const command of [
    ['pdftotext', '-raw', '%', '-'],
    ['mutool', 'draw', '-q', '-F', 'txt', '%']
  ]) {
    const pages = textsIn(command, study('study.pdf'))
    const sheets = textsIn(command, study('study-sheets.pdf'))
    for (const [at, { slots }] of sides.entries())
      expect(letters(sheets[at] ?? '')).toBe(letters(slots.map(({ page }) => pages[page - 1] ?? '').join('')))
  }
})

function textsIn(command: string[], file: string): string[] {
  const [program = '', ...parameters] = command.map((word) => word.replace('%', file))
  return spawnSync(program, parameters, { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout.split('\f')
}

function has(program: string): boolean {
  return spawnSync(program, ['-v']).error === undefined
}
