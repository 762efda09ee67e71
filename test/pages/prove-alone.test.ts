import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/*
 * The PDFs of editions in several languages, each held against its manuscripts without the pages it was printed from: languages
 * stand one after the other on a page, beside each other or by turns, and each has its notes.
 */
let desk = ''

beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'engross-alone-'))
})

afterAll(() => rmSync(desk, { recursive: true, force: true }))

function engross(...words: string[]) {
  return spawnSync(process.execPath, ['src/engross.mjs', ...words], { encoding: 'utf8' })
}

test.each(['zh-en', 'zh-en-columns', 'zh-en-interleaved'])(
  '%s is as in the manuscripts',
  (name) => {
    expect(engross('build', 'manuscripts', '--edition', name, '--output', desk).status).toBe(0)
    const pdf = join(desk, name, `${name}.pdf`)
    const proved = engross('prove', pdf)
    expect(proved.stderr).toBe('')
    expect(proved.stdout).toMatch(/: as in the manuscripts\n$/)
    expect(proved.status).toBe(0)
  },
  120_000
)
