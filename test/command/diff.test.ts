import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diff } from '../../src/command/diff.ts'
import type { Proof } from '../../src/model/proof.ts'
import { realWorld } from '../../src/world.ts'
import { type Desk, openDesk, refusalOf } from './desk.ts'

const world = realWorld()

function proof(...units: [unit: string, text: string, folio: string][]): Proof {
  return {
    edition: units.map(([, text]) => text).join(''),
    units: units.map(([unit, text, folio]) => ({
      unit,
      kind: 'paragraph',
      text,
      sha256: text,
      codePoints: [...text].length,
      pages: [Number(folio)],
      folios: [folio]
    })),
    totals: { units: units.length, codePoints: 0, pages: 1, faults: 0 }
  }
}

const before = proof(['D1-1', '约4200公里', '5'], ['D1-2', '不变', '5'])
const after = proof(['D1-1', '约4300公里', '5'], ['D1-2', '不变', '6'])

/** Two builds, the first named by its folder, the second by its file. */
function builds(desk: Desk): [string, string] {
  for (const [name, value] of Object.entries({ a: before, b: after })) {
    mkdirSync(desk.at(name))
    writeFileSync(desk.at(name, 'proof.json'), JSON.stringify(value))
  }
  return [desk.at('a'), desk.at('b', 'proof.json')]
}

test('says in words what changed and what moved', () => {
  using desk = openDesk()
  diff(world, desk.console, ...builds(desk), false)
  expect(desk.out()).toContain('D1:1, p. 5: changed\n  - 约4[2]00公里\n  + 约4[3]00公里')
  expect(desk.out()).toContain('D1:2: p. 5 → p. 6')
})

test('writes an errata sheet', () => {
  using desk = openDesk()
  diff(world, desk.console, ...builds(desk), true)
  expect(desk.out()).toContain('# 勘误表')
  expect(desk.out()).toContain('| 5 | D1:1 | 约4200公里 | 约4300公里 |')
})

test('gives a program the revision', () => {
  using desk = openDesk(true)
  diff(world, desk.console, ...builds(desk), false)
  expect(desk.results()).toMatchObject([
    { changes: [{ unit: 'D1-1', type: 'changed' }], moves: [{ first: 'D1:2', from: ['5'], to: ['6'] }] }
  ])
})

test('refuses what is no proof', () => {
  using desk = openDesk()
  const [first] = builds(desk)
  const files = { 'none.json': undefined, 'broken.json': '{', 'other.json': '{"edition":"x"}', 'null.json': 'null' }
  for (const [name, text] of Object.entries(files)) {
    if (text !== undefined) writeFileSync(desk.at(name), text)
    expect(
      refusalOf(() => diff(world, desk.console, first, desk.at(name), false)),
      name
    ).toBe('proof-is-readable')
  }
  expect(refusalOf(() => diff(world, desk.console, desk.at('c'), first, false))).toBe('proof-is-readable')
})
