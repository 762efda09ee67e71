import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTrees } from '../src/kept-trees.ts'
import type { Folder } from '../src/model/folder.ts'
import type { KeptTrees } from '../src/model/kept-trees.ts'
import { read } from '../src/read/read.ts'
import { collecting, fixture, ownFolder, textOf, withFiles } from './folder.ts'

let cache: string
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'engross-trees-'))
})
afterEach(() => rmSync(cache, { recursive: true, force: true }))

/** Files in the store. */
function files(): string[] {
  return readdirSync(cache, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** What a reading gives and says, and how many trees it found kept. */
function reading(folder: Folder, store = openTrees(cache)) {
  let found = 0
  const trees: KeptTrees = {
    ...store,
    take: (parts) => {
      const tree = store.take(parts)
      found += tree === undefined ? 0 : 1
      return tree
    }
  }
  const { complain, lines } = collecting()
  return { manuscripts: read(folder, complain, trees), said: lines(), found }
}

test('the second reading of a book is the first, from kept trees', () => {
  const first = reading(ownFolder())
  const second = reading(ownFolder())
  expect(first.found).toBe(0)
  expect(second.found).toBe(files().length)
  expect(second.found).toBeGreaterThan(5)
  expect(second.manuscripts).toEqual(first.manuscripts)
  expect(second.said).toEqual(first.said)
})

test('one changed character is read anew, the rest is kept', () => {
  reading(fixture('small'))
  const all = files().length
  const file = 'statements/A1/notes.zh.md'
  const changed = withFiles(fixture('small'), { [file]: textOf(fixture('small'), file).replace('。', '！') })
  const again = reading(changed)
  expect(again.found).toBe(all - 1)
  expect(again.manuscripts).toEqual(read(changed, () => undefined))
})

test('what was complained of is complained of again', () => {
  const file = 'statements/A1/text.zh.md'
  const faulty = withFiles(fixture('small'), { [file]: `${textOf(fixture('small'), file)}\n<b>x</b>\n` })
  const first = reading(faulty)
  expect(first.said).not.toEqual([])
  expect(reading(faulty).said).toEqual(first.said)
})

test('a statement whose front matter does not fit its witness is said with its place from a kept tree too', () => {
  const file = 'statements/A1/text.zh.md'
  const text = textOf(fixture('small'), file).replace(/to: \d+/, 'to: 999')
  const first = reading(withFiles(fixture('small'), { [file]: text }))
  const second = reading(withFiles(fixture('small'), { [file]: text }))
  expect(first.said.join('\n')).toContain('witness-has-lines')
  expect(second.found).toBeGreaterThan(0)
  expect(second.said).toEqual(first.said)
})

test.each([
  ['cut short', (bytes: string) => bytes.slice(0, -20)],
  ['with another letter', (bytes: string) => bytes.replace('text', 'tixt')],
  ['empty', () => ''],
  ['no tree at all', () => 'x']
])('a file %s is read anew', (_, spoil) => {
  const first = reading(fixture('small'))
  for (const file of files()) writeFileSync(file, spoil(readFileSync(file, 'utf8')))
  const second = reading(fixture('small'))
  expect(second.found).toBe(0)
  expect(second.manuscripts).toEqual(first.manuscripts)
  expect(reading(fixture('small')).found).toBe(files().length)
})

test('a store that cannot be written keeps nothing and stops nobody', () => {
  const file = join(cache, 'file')
  writeFileSync(file, '')
  const { manuscripts } = reading(fixture('small'), openTrees(file))
  expect(manuscripts).toEqual(reading(fixture('small')).manuscripts)
})
