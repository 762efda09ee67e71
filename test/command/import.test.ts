import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/command/check.ts'
import { emend } from '../../src/command/emend.ts'
import { importFiles } from '../../src/command/import.ts'
import { realWorld } from '../../src/world.ts'
import { type Desk, openDesk, refusalOf } from './desk.ts'

const world = realWorld()
const sources = ['000_82da176a7bfbe50b.txt', '004_0a9aab3df06e3465.txt'].map((name) => `manuscripts/witnesses/${name}`)
const rulesOf = ({ console }: Desk) => console.complaints.map(({ rule }) => rule)

describe('engross import', () => {
  test('makes a folder that can be checked at once; the witnesses are in it byte for byte', () => {
    using desk = openDesk()
    const folder = desk.at('new')
    importFiles(world, desk.console, sources, folder)
    for (const source of sources)
      expect(readFileSync(`${folder}/witnesses/${source.split('/').at(-1)}`)).toEqual(readFileSync(source))
    expect(desk.out()).toContain('8 proposals wait for a decision')
    using other = openDesk()
    check(world, other.console, folder, false)
    expect(rulesOf(other)).toEqual(['proposals-are-decided', 'proposals-are-decided'])
    expect(other.out()).toContain('4 statements')
  })

  test('tells a program what it proposes', () => {
    using desk = openDesk(true)
    importFiles(world, desk.console, sources, desk.at('new'))
    expect(desk.results()).toMatchObject([
      { output: desk.at('new'), proposals: 8, witnesses: [{ siglum: 'S1' }, { siglum: 'S2' }] }
    ])
  })

  test('never writes into a folder where something is', () => {
    using desk = openDesk()
    mkdirSync(desk.at('full'))
    writeFileSync(desk.at('full', 'mine.md'), 'mine')
    writeFileSync(desk.at('file'), 'mine')
    expect(refusalOf(() => importFiles(world, desk.console, sources, desk.at('full')))).toBe('folder-is-free')
    expect(refusalOf(() => importFiles(world, desk.console, sources, desk.at('file')))).toBe('folder-is-free')
    expect(readdirSync(desk.at('full'))).toEqual(['mine.md'])
    mkdirSync(desk.at('empty'))
    importFiles(world, desk.console, sources, desk.at('empty'))
    expect(readdirSync(desk.at('empty'))).toContain('edition.yaml')
  })

  test('writes nothing where one of the files cannot be taken in', () => {
    using desk = openDesk()
    writeFileSync(desk.at('empty.txt'), '\n \n')
    importFiles(world, desk.console, [...sources, desk.at('empty.txt'), desk.at('none.txt')], desk.at('new'))
    expect(rulesOf(desk)).toEqual(expect.arrayContaining(['file-is-there', 'text-is-there']))
    expect(readdirSync(desk.at())).toEqual(['empty.txt'])
  })
})

describe('engross emend', () => {
  const operations = 'witnesses/S1.operations.yaml'
  const text = 'statements/D1/text.zh.md'

  function imported(desk: Desk): string {
    importFiles(world, desk.console, sources.slice(0, 1), desk.at('new'))
    return desk.at('new')
  }
  function rewrite(file: string, change: (text: string) => string) {
    const former = readFileSync(file, 'utf8')
    expect(change(former)).not.toBe(former)
    writeFileSync(file, change(former))
  }

  test('puts what was accepted into the texts, and nothing else', () => {
    using desk = openDesk()
    const folder = imported(desk)
    rewrite(`${folder}/${operations}`, (yaml) => yaml.replaceAll('status: proposed', 'status: accepted'))
    const before = readdirSync(folder, { recursive: true })
    emend(world, desk.console, folder)
    expect(desk.out()).toContain('4 accepted, 0 declined, 2 files changed')
    expect(readFileSync(`${folder}/${text}`, 'utf8')).toContain('## :emendation[一]{op=S1-04}')
    expect(readFileSync(`${folder}/${operations}`, 'utf8')).not.toMatch(/^ {2}status:/m)
    expect(readdirSync(folder, { recursive: true })).toEqual(before)
    using other = openDesk()
    check(world, other.console, folder, false)
    expect(rulesOf(other)).toEqual([])
  })

  test('does nothing where nothing is decided', () => {
    using desk = openDesk(true)
    emend(world, desk.console, imported(desk))
    expect(desk.results().at(-1)).toMatchObject({ accepted: [], declined: [], files: [] })
  })

  test('leaves every file as it is where the texts would not agree with their witnesses', () => {
    using desk = openDesk()
    const folder = imported(desk)
    rewrite(`${folder}/${operations}`, (yaml) => yaml.replaceAll('status: proposed', 'status: accepted'))
    rewrite(`${folder}/${text}`, (words) => words.replace('会晤取得了圆满成功', '会晤取得了成功'))
    const [yaml, words] = [operations, text].map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    emend(world, desk.console, folder)
    expect(rulesOf(desk)).toContain('difference-is-accounted-for')
    expect(readFileSync(`${folder}/${operations}`, 'utf8')).toBe(yaml)
    expect(readFileSync(`${folder}/${text}`, 'utf8')).toBe(words)
  })
})
