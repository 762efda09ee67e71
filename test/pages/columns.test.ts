import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfPieces } from './pdf-lines.ts'

/*
 * The real texts in two columns, built with the command line: what has the same number stands abreast. The numbers
 * stand on the first lines of their paragraphs, on the left of the original and on the right of the translation.
 */
let desk = ''
beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'engross-columns-'))
  const args = ['src/engross.mjs', 'build', 'manuscripts', '--edition', 'zh-en-columns', '--output', desk]
  const result = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect(result.status, result.stderr).toBe(0)
}, 300_000)
afterAll(() => rmSync(desk, { recursive: true, force: true }))

test('paragraphs of the same number begin on the same line', async () => {
  const pages = await pdfPieces(readFileSync(join(desk, 'zh-en-columns', 'zh-en-columns.pdf')))
  let pairs = 0
  for (const [at, { pieces, width }] of pages.entries()) {
    const numbers = pieces.filter(({ text, size }) => /^\d+$/.test(text) && Math.abs(size - 7.5) < 0.1)
    const left = numbers.filter((piece) => piece.left < width / 4)
    const right = numbers.filter((piece) => piece.left > (width * 3) / 4)
    for (const { text, baseline } of left) {
      const other = right.find((piece) => piece.text === text)
      expect([at + 1, text, other?.text]).toEqual([at + 1, text, text])
      expect(Math.abs((other?.baseline ?? 0) - baseline), `page ${at + 1}, paragraph ${text}`).toBeLessThan(4)
      pairs++
    }
  }
  expect(pairs).toBeGreaterThanOrEqual(24 + 10 + 27 + 3)
})
