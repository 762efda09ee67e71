import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { realWorld } from '../../src/world.ts'

/*
 * A small book with every kind of series, built with the command line. That each note stands on the page of its call, under
 * its mark, in its order, the build proves by itself; here only what stands where is looked at.
 */
let desk = ''
let html = ''

beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'engross-series-'))
  cpSync('test/fixtures/small/input', join(desk, 'book'), { recursive: true })
  change(
    'edition.yaml',
    (text) => `${text}notes:
  series:
    - { id: apparatus, numbering: statement }
    - { id: editor }
    - { id: translator, marks: symbols }
    - { id: source, place: statement }
`
  )
  change('statements/A1/text.zh.md', (text) =>
    text
      .replace('加强往来[^ties]。', '加强[^meant]往来[^ties]。[^said]')
      .replace('附则从略', '附则[^ties]从略[^said]')
      .replace(/^!\[.*$/mu, '图从略。')
  )
  change('statements/A1/notes.zh.md', (text) => text.replace('[^ties]: ', '[^ties]: 另见原文[^meant]。'))
  writeFileSync(join(desk, 'book/statements/A1/notes.translator.zh.md'), '[^meant]: 原文作“往来”。\n')
  writeFileSync(join(desk, 'book/statements/A1/notes.source.zh.md'), '[^said]: 据公报第二页。\n')
}, 60_000)

afterAll(() => rmSync(desk, { recursive: true, force: true }))

function change(file: string, edit: (text: string) => string) {
  const path = join(desk, 'book', file)
  const before = readFileSync(path, 'utf8')
  const after = edit(before)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
}

function build(...options: string[]) {
  const program = ['src/engross.mjs', 'build', join(desk, 'book'), '--output', join(desk, 'output'), ...options]
  return spawnSync(process.execPath, program, { encoding: 'utf8' })
}

test('a book with four series of notes is set and proved', () => {
  const { stdout, stderr, status } = build('--engine', 'galley')
  expect(stderr).toContain('note-names-sources')
  expect(stderr).not.toContain('error')
  expect([status, stdout.includes('proved')]).toEqual([0, true])
  html = readFileSync(join(desk, 'output/small/index.html'), 'utf8')
})

test('each series has an area of its own at the foot, in the order of edition.yaml', () => {
  const pages = html.split('data-position="').slice(1)
  const areas = pages.map((page) =>
    [...page.matchAll(/class="page-notes[^"]*" data-series="(\w+)"/gu)].map(([, id]) => id)
  )
  expect(areas.flat()).toEqual(expect.arrayContaining(['apparatus', 'editor', 'translator']))
  const order = ['apparatus', 'editor', 'translator']
  for (const ids of areas) expect(ids).toEqual(order.filter((id) => ids.includes(id)))
})

test('marks are those of the series, and further calls lead back', () => {
  const marks = (series: string) =>
    [...html.matchAll(new RegExp(`data-series="${series}"[^>]* data-mark="([^"]*)"`, 'gu'))].map(([, mark]) => mark)
  expect(marks('apparatus')).toEqual(expect.arrayContaining(['a', 'b']))
  expect(marks('editor')[0]).toBe('①')
  expect(marks('translator')[0]).toBe('*')
  expect(html).toMatch(/id="note-ties\.2".*见/su)
  expect(html.match(/id="recall-said\.2"[^>]*>\u2060?1</u)).not.toBeNull()
  expect(html.replaceAll('\u2060', '')).toContain('（待核）')
})

test('a strict build refuses the note without sources, and leaves nothing', () => {
  const { stdout, stderr, status } = build('--strict')
  expect([stdout, status]).toEqual(['', 1])
  expect(stderr).toMatch(/notes\.source\.zh\.md:1:1 note-names-sources/u)
})

test('an engine that cannot set the series says which, and that another can', () => {
  const { stderr, status } = build('--engine', 'pagedjs')
  expect(status).not.toBe(0)
  expect(stderr).toMatch(/engine-sets-series|note-stands-alone/u)
  expect(realWorld().folderExists(join(desk, 'output/small'))).toBe(true)
})
