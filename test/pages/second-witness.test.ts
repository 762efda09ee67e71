import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Proof } from '../../src/model/proof.ts'

/*
 * The edition in `manuscripts/` with a made-up second copy of D1: the accepted variant stands in the apparatus of the
 * finished book, with a letter in the text that leads to it and back.
 */
const name = 'sino-russian-statements'
let desk = ''
let html = ''
let proof: Proof

beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'engross-second-'))
  const manuscripts = join(desk, 'manuscripts')
  cpSync('manuscripts', manuscripts, { recursive: true })
  addWitness(join(manuscripts, 'witnesses'))
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/engross.mjs', 'build', manuscripts, '--output', join(desk, 'output')],
    { encoding: 'utf8' }
  )
  expect(stderr.replace(/^warning browser-is-sandboxed.*\n.*\n/, '')).toBe('')
  expect(status).toBe(0)
  html = readFileSync(join(desk, 'output', name, 'index.html'), 'utf8')
  proof = JSON.parse(readFileSync(join(desk, 'output', name, 'proof.json'), 'utf8'))
}, 300_000)

afterAll(() => rmSync(desk, { recursive: true, force: true }))

/** A copy of S1 with other spaces, one other number, and one repetition that is not worth a note. */
function addWitness(folder: string) {
  const received = readFileSync(join(folder, '000_82da176a7bfbe50b.txt'), 'utf8')
  const statement = received.split('\n').slice(6).join('\n')
  const copy = statement
    .replace('约 4200 公里', '约４３００公里')
    .replace('—\n', '一\n')
    .replace('重要\n\n组成', '重要组成')
    .replace('质量；\n\n有效', '质量；有效')
    .replace('圆满成功', '圆满的成功')
  writeFileSync(join(folder, 'G.txt'), copy)
  const record = {
    siglum: 'G',
    file: 'G.txt',
    sha256: createHash('sha256').update(copy).digest('hex'),
    description: '又一文本',
    of: 'D1',
    variants: 'G.variants.yaml'
  }
  const decisions = [
    { at: 'D1:6', lemma: '4200', reading: '4300', decision: 'accept', reason: '待考' },
    { at: 'D1:1', lemma: '满', reading: '满的', decision: 'ignore', reason: '无关宏旨' }
  ]
  appendFileSync(join(folder, 'witnesses.yaml'), `\n- ${JSON.stringify(record)}\n`)
  writeFileSync(join(folder, 'G.variants.yaml'), `${JSON.stringify(decisions)}\n`)
}

test('the accepted variant is an entry of the apparatus, the ignored one is not', () => {
  const entries = proof.units.filter(({ unit }) => unit.startsWith('apparatus-') && unit.includes('variant'))
  expect(entries.map(({ unit, text }) => [unit, text])).toEqual([
    ['apparatus-variant-G-2', '§6　4200］G本作“4300”，待考。']
  ])
})

test('a letter behind the lemma leads to the entry, and back', () => {
  expect(html).toMatch(
    /4200<\/span><span class="variant" id="variant-G-2">.{0,30}<a class="emendation-mark" href="#apparatus-variant-G-2"/
  )
  expect(html).toMatch(/<a class="apparatus-letter" href="#variant-G-2"/)
})

test('the method names the witness, what it has, and what silent classes explain', () => {
  const method = proof.units.find(({ text }) => text.startsWith('G：'))?.text
  expect(method).toMatch(/^G：又一文本；校《中俄联合声明》（标题至日期），异文2处，入校勘记1处，按类不计者：/)
  expect(method).toContain('条目序号及其后空格改由版式给出12处')
})
