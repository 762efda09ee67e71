import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { collate } from '../../src/collate/collate.ts'
import type { Collation } from '../../src/model/collation.ts'
import { applyOperations, invertOperations } from '../../src/model/operations.ts'
import { read } from '../../src/read/read.ts'
import { collecting, fixture, ownFolder } from '../folder.ts'
import { ownManuscripts } from '../manuscripts.ts'

const cases = readdirSync('test/fixtures').filter((name) => existsSync(`test/fixtures/${name}/input/edition.yaml`))

test.each(cases)('the manuscripts of %s are collated as expected', async (name) => {
  const { complain, lines } = collecting()
  const manuscripts = read(fixture(name), complain)
  if (manuscripts === undefined) throw new Error(lines().join('\n'))
  const collation = collate(manuscripts, complain)
  await expect(dump(collation)).toMatchFileSnapshot(`../fixtures/${name}/expected/collate.txt`)
  expect(lines()).toEqual([])
})

/** What collate found, a line a fact. */
function dump({ declared, provenance, silentCounts }: Collation): string {
  return [
    ...[...declared].map(
      ([statement, operations]) => `${statement} declares ${operations.map(({ id }) => id).join(' ')}`
    ),
    ...silentCounts.map(({ siglum, level, class: name, count }) => `${siglum} ${level} ${name} × ${count}`),
    ...[...provenance].map(([unit, { siglum, line, column }]) => `${unit} is ${siglum} ${line}:${column}`),
    ''
  ].join('\n')
}

test('the four statements differ from their witnesses by declared operations only', () => {
  const { complain, lines } = collecting()
  const { declared, silentCounts, provenance } = collate(ownManuscripts(), complain)
  expect(lines()).toEqual([])
  expect([...declared].map(([id, operations]) => [id, ...operations.map((operation) => operation.id)])).toEqual([
    ['D1', 'S1-04', 'S1-05', 'S1-15'],
    ['D2', 'S2-09'],
    ['D3', 'S2-51'],
    ['D4']
  ])
  const counted = (level: string) =>
    silentCounts.filter((entry) => entry.level === level).reduce((sum, { count }) => sum + count, 0)
  expect([counted('silent'), counted('structure'), counted('excluded')]).toEqual([79, 12, 3])
  expect(provenance.get('D1-6')).toEqual({ siglum: 'S1', line: 25, column: 1 })
  expect(provenance.get('D3-24')).toEqual({ siglum: 'S2', line: 40, column: 5 })
  expect(provenance.get('D2-0')).toEqual({ siglum: 'S2', line: 2, column: 5 })
  expect(provenance.has('D2-title')).toBe(false)
})

test('undoing all operations gives the files back byte for byte', () => {
  const { witnesses } = ownManuscripts()
  expect(witnesses.map(({ operations }) => operations.length)).toEqual([30, 69])
  for (const { file, text, sha256, operations } of witnesses) {
    const edited = applyOperations(text, operations)
    expect(edited).not.toBe(text)
    const undone = new TextEncoder().encode(invertOperations(edited, operations))
    expect(createHash('sha256').update(undone).digest('hex')).toBe(sha256)
    expect(Buffer.compare(undone, ownFolder().read(file) ?? new Uint8Array())).toBe(0)
  }
})

test('what the operations leave has no full-width digit and no space between Han characters', () => {
  for (const { text, operations } of ownManuscripts().witnesses) {
    const edited = applyOperations(text, operations)
    expect(edited).not.toMatch(/[\uff10-\uff19]/)
    expect(edited).not.toMatch(/\p{Script=Han} +\p{Script=Han}/u)
  }
})

test('each operation is needed, but those that only clear blank lines, which are boundaries as they are', () => {
  const manuscripts = ownManuscripts()
  const needless = manuscripts.witnesses.flatMap((witness) =>
    witness.operations.filter((operation) => {
      const without = { ...witness, operations: witness.operations.filter((other) => other !== operation) }
      const { complain, said } = collecting()
      const witnesses = manuscripts.witnesses.map((other) => (other === witness ? without : other))
      collate({ ...manuscripts, witnesses }, complain)
      return said.length === 0
    })
  )
  expect(needless.map(({ id }) => id)).toEqual(['S1-01', 'S2-01', 'S2-15', 'S2-16', 'S2-19', 'S2-50', 'S2-61', 'S2-69'])
  expect(needless.every(({ before, after, level }) => before.trim() === '' && after === '' && level === 'silent')).toBe(
    true
  )
})
