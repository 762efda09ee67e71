import { expect, test } from 'vitest'
import { begin } from '../../src/read/begin.ts'
import { parseMarkdown } from '../../src/read/markdown.ts'
import { wholeFile } from '../../src/read/source.ts'
import type { Setting } from '../../src/read/state.ts'
import { collecting, ownFolder, textOf } from '../folder.ts'

const readme = textOf(ownFolder(), 'README.md')

/** The settings that the README means by its words. */
const settings: Record<string, Setting[]> = {
  statement: ['statement'],
  headnote: ['editorial'],
  'source note': ['editorial'],
  prose: ['prose'],
  notes: ['note'],
  everywhere: ['statement', 'editorial', 'prose', 'note'],
  'everywhere but in the statement proper': ['editorial', 'prose', 'note']
}
const all = settings.everywhere ?? []

/** Rows of the table “In the line”: examples, and where they may stand. */
const rows = readme
  .slice(readme.indexOf('### In the line'))
  .split('\n')
  .filter((line) => /^\| .*`/.test(line))
  .map((line) => line.split(/(?<!\\) \| /))
  .map(([what = '', examples = '', where = '']) => ({
    what: what.replace(/^\| /, ''),
    examples: [...examples.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? ''),
    where: where.replace(/ \|$/, '').trim()
  }))
  .filter(({ where }) => where in settings || where.split(', ').every((part) => part in settings))

/** Rules that an example breaks in a setting. */
function brokenBy(example: string, setting: Setting): string[] {
  const { complain, said } = collecting()
  const source = wholeFile('README.md', example)
  const state = begin(source, setting, 'X', (file) => file, complain)
  const blocks = state.blocks(parseMarkdown(source.text).children)
  expect(blocks.length + said.length).toBeGreaterThan(0)
  return said.map(({ rule }) => rule)
}

test('the README has its table', () => {
  expect(rows.length).toBeGreaterThan(12)
})

test.each(rows.flatMap(({ what, examples, where }) => examples.map((example) => ({ what, example, where }))))(
  'README: $what, $example',
  ({ example, where }) => {
    const allowed = new Set(settings[where] ?? where.split(', ').flatMap((part) => settings[part] ?? []))
    for (const setting of all) {
      if (allowed.has(setting)) expect(brokenBy(example, setting), setting).toEqual([])
      // Whether a note may call a note is for `annotate` to say; numbered items are blocks of a statement, too.
      else if (!(example.includes('[^') && setting === 'note') && !example.startsWith('1. '))
        expect(brokenBy(example, setting), setting).toContain('construct-has-its-place')
    }
  }
)
