import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { realWorld } from '../src/world.ts'

const world = realWorld()
const bytes = (text: string) => new TextEncoder().encode(text)
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engross-world-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a folder lists its files in one order, without dot files and without what links lead to', () => {
  mkdirSync(join(folder, 'b'))
  for (const name of ['b/2.md', 'b/10.md', 'a.yaml', '.hidden']) writeFileSync(join(folder, name), name)
  symlinkSync('/etc/hostname', join(folder, 'link.md'))
  symlinkSync('/etc', join(folder, 'etc'))
  const opened = world.openFolder(folder)
  expect(opened.files).toEqual(['a.yaml', 'b/10.md', 'b/2.md'])
  expect(opened.read('b/2.md')).toEqual(bytes('b/2.md'))
})

test('nothing outside the folder can be read through it', () => {
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'secret'), 'x')
  symlinkSync(join(folder, 'secret'), join(folder, 'in', 'link'))
  const opened = world.openFolder(join(folder, 'in'))
  for (const path of ['../secret', join(folder, 'secret'), '/etc/hostname', 'link', '', '.', 'none']) {
    expect(opened.read(path), path).toBeUndefined()
  }
})

test('a folder is replaced as a whole: nothing of the former one stays', () => {
  const target = join(folder, 'edition')
  world.replaceFolder(
    target,
    new Map([
      ['old.html', bytes('old')],
      ['sub/old.css', bytes('old')]
    ])
  )
  world.replaceFolder(target, new Map([['new.html', bytes('new')]]))
  expect(readdirSync(target)).toEqual(['new.html'])
  expect(readdirSync(folder)).toEqual(['edition'])
})

test('where writing fails the last good folder stays and nothing is left lying about', () => {
  const target = join(folder, 'edition')
  world.replaceFolder(target, new Map([['index.html', bytes('good')]]))
  const impossible = new Map([
    ['a', bytes('a')],
    ['a/b', bytes('a is a file')]
  ])
  expect(() => world.replaceFolder(target, impossible)).toThrow()
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('good')
  expect(readdirSync(folder)).toEqual(['edition'])
})

test('a new folder is not written over files that are there', () => {
  writeFileSync(join(folder, 'mine.md'), 'mine')
  expect(() => world.createFolder(folder, new Map([['mine.md', bytes('yours')]]))).toThrow(/not empty/)
  expect(readFileSync(join(folder, 'mine.md'), 'utf8')).toBe('mine')
  world.createFolder(join(folder, 'new'), new Map([['a/b.md', bytes('b')]]))
  expect(existsSync(join(folder, 'new', 'a', 'b.md'))).toBe(true)
})

test('versions come from what is installed', () => {
  expect(world.packageVersion('unified')).toMatch(/^11\./)
  expect(world.packageVersion('engross')).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
})

test('a new folder is made only where nothing is', () => {
  const target = join(folder, 'new')
  expect(world.isFree(target)).toBe(true)
  mkdirSync(target)
  expect(world.isFree(target)).toBe(true)
  world.createFolder(target, new Map([['a/b.md', bytes('b')]]))
  expect(readFileSync(join(target, 'a', 'b.md'), 'utf8')).toBe('b')
  expect(world.isFree(target)).toBe(false)
  expect(world.isFree(join(target, 'a', 'b.md'))).toBe(false)
  expect(() => world.createFolder(target, new Map([['c.md', bytes('c')]]))).toThrow('not empty')
  expect(readdirSync(target)).toEqual(['a'])
})

test('files are exchanged whole, the others stay', () => {
  for (const name of ['a.md', 'b.md']) writeFileSync(join(folder, name), 'old')
  world.updateFiles(folder, new Map([['b.md', bytes('new')]]))
  expect(readdirSync(folder)).toEqual(['a.md', 'b.md'])
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('old')
  expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe('new')
})

test('today is a day', () => {
  expect(world.today()).toMatch(/^\d{4}-\d\d-\d\d$/)
})
