import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { read } from '../../src/read/read.ts'
import { collecting, fixture } from '../folder.ts'
import { dump } from './dump.ts'

const cases = readdirSync('test/fixtures').filter((name) => existsSync(`test/fixtures/${name}/input/edition.yaml`))

test.each(cases)('the manuscripts of %s are read as expected', async (name) => {
  const { complain, lines } = collecting()
  const manuscripts = read(fixture(name), complain)
  if (manuscripts === undefined) throw new Error(lines().join('\n'))
  await expect(dump(manuscripts)).toMatchFileSnapshot(`../fixtures/${name}/expected/read.txt`)
  expect(lines()).toEqual([])
})

test.each(cases)('the manuscripts of %s are read the same twice', (name) => {
  const { complain } = collecting()
  expect(read(fixture(name), complain)).toEqual(read(fixture(name), complain))
})
