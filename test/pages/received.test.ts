import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Proof } from '../../src/model/proof.ts'
import { type PagedBook, readBook } from './read-book.ts'

/*
 * The view `--text received` of the edition in `manuscripts/`, held against the files as received: nothing but
 * the types is the program's.
 */
const name = 'sino-russian-statements-received'
const witnesses = {
  S1: '000_82da176a7bfbe50b.txt',
  S2: '004_0a9aab3df06e3465.txt'
}
let desk = ''
let html = ''
let book: PagedBook
let proof: Proof

beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'engross-received-'))
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/engross.mjs', 'build', '--text', 'received', '--output', desk],
    { encoding: 'utf8' }
  )
  expect(stderr.replace(/^warning browser-is-sandboxed.*\n.*\n/, '')).toBe('')
  expect(status).toBe(0)
  html = readFileSync(join(desk, name, 'index.html'), 'utf8')
  book = readBook(html)
  proof = JSON.parse(readFileSync(join(desk, name, 'proof.json'), 'utf8'))
}, 300_000)

afterAll(() => rmSync(desk, { recursive: true, force: true }))

test('goes into a folder of its own, and says what it is', () => {
  expect(readdirSync(desk)).toEqual([name])
  expect(readdirSync(join(desk, name))).toContain(`${name}.pdf`)
  expect(html).toContain('<title>中俄联合声明集·底本文字</title>')
  expect(book.pages.some(({ generated }) => generated.head.includes('底本文字'))).toBe(true)
})

test('has been proved, and has neither notes nor index nor apparatus', () => {
  expect(proof.totals).toMatchObject({ faults: 0, pages: book.pages.length })
  expect(new Set(proof.units.map(({ kind }) => kind))).toEqual(new Set(['heading', 'line', 'prose', 'paragraph']))
  expect(html).not.toMatch(/class="[^"]*\b(?:note|index-entry|apparatus-entry|emendation)\b/)
})

test.each(Object.entries(witnesses))('every character of %s but layout is printed, in its order', (siglum, file) => {
  const received = readFileSync(join('manuscripts', 'witnesses', file), 'utf8')
  const printed = proof.units.filter(({ unit }) => new RegExp(`^${siglum}-\\d+$`).test(unit)).map(({ text }) => text)
  // What the view itself adds: brackets, and before a colon what an exclusion is called.
  const words = printed.map((text) => text.replace(/^［(?:S\d-\d+ [^：]*：)?(.*)］$/u, '$1')).join('')
  // Digits and parentheses are the only characters that silent operations change.
  expect(bare(words)).toBe(bare(received))
})

function bare(text: string): string {
  return text.replace(/\s/gu, '').replace(/[０-９（）]/gu, (character) => character.normalize('NFKC'))
}

test.each([
  ['received', 0],
  ['edited', 1]
])('`engross prove --text %s` ends with %d', (text, code) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/engross.mjs', 'prove', join(desk, name, `${name}.pdf`), '--text', text],
    { encoding: 'utf8' }
  )
  expect(status).toBe(code)
  if (code === 0) expect(stdout).toMatch(/pages, \d+ units, \d+ characters: as in the manuscripts/)
  else expect(stderr).toMatch(/^pdf-is-[a-z-]+ .*\n {4}\S/m)
})

test('each line bears its place in the witness, and each page the numbers of its rows', () => {
  const lines = [
    ...html.matchAll(/<p class="received-line [^"]*" id="(S\d)-(\d+)" data-unit="[^"]*" data-n="(\d+):(\d+)"/g)
  ]
  expect(lines.length).toBe(proof.units.filter(({ kind }) => kind === 'paragraph').length)
  for (const [, siglum, id, line, column] of lines) {
    const received = readFileSync(join('manuscripts', 'witnesses', witnesses[siglum as 'S1' | 'S2']), 'utf8')
    const first = received.split('\n')[Number(line) - 1]?.[Number(column) - 1]
    expect(line).toBe(id)
    expect(first).toMatch(/^\S$/)
  }
  const body = book.pages.filter(({ part }) => part.startsWith('received-'))
  expect(html.match(/data-number="5\n10\n15\n20\n25"/g)?.length).toBe(body.length)
})
