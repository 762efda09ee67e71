import { expect, test } from 'vitest'
import { compareRules, gather } from '../../../src/prove/ua/finding.ts'

test('what reads the same is one finding, at its first place', () => {
  const { report, findings } = gather()
  for (const page of [3, 4, 5]) report('7.1-3', 'Content is tagged', 'a text is not', { page })
  expect(findings()).toEqual([{ rule: '7.1-3', shall: 'Content is tagged', found: 'a text is not', page: 3, times: 3 }])
})

test('of one rule fifty findings are listed, the others counted', () => {
  const { report, findings } = gather()
  for (let code = 0; code < 500; code++) report('7.21.7-1', 'Codes are mapped', `code ${code} is not`, {})
  report('7.21.7-1', 'Codes are mapped', 'code 0 is not', {})
  const found = findings()
  expect(found).toHaveLength(51)
  expect(found[0]?.times).toBe(2)
  expect(found.at(-1)).toMatchObject({ found: 'there is more of the kind', times: 450 })
})

test('rules are ordered as in the standard', () => {
  const rules = ['7.18.1-1', '7.2-10', '7.2-4', '7.21.3.1-1', '5-1', '7.3-1', '7.1-12']
  expect(rules.toSorted(compareRules)).toEqual(['5-1', '7.1-12', '7.2-4', '7.2-10', '7.3-1', '7.18.1-1', '7.21.3.1-1'])
})
