import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../../src/cli.ts'
import { progressLine } from '../../src/command/build.ts'
import { openDesk } from './desk.ts'

let out = ''
let err = ''

beforeEach(() => {
  out = err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

test.each([
  ['a command that is not known', ['foo', '--json'], "unknown command 'foo'"],
  ['too many words', ['check', 'a', 'b', '--json'], 'too many arguments'],
  ['an option that is not known', ['check', '--nope', '--json'], "unknown option '--nope'"],
  ['no command', ['--json'], 'no command is named']
])('%s is one complaint for a program', async (_name, parameters, message) => {
  expect(await main(parameters)).toBe(2)
  expect(err).toBe('')
  expect(out.trim().split('\n')).toHaveLength(1)
  expect(JSON.parse(out)).toMatchObject({ type: 'complaint', rule: 'usage-is-known', blame: 'usage' })
  expect(JSON.parse(out).message).toContain(message)
})

test('a near word is the hint', async () => {
  await main(['chek', '--json'])
  expect(JSON.parse(out).hint).toBe('Did you mean check?')
})

test('a person is told of wrong use in words', async () => {
  expect(await main(['foo'])).toBe(2)
  expect(out).toBe('')
  expect(err).toContain("unknown command 'foo'\n(engross --help shows the commands)")
})

test.each([
  [['check', 'nowhere'], 'there is no folder “nowhere”'],
  [['check', 'README.md'], '“README.md” is a file, not a folder'],
  [['build', '--edition', 'nope'], 'no edition is called “nope”']
])('%j is wrong use', async (parameters, message) => {
  using desk = openDesk()
  const output = parameters[0] === 'build' ? ['--output', desk.at('out')] : []
  expect(await main([...parameters, ...output])).toBe(2)
  expect(err).toContain(message)
})

test('a build is refused at once where its output cannot be written', async () => {
  using desk = openDesk()
  writeFileSync(desk.at('file'), '')
  for (const output of [desk.at('file'), desk.at('file', 'below'), '/proc/x']) {
    expect(await main(['build', '--output', output]), output).toBe(3)
    expect(err, output).toContain(`output-is-writable cannot write to “${output}”`)
  }
  expect(err).toContain(`“${desk.at('file')}” is a file`)
  expect(readdirSync(desk.at())).toEqual(['file'])
})

test('looking whether a folder can be written leaves nothing in it', async () => {
  using desk = openDesk()
  mkdirSync(desk.at('out'))
  await main(['build', '--edition', 'nope', '--output', desk.at('out', 'a', 'b')])
  expect(readdirSync(desk.at('out'))).toEqual([])
})

test.each(['build', 'booklet', 'import', 'emend', 'check', 'collate', 'prove', 'diff', 'doctor'])(
  'the help of %s has an example',
  async (name) => {
    expect(await main([name, '--help'])).toBe(0)
    expect(out).toContain(`\nExamples:\n  engross ${name}`)
  }
)

test('progress names the pass under way and the pages of the one before', () => {
  expect(progressLine('read')).toBe('read …')
  expect(progressLine('settle', 1)).toBe('settle · pass 1 …')
  expect(progressLine('settle', 2, 96)).toBe('settle · pass 2 · 96 pages …')
})
