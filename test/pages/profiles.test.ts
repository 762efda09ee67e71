import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { h } from 'hastscript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { finishPdf } from '../../src/finish/finish.ts'
import { type PdfProfile, pdfProfiles } from '../../src/model/pdf-profile.ts'
import { createEngine } from '../../src/press/press.ts'
import { checkPdfUa } from '../../src/prove/ua/pdf-ua.ts'
import { book, note, paragraph, part, styles } from './book.ts'

/*
 * The same pages for every purpose, read with tools that are not ours.
 */

const files = new Map<PdfProfile, Uint8Array>()
const folder = mkdtempSync(join(tmpdir(), 'engross-profiles-'))
const words = '双方宣布——两国关系。'

beforeAll(async () => {
  const engine = await createEngine('galley', () => undefined)
  const long = Array.from({ length: 40 }, (_, at) => paragraph(`D1-${at + 2}`, words.repeat(5)))
  const first = paragraph('D1-1', '文', note('a', '注文。'), h('span', { lang: 'ru' }, 'Москва'), '。')
  const composed = book(part('D1', '声明', first, ...long))
  const pages = await engine.press(composed, styles)
  const print = await engine.print(pages)
  await engine.close()
  const { title, authors, language } = composed
  const facts = {
    title: title || '书',
    authors,
    language,
    date: '2026-11-21',
    size: pages.size,
    pageMap: pages.pageMap
  }
  for (const profile of pdfProfiles) {
    const bytes = await finishPdf(print, facts, { profile, attachments: [], complain: () => undefined })
    files.set(profile, bytes)
    writeFileSync(fileOf(profile), bytes)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(profile: PdfProfile): string {
  return join(folder, `${profile}.pdf`)
}

function has(program: string): boolean {
  return spawnSync(program, ['-v']).error === undefined
}

function run(program: string, ...parameters: string[]): string {
  const { stdout, stderr, status } = spawnSync(program, parameters, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${status}: ${stdout}${stderr}`)
  return stdout
}

test.runIf(has('pdftotext') && has('mutool'))('two extractors find the same words in every file', () => {
  const letters = (text: string) => text.replace(/\s/g, '')
  for (const profile of pdfProfiles) {
    const [one, other] = [
      run('pdftotext', '-raw', fileOf(profile), '-'),
      run('mutool', 'draw', '-q', '-F', 'txt', fileOf(profile))
    ].map(letters)
    for (const text of [one, other]) {
      expect(text?.split(words.slice(0, 9)).length).toBe(201)
      expect(text).toContain('Москва')
      expect(text).not.toMatch(/[\u2e80-\u2fdf\u2060]/u)
    }
    expect([...(one ?? '')].sort().join('')).toBe([...(other ?? '')].sort().join(''))
  }
})

test.runIf(has('qpdf'))('qpdf finds no fault in any file', () => {
  for (const profile of pdfProfiles) expect(run('qpdf', '--check', fileOf(profile))).toContain('No syntax')
})

test('every file for readers keeps all rules of PDF/UA-1 that a program can decide', () => {
  for (const profile of ['screen', 'office', 'archive'] as const)
    expect(checkPdfUa(files.get(profile) ?? new Uint8Array()).map(({ rule, found }) => `${rule} ${found}`)).toEqual([])
})
