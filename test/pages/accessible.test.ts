import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkPdfUa } from '../../src/prove/ua/pdf-ua.ts'

/* The PDFs of the edition in `manuscripts/`, of every profile and of both views of the text. */
const name = 'sino-russian-statements'
let desk = ''

beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'engross-accessible-'))
  build('--profile', 'screen,print,archive,office')
  build('--text', 'received')
}, 300_000)

afterAll(() => rmSync(desk, { recursive: true, force: true }))

function build(...options: string[]): void {
  const result = spawnSync(
    process.execPath,
    ['src/engross.mjs', 'build', 'manuscripts', '--edition', name, '--output', desk, ...options],
    { encoding: 'utf8' }
  )
  expect(result.status, result.stderr).toBe(0)
}

test('the checker finds nothing in any of them', () => {
  const files = readdirSync(desk, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.pdf'))
  expect(files).toHaveLength(5)
  for (const file of files) expect(checkPdfUa(readFileSync(join(desk, file))), file).toEqual([])
})

test('the proof of each edition says so', () => {
  for (const folder of [name, `${name}-received`]) {
    const proof = JSON.parse(readFileSync(join(desk, folder, 'proof.json'), 'utf8'))
    expect(proof.accessibility).toEqual({ rules: 107, broken: [] })
  }
})
