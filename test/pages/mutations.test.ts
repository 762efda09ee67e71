import type { Root, Text } from 'hast'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compose } from '../../src/compose/compose.ts'
import type { Edition } from '../../src/model/edition.ts'
import { noTrees } from '../../src/model/kept-trees.ts'
import type { Engine, StyleSheet } from '../../src/model/pages.ts'
import { unitName } from '../../src/model/unit-name.ts'
import { createEngine } from '../../src/press/press.ts'
import { expectUnits } from '../../src/prove/expect/expect.ts'
import { proveHtml } from '../../src/prove/prove.ts'
import { readHtml } from '../../src/prove/read-html.ts'
import { prepare } from '../../src/publish.ts'
import { type Settled, settle } from '../../src/settle.ts'
import { realWorld } from '../../src/world.ts'

/*
 * What if `compose` or the press changed a character on the way? The project's own edition is composed, one character
 * of each of many units is changed before the pages are set, and the pages are held against the edition.
 */

const rounds = 3
const changesARound = 120
let edition: Edition
let engine: Engine
let styles: StyleSheet[]
let settled: Settled

beforeAll(async () => {
  const world = realWorld()
  const desk = { folder: world.openFolder('manuscripts'), wanted: undefined, text: 'edited', date: undefined } as const
  const prepared = prepare(
    { ...desk, makers: [], strict: false, trees: noTrees, progress: () => undefined },
    ({ message }) => expect.fail(message)
  )
  if (prepared === undefined) throw new Error('the manuscripts are not in order')
  edition = prepared.editions[0]
  const profile = `styles/profiles/${edition.config.page.profile}.css`
  styles = world.styleSheets().filter(({ file }) => !file.startsWith('styles/profiles/') || file === profile)
  engine = await createEngine('pagedjs', () => undefined)
  settled = await settle(edition, styles, new Map(), engine, () => undefined)
})

afterAll(() => engine?.close())

test(`each of ${rounds * changesARound} changes of a character in the composed HTML is found, in the right unit`, async () => {
  const units = expectUnits(edition, settled.located)
  const names = new Map(units.map(({ id, kind }) => [id, unitName({ unit: id, kind })]))
  const next = sequence(19971110)
  for (let round = 0; round < rounds; round++) {
    const composed = compose(edition, settled.located, new Map())
    const changed = changeUnits(composed.root, next)
    expect(changed).toHaveLength(changesARound)
    const pages = await engine.press(composed, styles)
    const found = new Set<string>()
    proveHtml(units, readHtml(pages.html), pages.pageMap, ({ message }) => found.add(message.split(' (HTML')[0] ?? ''))
    const missed = changed.filter(({ unit }) => !found.has(names.get(unit) ?? unit))
    expect(missed).toEqual([])
  }
})

interface Leaf {
  node: Text
  unit: string
}

/** Change one character in each of many units, chosen by chance; say which and how. */
function changeUnits(root: Root, next: (below: number) => number): { unit: string; before: string; after: string }[] {
  const leaves = leavesOf(root, undefined).filter(({ node }) => node.value.replace(/[\s\u2060]/gu, '').length > 1)
  const alphabet = [...new Set(leaves.flatMap(({ node }) => [...node.value]))].filter((sign) =>
    /\p{Script=Han}/u.test(sign)
  )
  const byUnit = new Map<string, Leaf[]>()
  for (const leaf of leaves) byUnit.set(leaf.unit, [...(byUnit.get(leaf.unit) ?? []), leaf])
  const chosen = [...byUnit.values()]
    .map((candidates) => ({ leaf: candidates[next(candidates.length)], order: next(1e9) }))
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ leaf }) => leaf ?? [])
  return chosen.slice(0, changesARound).map(({ node, unit }) => {
    const before = node.value
    node.value = change(before, next, alphabet)
    return { unit, before, after: node.value }
  })
}

/** Delete, double, exchange or replace a character of a text so that it reads otherwise. */
function change(text: string, next: (below: number) => number, alphabet: string[]): string {
  const signs = [...text]
  for (;;) {
    const at = next(signs.length)
    const [sign = '', after = ''] = [signs[at], signs[at + 1]]
    if (/[\s\u2060]/u.test(sign)) continue
    const other = alphabet[next(alphabet.length)] ?? ''
    const results = [
      ['', after],
      [sign, sign, after],
      [after, sign],
      [other, after]
    ]
    const result = [...signs.slice(0, at), ...(results[next(4)] ?? []), ...signs.slice(at + 2)].join('')
    if (plain(result) !== plain(text)) return result
  }
}

function plain(text: string): string {
  return text.replaceAll('\u2060', '')
}

function leavesOf(node: Root | Root['children'][number], unit: string | undefined): Leaf[] {
  if (node.type === 'text') return unit === undefined ? [] : [{ node, unit }]
  if (node.type !== 'root' && node.type !== 'element') return []
  const isGenerated = node.type === 'element' && node.properties.dataGenerated !== undefined
  if (isGenerated) return []
  const own = node.type === 'element' ? (node.properties.dataUnit as string | undefined) : undefined
  return node.children.flatMap((child) => leavesOf(child, own ?? unit))
}

/** Numbers by chance, the same in every run (a linear congruential generator, Numerical Recipes). */
function sequence(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
