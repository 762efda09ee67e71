import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Element, Nodes } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { afterAll, beforeAll, expect, test } from 'vitest'

/*
 * The project's own edition on facing pages, built with the command line: the original on versos, the translation on rectos,
 * spread by spread the same paragraphs.
 */
const name = 'zh-en'
let desk = ''
let pages: Page[] = []

interface Page {
  side: string
  kind: string
  /** Languages of the flows that stand on the page. */
  languages: string[]
  /** Numbers of the paragraphs of statements that stand on it, or a part of them, as `D1:6`. */
  paragraphs: string[]
  /** Notes that stand at its foot, by the language their ids name. */
  noteLanguages: string[]
}

beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'engross-languages-'))
  const result = spawnSync(
    process.execPath,
    ['src/engross.mjs', 'build', 'manuscripts', '--edition', name, '--output', desk],
    { encoding: 'utf8' }
  )
  expect(result.status, result.stderr).toBe(0)
  const root = unified()
    .use(rehypeParse)
    .parse(readFileSync(join(desk, name, 'index.html'), 'utf8'))
  pages = elementsIn(root)
    .filter(({ properties }) => properties.dataPosition !== undefined)
    .map(pageFrom)
}, 300_000)

afterAll(() => rmSync(desk, { recursive: true, force: true }))

function pageFrom(element: Element): Page {
  const { dataSide, dataKind } = element.properties
  const all = elementsIn(element)
  const units = all.flatMap(({ properties }) => (typeof properties.dataUnit === 'string' ? [properties.dataUnit] : []))
  const found = units.flatMap((unit) => {
    const [, statement, language = '', number] = /^(D\d)(-en)?-(\d+)b?$/.exec(unit) ?? []
    return statement === undefined
      ? []
      : [{ paragraph: `${statement}:${number}`, language: language === '' ? 'zh' : 'en' }]
  })
  const notes = units.filter((unit) => unit.startsWith('note-')).map((unit) => (unit.includes('--en-') ? 'en' : 'zh'))
  return {
    side: String(dataSide),
    kind: String(dataKind),
    languages: [...new Set(found.map(({ language }) => language))],
    paragraphs: [...new Set(found.map(({ paragraph }) => paragraph))],
    noteLanguages: [...new Set(notes)]
  }
}

function elementsIn(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : []
  return 'children' in node ? [...own, ...node.children.flatMap((child) => elementsIn(child as Nodes))] : own
}

/** Pages that face each other, with text of a statement on one of them at least. */
function spreads(): [Page, Page][] {
  return pages.flatMap((verso, at): [Page, Page][] => {
    const recto = pages[at + 1]
    if (verso.side !== 'verso' || recto === undefined) return []
    return verso.paragraphs.length + recto.paragraphs.length === 0 ? [] : [[verso, recto]]
  })
}

test('the original stands on versos and the translation on rectos', () => {
  expect(spreads().length).toBeGreaterThan(10)
  expect(spreads().map(([verso, recto]) => [...verso.languages, ...recto.languages].join())).toEqual(
    spreads().map(() => 'zh,en')
  )
})

test('on every spread both sides have the same paragraphs, the first and the last and parts of them counted', () => {
  for (const [verso, recto] of spreads()) expect(recto.paragraphs).toEqual(verso.paragraphs)
  const all = new Set(spreads().flatMap(([verso]) => verso.paragraphs))
  // 24, 9, 27 and 3 paragraphs, and the deck of the second.
  expect(all.size).toBe(64)
})

test('notes stand under their own side', () => {
  for (const [verso, recto] of spreads()) {
    expect(verso.noteLanguages.filter((language) => language !== 'zh')).toEqual([])
    expect(recto.noteLanguages.filter((language) => language !== 'en')).toEqual([])
  }
})
