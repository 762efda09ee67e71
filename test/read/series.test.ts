import { expect, test } from 'vitest'
import { read } from '../../src/read/read.ts'
import { collecting, fixture, textOf, withFiles } from '../folder.ts'

const small = fixture('small')

function readWith(series: string, files: Record<string, string> = {}) {
  const { complain, lines } = collecting()
  const edition = `${textOf(small, 'edition.yaml')}${series === '' ? '' : `notes:\n  series:\n${series}`}`
  const manuscripts = read(withFiles(small, { 'edition.yaml': edition, ...files }), complain)
  return { manuscripts, said: lines() }
}

test('an edition that declares none has the editors’ notes, in circled figures at the foot', () => {
  const { manuscripts, said } = readWith('')
  expect(said).toEqual([])
  expect(manuscripts?.config.notes.series).toEqual([
    {
      id: 'editor',
      place: 'page',
      numbering: 'page',
      marks: 'circled',
      name: { zh: '注', en: 'n', ru: 'прим. ' },
      sourced: true
    }
  ])
})

test('what a series does not say follows from where it stands and what it is', () => {
  const { manuscripts } = readWith(
    '    - { id: apparatus }\n    - { id: source, place: statement }\n    - { id: glosses, place: page, numbering: book, name: { zh: 释 }, sourced: false }\n'
  )
  const told = manuscripts?.config.notes.series.map(({ id, place, numbering, marks, name, sourced }) =>
    [id, place, numbering, marks, name.zh, name.en, sourced].join(' ')
  )
  expect(told).toEqual([
    'apparatus page page letters 校 app.  false',
    'source statement statement figures 出处 source n true',
    'glosses page book circled 释 释 false'
  ])
})

test('each series has a file of its own, and one that is not declared is a file that nothing asks for', () => {
  const file = 'statements/A1/notes.translator.zh.md'
  const notes = { [file]: '[^meant]: 原文如此。\n' }
  const declared = readWith('    - { id: editor }\n    - { id: translator }\n', notes)
  expect(declared.said).toEqual([])
  const [statement] = declared.manuscripts?.manuscripts ?? []
  expect(statement?.notes.map(({ id, series }) => `${id} ${series}`)).toEqual([
    'first editor',
    'ties editor',
    'meant translator'
  ])
  expect(readWith('', notes).said).toEqual([expect.stringMatching(`^${file}:1:1 file-is-used`)])
})

test('ids are unique over all series', () => {
  const notes = { 'statements/A1/notes.translator.zh.md': '[^ties]: 又一。\n' }
  expect(readWith('    - { id: editor }\n    - { id: translator }\n', notes).said).toEqual([
    expect.stringContaining('id-is-unique the note “ties” is there already')
  ])
})
