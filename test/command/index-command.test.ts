import { expect, test } from 'vitest'
import { explain } from '../../src/command/explain.ts'
import { index } from '../../src/command/index-command.ts'
import { Refusal } from '../../src/model/complaint.ts'
import { realWorld } from '../../src/world.ts'
import { openDesk, refusalOf } from './desk.ts'

const world = realWorld()
const small = 'test/fixtures/small/input'

test('index prints each heading with its locators, the words of each place, and where they stand', async () => {
  using desk = openDesk()
  await index(world, desk.console, { folder: small, pages: false })
  expect(desk.console.complaints.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(desk.out()).toMatch(/^Z\n {2}张三 {2}A1:\d+/mu)
  expect(desk.out()).toMatch(/^ {6}A1:\d+\tA1:\d+\t.*\[张三\].*\tstatements\/A1\/text\.zh\.md:\d+:\d+$/mu)
})

test('index as JSON has headings, locators and places, and the audit', async () => {
  using desk = openDesk(true)
  await index(world, desk.console, { folder: small, pages: false, index: 'index' })
  const [printed, looked] = desk.results()
  expect(printed).toMatchObject({ index: 'index', title: '索引' })
  expect(JSON.stringify(printed)).toContain('"words":"张三"')
  expect(Object.keys(looked?.audit as object)).toEqual(['unmentioned', 'idleForms', 'passim', 'unnamed'])
})

test('index refuses an index that is not there, explain a name', async () => {
  using desk = openDesk()
  await expect(index(world, desk.console, { folder: small, pages: false, index: 'names' })).rejects.toThrow(Refusal)
  expect(refusalOf(() => explain(world, desk.console, '列宁', small))).toBe('name-is-known')
})

test('explain shows each mention with its place, and counts them', () => {
  using desk = openDesk()
  explain(world, desk.console, '张三', small)
  expect(desk.out()).toMatch(/^张三 \(zhang-san, person\) authorities\/persons\.yaml:1:3$/mu)
  expect(desk.out()).toMatch(/^ {2}A1:\d+\t(marked|indexed)\t.*\[张三\]/mu)
  expect(desk.out()).toMatch(/\d+ (marked|indexed)/u)
})
