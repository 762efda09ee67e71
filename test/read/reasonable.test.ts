import { expect, test } from 'vitest'
import { read } from '../../src/read/read.ts'
import { isReasonable } from '../../src/read/reasonable.ts'
import { wholeFile } from '../../src/read/source.ts'
import { collecting, fixture, textOf, withFiles } from '../folder.ts'

const small = fixture('small')
const file = 'statements/A1/text.zh.md'

/** What is said when words are added to a statement, and how long it takes. */
function saidWith(addition: string): { rules: string[]; milliseconds: number } {
  const { complain, said } = collecting()
  const start = performance.now()
  read(withFiles(small, { [file]: `${textOf(small, file)}\n${addition}\n` }), complain)
  return { rules: said.map(({ rule }) => rule), milliseconds: performance.now() - start }
}

/** After cmark's test/pathological_tests.py. */
const pathological: Record<string, string> = {
  'nested strong emphasis': `${'*a **a '.repeat(65000)}b${' a** a*'.repeat(65000)}`,
  'closers without openers': 'a_ '.repeat(65000),
  'openers without closers': '_a '.repeat(65000),
  'link closers': 'a]'.repeat(65000),
  'link openers': '[a'.repeat(65000),
  'mismatched openers and closers': '*a_ '.repeat(50000),
  'openers and closers, multiples of three': `a**b${'c* '.repeat(50000)}`,
  'link openers and emphasis closers': '[ a_'.repeat(50000),
  'openers of links and their addresses': '[ (]('.repeat(80000),
  'images in images': '![[]()'.repeat(160000),
  'nested brackets': `${'['.repeat(50000)}a${']'.repeat(50000)}`,
  'nested quotations': `${'> '.repeat(50000)}a`,
  'nested quotations without spaces': `${'>'.repeat(2000)}a`,
  'nested lists': Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}* a\n`).join(''),
  backticks: Array.from({ length: 5000 }, (_, length) => `e${'`'.repeat(length)}`).join(''),
  'unclosed links in angles': '[a](<b'.repeat(30000),
  'unclosed links': '[a](b'.repeat(30000),
  'unclosed comments': `</${'<!--'.repeat(300000)}`,
  'empty lines in nested lists': `${'- '.repeat(30000)}x${'\n'.repeat(30000)}`,
  'empty lines in nested lists in a quotation': `> ${'- '.repeat(30000)}x\n${'>\n'.repeat(30000)}`,
  'emphasis in deep quotations': `${'>'.repeat(100000)}${'a*'.repeat(100000)}`,
  'unclosed directives': ':mark['.repeat(50000),
  'unclosed attributes': ':mark{as="'.repeat(50000),
  'unclosed blocks': ':::deck\n'.repeat(50000),
  'underlined headings': 'a\n=\n'.repeat(50000),
  'items of a list': '- a\n'.repeat(50000),
  'a file that is too large': '中'.repeat(800_000)
}

test.each(Object.keys(pathological))('%s: refused before it is parsed', (name) => {
  const { rules, milliseconds } = saidWith(pathological[name] ?? '')
  expect(rules).toEqual(['input-is-reasonable'])
  expect(milliseconds).toBeLessThan(3000)
})

/** The worst that the limits let pass; each is refused when it grows. */
const allowed: Record<string, string> = {
  'marks in paragraphs': `${':mark['.repeat(290)}\n\n`.repeat(25),
  emphasis: `${'*a_ '.repeat(290)}\n\n`.repeat(30),
  'nested items': `${Array.from({ length: 8 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join('')}`.repeat(600),
  paragraphs: '甲\n\n'.repeat(4900),
  'one long paragraph': '甲乙丙丁'.repeat(40_000)
}

test.each(Object.keys(allowed))('%s up to the limits: read in seconds', (name) => {
  const { complain, said } = collecting()
  expect(isReasonable(wholeFile('x.md', allowed[name] ?? ''), complain)).toBe(true)
  const { rules, milliseconds } = saidWith(allowed[name] ?? '')
  expect(said).toEqual([])
  expect(rules).not.toContain('input-is-reasonable')
  expect(rules.length).toBeGreaterThan(0)
  expect(milliseconds).toBeLessThan(20_000)
})

test('YAML that nests without end or multiplies its aliases is refused', () => {
  const said = (yaml: string) => {
    const { complain, lines } = collecting()
    read(withFiles(small, { 'sources.yaml': yaml }), complain)
    return lines().filter((line) => !line.includes('source-is-known'))
  }
  const laughs = Array.from({ length: 9 }, (_, at) => `&l${at + 1} [${`*l${at},`.repeat(9)}]`).join('\n- ')
  for (const deep of ['['.repeat(100_000), '[\n'.repeat(1000), '- '.repeat(100_000), '{a: '.repeat(10_000)])
    expect(said(deep)).toEqual([
      expect.stringMatching(/^sources\.yaml:\d+:1 input-is-reasonable this is not read: it nests too deeply /)
    ])
  expect(said(`- &l0 [lol]\n- ${laughs}\n`)).toEqual([
    'sources.yaml:1:1 input-is-reasonable this is not read: it has too many aliases (split it, or take the needless markup out)'
  ])
})

test('a great many keys are no trouble', () => {
  const { complain, said } = collecting()
  const start = performance.now()
  const keys = Array.from({ length: 100_000 }, (_, at) => `k${at}: x\n`).join('')
  read(withFiles(small, { 'edition.yaml': keys }), complain)
  expect(said.length).toBe(20)
  expect(performance.now() - start).toBeLessThan(10_000)
})

test('a file full of mistakes is not answered with thousands of complaints', () => {
  const { complain, said } = collecting()
  read(withFiles(small, { 'sources.yaml': '- { cod: x }\n'.repeat(5000) }), complain)
  expect(said.length).toBeLessThan(50)
})
