import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/*
 * The manuscripts of the project, with one Chinese word changed in the witness and in the edited text alike, as when a better
 * copy is found: what was translated from the former words is stale.
 */
const [former, now] = ['平等信任', '平等互信']
const paragraph = 'D1:9'
let desk = ''
const at = (...names: string[]) => join(desk, ...names)
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

function engross(...args: string[]) {
  const result = spawnSync(process.execPath, ['src/engross.mjs', ...args], { encoding: 'utf8' })
  return { status: result.status, out: result.stdout, said: result.stderr }
}

const build = (...more: string[]) =>
  engross('build', at('manuscripts'), '--edition', 'en', '--output', at('out'), ...more)
const products = () => ['index.html', 'en.pdf', 'proof.json'].map((file) => hashOf(at('out', 'en', file)))
let good: string[] = []

beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'engross-stale-'))
  cpSync('manuscripts', at('manuscripts'), { recursive: true })
  const built = build('--strict')
  expect(built.status, built.said).toBe(0)
  good = products()
  const witness = at('manuscripts', 'witnesses', '000_82da176a7bfbe50b.txt')
  const before = hashOf(witness)
  for (const file of [witness, at('manuscripts', 'statements', 'D1', 'text.zh.md')]) exchange(file, former, now)
  exchange(at('manuscripts', 'witnesses', 'witnesses.yaml'), before, hashOf(witness))
}, 120_000)

afterAll(() => rmSync(desk, { recursive: true, force: true }))

function exchange(file: string, from: string, to: string) {
  const text = readFileSync(file, 'utf8')
  expect(text.split(from)).toHaveLength(2)
  writeFileSync(file, text.replace(from, to))
}

test('engross translation names the paragraph, with the words before and after', () => {
  const { out } = engross('translation', at('manuscripts'))
  const stale = out.split('\n').filter((line) => line.includes(' stale '))
  expect(stale).toEqual([
    expect.stringMatching(new RegExp(`statements/D1/text.en.md:\\d+:\\d+ stale ${paragraph}$`, 'u'))
  ])
  expect(out).toContain(former)
  expect(out).toContain(now)
})

test('a strict build fails at the place, and the last good edition stays', () => {
  const { status, said } = build('--strict')
  expect(status).toBe(1)
  expect(said).toMatch(
    new RegExp(`error translation-is-current .*${paragraph}|text.en.md:\\d+:\\d+.*translation-is-current`, 'u')
  )
  expect(said).toContain(paragraph)
  expect(products()).toEqual(good)
}, 60_000)

test('a build warns, and prints behind the words that they were made from an earlier text', () => {
  const { status, said } = build()
  expect([status, said.includes('translation-is-current')]).toEqual([0, true])
  const html = readFileSync(at('out', 'en', 'index.html'), 'utf8').replace(/<[^>]+>|\u2060|\u00ad/gu, '')
  expect(html.match(/\[—\s+translated from an earlier text\]/gu)).toHaveLength(1)
}, 120_000)
