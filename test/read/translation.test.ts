import { expect, test } from 'vitest'
import type { Block } from '../../src/model/text.ts'
import { read } from '../../src/read/read.ts'
import { collecting, fixture, withFiles } from '../folder.ts'

const small = fixture('small')

const front = `---
id: A1
language: en
status: editorial
shortTitle: Joint Communiqué
dateline: 3 March 1999
---

# Joint Communiqué

`

/** What is read of the first statement of the small edition in English. */
function translated(body: string, files: Record<string, string> = {}) {
  const { complain, lines } = collecting()
  const folder = withFiles(small, { 'statements/A1/text.en.md': front + body, ...files })
  const book = read(folder, complain)?.translations[0]
  return { book, statement: book?.statements[0], said: lines() }
}

/** Numbers, ids and what is special of the blocks of a text. */
function drawn(blocks: Block<'draft'>[] = []): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.flatMap((item) => drawn(item.children))
    if (block.type === 'gap') return [`${block.id} ${block.declared ? 'declared gap' : 'gap'}`]
    if (block.type !== 'paragraph') return []
    const { to, part } = block.counterpart ?? { to: block.number, part: 1 }
    return [`${block.id} of ${block.number}–${to}, part ${part}`]
  })
}

test('paragraphs have the numbers of their originals: 1:1, 2:1, 1:2 and gaps', () => {
  const { statement, said } = translated(`:of[1] One.

:of[2, 3] Two and three.

1. :of[4] Four.

2. :of[5] Five.

:of[6]

:of[7] Seven.

:of[7] Still seven.
`)
  expect(said).toEqual([])
  expect(drawn(statement?.text)).toEqual([
    'A1-en-1 of 1–1, part 1',
    'A1-en-2 of 2–3, part 1',
    'A1-en-4 of 4–4, part 1',
    'A1-en-5 of 5–5, part 1',
    'A1-en-6 declared gap',
    'A1-en-7 of 7–7, part 1',
    'A1-en-7b of 7–7, part 2'
  ])
  expect(statement).toMatchObject({ id: 'A1-en', of: 'A1', standing: 'editorial', witness: { siglum: 'T1' } })
})

test('words begin where they stand in the file, behind the directive', () => {
  const [, paragraph] = translated(':of[1] One.\n').statement?.text ?? []
  expect(paragraph).toMatchObject({ children: [{ value: 'One.', place: { line: 11, column: 8 } }] })
})

test('calls, notes and references mean what stands in the same language', () => {
  const { statement, said } = translated(':of[1] One.[^ties]\n', {
    'statements/A1/notes.en.md':
      '[^ties]: See :ref{to=A1:6} and :ref{to=page:note:first}, :ref{to=authority:zhang-san}. :sources[W1]\n'
  })
  expect(said).toEqual([])
  expect(JSON.stringify(statement?.text)).toContain('"note":"ties--en"')
  expect(statement?.notes.map(({ id }) => id)).toEqual(['ties--en'])
  const words = JSON.stringify(statement?.notes)
  for (const name of ['A1-en:6', 'page:note:first--en', 'authority:zhang-san'])
    expect(words).toContain(`"to":"${name}"`)
})

test.each([
  ['One.', ''],
  [':of[one] One.', 'one'],
  [':of[3, 5] One.', '3, 5'],
  [':of[0] One.', '0']
])('%s names no paragraph of the original', (body, written) => {
  const { said } = translated(`${body}\n`)
  expect(said).toEqual([expect.stringContaining('statements/A1/text.en.md:11:1 paragraph-names-its-original')])
  expect(said[0]).toContain(written)
})

test('the number stands only at the beginning of a paragraph of a translation', () => {
  expect(translated(':of[1] One :of[2].\n').said[0]).toContain('construct-has-its-place')
})

test('lists name what they translate, each thing once', () => {
  const { book, said } = translated(':of[1] One.\n', {
    'sources.en.yaml': '- { code: W1, citation: A book }\n',
    'authorities.en.yaml': '- { id: zhang-san, gloss: a person }\n- { id: zhang-san }\n- { id: nobody }\n',
    'edition.en.yaml': 'title: A small book\n'
  })
  expect(book?.sources).toMatchObject([{ code: 'W1', citation: 'A book', shown: undefined }])
  expect(book?.words).toMatchObject({ title: 'A small book', editors: ['某甲'] })
  expect(said).toEqual([
    expect.stringContaining('authorities.en.yaml:3:3 record-has-original “nobody” is not in authorities.yaml'),
    expect.stringContaining('authorities.en.yaml:2:3 id-is-unique the record “zhang-san” is there already')
  ])
})

test('an edition led by another language has its title page in that language', () => {
  const { complain, lines } = collecting()
  const files = {
    'statements/A1/text.en.md': front,
    'edition.en.yaml': 'title: A small book\n',
    'edition.yaml': `${new TextDecoder().decode(small.read('edition.yaml'))}editions: [ { name: en, languages: [ en ] }, { name: both, languages: [ zh, en ] } ]\n`
  }
  const editions = read(withFiles(small, files), complain)?.editions ?? []
  expect(lines()).toEqual([])
  expect(editions.map(({ title, language }) => [title, language])).toEqual([
    ['A small book', 'en'],
    ['小集', 'zh-Hans']
  ])
  expect(editions[1]?.words.get('en')?.title).toBe('A small book')
})
