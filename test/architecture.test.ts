import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** Folders of `src/` that are stages: each may import `model/` and itself. (`command/` is the command line.) */
const stages = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'model' && entry.name !== 'command')
  .map((entry) => entry.name)

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split('\\').join('/'))

const imports = files.flatMap((file) =>
  [...readFileSync(join('src', file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => ({
    file,
    from: file.split('/')[0] ?? '',
    target: match[1] ?? ''
  }))
)
const ours = imports
  .filter(({ target }) => target.startsWith('.'))
  .map(({ file, from, target }) => ({ file, from, to: relative('src', join('src', dirname(file), target)) }))

test('there are stages and files to look at', () => {
  expect(stages).toEqual(
    expect.arrayContaining(['read', 'collate', 'annotate', 'assemble', 'locate', 'compose', 'press', 'prove'])
  )
  expect(ours.length).toBeGreaterThan(50)
})

test('a stage imports the model and itself, never another stage', () => {
  const wrong = ours.filter(
    ({ from, to }) => stages.includes(from) && !to.startsWith('model/') && !to.startsWith(`${from}/`)
  )
  expect(wrong).toEqual([])
})

test('the model imports nothing of ours', () => {
  expect(ours.filter(({ from, to }) => from === 'model' && !to.startsWith('model/'))).toEqual([])
})

test('only the doors touch the disk and start processes', () => {
  const outside = /^(node:)?(fs|fs\/promises|child_process|os|net|http|https|worker_threads)$/
  const doors = ['world.ts', 'kept-trees.ts', 'press/browser/']
  const wrong = imports.filter(
    ({ file, target }) => outside.test(target) && !doors.some((door) => file.startsWith(door))
  )
  expect(wrong).toEqual([])
})

test('only the command line prints and exits', () => {
  const wrong = files.filter(
    (file) =>
      !['cli.ts'].includes(file) &&
      !file.startsWith('command/') &&
      // What runs in the page speaks to the press, which listens to its console.
      !file.startsWith('press/in-page/') &&
      /\bconsole\.|process\.(stdout|stderr|exit)/.test(readFileSync(join('src', file), 'utf8'))
  )
  expect(wrong).toEqual([])
})

test('no file is longer than 250 lines, but the one that holds every complaint', () => {
  const long = files
    .filter((file) => file !== 'model/rules.ts')
    .filter((file) => readFileSync(join('src', file), 'utf8').split('\n').length > 251)
  expect(long).toEqual([])
})

test('every complaint is made in one file, and every rule has one name', () => {
  const making = files.filter((file) => /\bseverity: ?['"]/.test(readFileSync(join('src', file), 'utf8')))
  expect(making.filter((file) => file !== 'model/rules.ts')).toEqual([])
  const rules = readFileSync('src/model/rules.ts', 'utf8')
  const names = [...rules.matchAll(/\bcomplain\(\s*'([a-z-]+)'/g)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(80)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})
