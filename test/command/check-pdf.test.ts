import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../../src/cli.ts'
import { breaks, broken } from '../prove/ua/breaks.ts'
import { soundPdf } from '../prove/ua/sound-pdf.ts'
import { writePdf } from '../prove/ua/write-pdf.ts'
import { openDesk } from './desk.ts'

let out = ''
let err = ''

beforeEach(() => {
  out = err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

const untabbed = () => writePdf(broken(soundPdf(), breaks['7.18.3-1'] ?? []))

test('a sound PDF is told so, and what a person has to judge', async () => {
  using desk = openDesk()
  writeFileSync(desk.at('book.pdf'), writePdf(soundPdf()))
  expect(await main(['check', desk.at('book.pdf')])).toBe(0)
  expect(out).toContain('of 107 rules of PDF/UA-1 that a program can judge all hold')
  expect(out).toMatch(/A person has to judge:\n {2}7\.1 /)
  expect(err).toBe('')
})

test('a fault is named by file, page, object and rule', async () => {
  using desk = openDesk()
  writeFileSync(desk.at('book.pdf'), untabbed())
  expect(await main(['check', desk.at('book.pdf')])).toBe(1)
  expect(err).toMatch(/book\.pdf:page 1:\d+ 0 R pdf-is-accessible PDF\/UA-1 7\.18\.3-1: A page .*; Tabs is R\n$/)
  expect(out).toContain('1 does not hold')
})

test('a program is told the same', async () => {
  using desk = openDesk()
  writeFileSync(desk.at('book'), untabbed())
  expect(await main(['check', desk.at('book'), '--json'])).toBe(1)
  const [complaint, result] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(complaint).toMatchObject({ rule: 'pdf-is-accessible', finding: { clause: '7.18.3-1', page: 1, times: 1 } })
  expect(result).toMatchObject({ type: 'result', broken: ['7.18.3-1'] })
  expect(result.rules).toContain('7.1-3')
  expect(result.unjudged.length).toBeGreaterThan(10)
})

test.each([
  ['book.pdf', 'hello', 1, 'pdf-can-be-checked “'],
  ['nowhere.pdf', undefined, 1, 'file-is-there there is no file']
])('%s that is no PDF is refused', async (name, words, code, message) => {
  using desk = openDesk()
  if (words !== undefined) writeFileSync(desk.at(name), words)
  expect(await main(['check', desk.at(name)])).toBe(code)
  expect(err).toContain(message)
})
