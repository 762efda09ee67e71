import { expect, test } from 'vitest'
import { rowOf, wordsOf } from '../../src/collate/row.ts'
import { statementRow } from '../../src/collate/statement-row.ts'
import { textLines } from '../../src/collate/text-lines.ts'
import { type WitnessLines, witnessLines } from '../../src/collate/witness-lines.ts'
import type { Manuscript, Operation, Witness } from '../../src/model/manuscript.ts'
import { wholeFile } from '../../src/read/source.ts'
import { readStatement } from '../../src/read/statement.ts'
import { collecting } from '../folder.ts'

const place = { file: 'w.txt', line: 1, column: 1 }

/** A witness with operations given as start, what is there, what shall be there, level. */
function witness(text: string, ...operations: [number, string, string, Operation['level']?][]): Witness {
  return {
    siglum: 'W',
    file: 'w.txt',
    text,
    encoding: 'utf-8',
    sha256: '',
    description: '',
    proposals: [],
    place,
    operations: operations.map(([start, before, after, level = 'declared'], at) => ({
      id: `W-${at + 1}`,
      start,
      end: start + Array.from(before).length,
      before,
      after,
      level,
      class: 'some',
      reason: '',
      witnesses: [],
      responsibility: '',
      certainty: 'high',
      place
    }))
  }
}

/** Lines after the operations, and where each letter was received. */
function shown({ lines }: WitnessLines): string[] {
  return lines.map(
    (line) =>
      `${wordsOf(line.slice(0, -1))} ${line.map(({ place: { line: row, column } }) => `${row}:${column}`).join(' ')}`
  )
}

test('lines end at LF, CRLF and CR', () => {
  expect(shown(witnessLines(witness('甲\n乙\r\n丙\r丁')))).toEqual([
    '甲 1:1 1:2',
    '乙 2:1 2:3',
    '丙 3:1 3:2',
    '丁 4:1 4:2'
  ])
})

test('columns count UTF-16 units, offsets code points', () => {
  const { lines } = witnessLines(witness('𠮷乙'))
  expect(lines[0]?.map(({ offset, place: { column } }) => [offset, column])).toEqual([
    [0, 1],
    [1, 3],
    [2, 4]
  ])
})

test('what is left of the witness keeps its place, what is put there has that of what it replaces', () => {
  expect(shown(witnessLines(witness('甲 乙１２丙', [1, ' ', ''], [3, '１２', '12'])))).toEqual([
    '甲乙12丙 1:1 1:3 1:4 1:5 1:6 1:7'
  ])
  expect(shown(witnessLines(witness('中 俄 声 明', [0, '中 俄 声 明', '中俄声明'])))).toEqual([
    '中俄声明 1:1 1:3 1:5 1:7 1:8'
  ])
  expect(shown(witnessLines(witness('朱（钅容）基', [1, '（钅容）', '镕'])))).toEqual(['朱镕基 1:1 1:2 1:6 1:7'])
  expect(shown(witnessLines(witness('甲丙', [1, '', '乙'])))).toEqual(['甲乙丙 1:1 1:2 1:2 1:3'])
})

test('paragraphs are joined and parted', () => {
  expect(shown(witnessLines(witness('重要\n\n组成', [2, '\n\n', ''])))).toEqual(['重要组成 1:1 1:2 3:1 3:2 3:3'])
  expect(shown(witnessLines(witness('甲乙', [1, '', '\n'])))).toEqual(['甲 1:1 1:2', '乙 1:2 1:3'])
})

test('a label that became structure is text without its space', () => {
  expect(shown(witnessLines(witness('1. 甲', [0, '1. ', '', 'structure'])))).toEqual(['1.甲 1:1 1:2 1:4 1:5'])
  expect(shown(witnessLines(witness('1. 甲', [0, '1. ', '1.', 'structure'])))).toEqual(['1.甲 1:1 1:2 1:4 1:5'])
})

function manuscriptOf(body: string, from = 1, to = 99): Manuscript {
  const { complain, lines } = collecting()
  const front = `---\nid: A\nshortTitle: 题\nkind: report\ndate: 1999-01\ndateline: 某日\nwitness: { siglum: W, from: ${from}, to: ${to} }\nparagraphs: ${body.split('\n\n').length}\n---\n`
  const read = readStatement(wholeFile('t.md', front + body), 'A', (file) => file, complain)
  if (read === undefined) throw new Error(lines().join('\n'))
  return read
}

/** Spots where a declared operation may be marked, as positions in the words. */
function spotsOf(text: string, from: number, to: number, ...operations: Parameters<typeof witness>[1][]): string[] {
  const source = witness(text, ...operations)
  const row = statementRow(manuscriptOf('# 题\n', from, to), source.operations, witnessLines(source))
  return [
    wordsOf(row.letters),
    ...row.declared.map(({ operation, from: first, to: last }) => `${operation.id} ${first}–${last}`)
  ]
}

test('only the lines of the statement are taken, joined lines count where they begin', () => {
  expect(spotsOf('甲\n乙\n丙\n丁', 2, 3)).toEqual(['乙\n丙\n'])
  expect(spotsOf('甲\n乙\n丙\n丁', 2, 3, [5, '\n', ''])).toEqual(['乙\n丙丁\n', 'W-1 3–3'])
  expect(spotsOf('甲\n \n\n丙', 1, 4)).toEqual(['甲\n丙\n'])
})

test('a reading stands at one spot, a deletion between paragraphs at either end', () => {
  expect(spotsOf('甲—丙', 1, 1, [1, '—', '一'])).toEqual(['甲一丙\n', 'W-1 1–1'])
  expect(spotsOf('甲\n乙\n丙', 1, 3, [2, '乙', ''])).toEqual(['甲\n丙\n', 'W-1 1–2'])
  expect(spotsOf('甲\n乙\n丙', 1, 3, [2, '乙\n', ''])).toEqual(['甲\n丙\n', 'W-1 1–2'])
  expect(spotsOf('甲\n乙', 1, 2, [2, '乙', ''])).toEqual(['甲\n', 'W-1 1–2'])
  expect(spotsOf('甲\n乙丙', 1, 2, [2, '乙', ''])).toEqual(['甲\n丙\n', 'W-1 1–2'])
})

test('declared operations of other lines belong to other statements', () => {
  expect(spotsOf('甲—\n乙—', 2, 2, [1, '—', '一'], [4, '—', '二'])).toEqual(['乙二\n', 'W-2 1–1'])
})

function wordsIn(body: string, oneLine = false): string[] {
  return textLines(manuscriptOf(body), oneLine).lines.map(
    (line) => `${line[0]?.unit.anchor} ${wordsOf(line.slice(0, -1))}`
  )
}

test('the words of a text are those that a witness can have', () => {
  expect(
    wordsIn(
      '# 题[^n]\n\n甲:supplied[补]乙:mark[丙]{as=x}**丁**:lang[e]{as=en}\n\n1. 戊\n\n   己\n\n:section[二、]庚\\\n辛\n'
    )
  ).toEqual(['A-title 题', 'A-1 甲乙丙丁e', 'A-2 1.戊', 'A-3 己', 'A-4 二、庚', 'A-4 辛'])
})

test('what is all supplied is no line, and a supplied title is none', () => {
  expect(wordsIn('# 题\n\n:supplied[补]\n\n甲\n')).toEqual(['A-title 题', 'A-2 甲'])
  const supplied = { ...manuscriptOf('# 题\n\n甲\n'), titleSupplied: true }
  expect(textLines(supplied, false).lines.map(wordsOf)).toEqual(['甲\n'])
})

test('title and subtitle are one line where the witness has them so', () => {
  const body = '# 题\n\n:::subtitle\n（副）\n:::\n'
  expect(wordsIn(body)).toEqual(['A-title 题', 'A-subtitle （副）'])
  expect(wordsIn(body, true)).toEqual(['A-title 题（副）'])
})

test('emendations keep their words and their spot', () => {
  const { emendations, lines } = textLines(manuscriptOf('# 题\n\n甲:emendation[乙:supplied[补]]{op=W-1}\n'), false)
  const { starts } = rowOf(lines)
  expect(emendations.map(({ words, from }) => [words, (starts[from.line] ?? 0) + from.at])).toEqual([['乙', 3]])
})
