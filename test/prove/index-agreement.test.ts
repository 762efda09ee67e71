import type { Element, Nodes } from 'hast'
import { describe, expect, it } from 'vitest'
import { compose } from '../../src/compose/compose.ts'
import { locate } from '../../src/locate/locate.ts'
import type { IndexConfig } from '../../src/model/edition-config.ts'
import { expectUnits } from '../../src/prove/expect/expect.ts'
import { plain } from '../../src/prove/plain.ts'
import { generalIndex } from '../general-index.ts'
import { generatedBook } from '../pages/generated-book.ts'

/* What `compose` sets of an index and what `prove` expects of it are written twice; here they are held together. */

const noPages = { pages: [], anchors: new Map() }

/** The words of each unit of the index, by its name, as they stand in the composed HTML. */
function composedUnits(config: Partial<IndexConfig>): Map<string, string> {
  const edition = generatedBook(2, 60, [{ ...generalIndex, ...config }])
  const { root } = compose(edition, locate(edition, noPages), new Map())
  const units = new Map<string, string>()
  const visit = (node: Nodes): void => {
    if (node.type === 'element') {
      const unit = node.properties.dataUnit
      if (typeof unit === 'string' && /^(entry|see|index)/u.test(unit)) units.set(unit, plain(textOf(node)))
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(root)
  return units
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map((child) => textOf(child as Element)).join('') : ''
}

function expectedUnits(config: Partial<IndexConfig>): Map<string, string> {
  const edition = generatedBook(2, 60, [{ ...generalIndex, ...config }])
  const units = expectUnits(edition, locate(edition, noPages))
  return new Map(units.filter(({ id }) => /^(entry|see|index)/u.test(id)).map(({ id, text }) => [id, plain(text)]))
}

describe.each([
  ['indented', {}],
  ['run in', { subentries: 'run-in' }],
  ['by paragraph', { locators: 'paragraph' }],
  ['with parallel headings, by strokes', { parallel: ['en', 'ru'], order: 'strokes' }],
  ['in English, run in', { language: 'en', order: 'latin', subentries: 'run-in' }],
  ['in Russian', { language: 'ru', order: 'cyrillic', parallel: ['zh'] }]
] as [string, Partial<IndexConfig>][])('an index %s', (_, config) => {
  it('is set as it is expected', () => {
    const composed = composedUnits(config)
    expect(composed.size).toBeGreaterThan(20)
    expect(composed).toEqual(expectedUnits(config))
  })
})

it('runs subentries on behind their heading, those below them in brackets', () => {
  const units = [...composedUnits({ subentries: 'run-in', locators: 'paragraph' }).values()]
  expect(
    units.some((words) => /D\d:\d+；\p{Script=Han}{3}.*D\d:\d+（\p{Script=Han}{3}.*D\d:\d+.*）/u.test(words))
  ).toBe(true)
})

it('tells the press which words stand again at the head of a column', () => {
  const edition = generatedBook(2, 60)
  const { root } = compose(edition, locate(edition, noPages), new Map())
  expect(JSON.stringify(root)).toMatch(/"dataContinuedHead":"\p{Script=Han}{3}（续）"/u)
})
