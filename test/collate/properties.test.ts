import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collate } from '../../src/collate/collate.ts'
import type { Complaint } from '../../src/model/complaint.ts'
import type { Folder } from '../../src/model/folder.ts'
import type { Operation } from '../../src/model/manuscript.ts'
import { applyOperations, invertOperations } from '../../src/model/operations.ts'
import { read } from '../../src/read/read.ts'
import { collecting, withFiles } from '../folder.ts'

const nothing: Folder = { files: [], read: () => undefined }

/** A stretch of a witness, and what the edition makes of it. */
interface Stretch {
  before: string
  after: string
  level: 'kept' | Operation['level']
}

const han = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '，', '。', '𠮷'), minLength: 1, maxLength: 8 })

const stretch: fc.Arbitrary<Stretch> = fc.oneof(
  { weight: 4, arbitrary: han.map((words): Stretch => ({ before: words, after: words, level: 'kept' })) },
  han.map((words): Stretch => ({ before: Array.from(words).join(' '), after: words, level: 'silent' })),
  fc
    .constantFrom(...'０１２３')
    .map((digit): Stretch => ({ before: digit, after: digit.normalize('NFKC'), level: 'silent' })),
  fc.tuple(han, han).map(([before, after]): Stretch => ({ before, after, level: 'declared' })),
  han.map((words): Stretch => ({ before: words, after: '', level: 'declared' })),
  han.map((words): Stretch => ({ before: '', after: words, level: 'declared' })),
  fc.constantFrom('\n', '\n\n', '\r\n').map((end): Stretch => ({ before: end, after: '', level: 'declared' }))
)

/** A paragraph begins and ends with words of its own, so that it is one in both. */
const paragraph = fc
  .tuple(han, fc.array(stretch, { maxLength: 5 }), han)
  .map(([first, middle, last]): Stretch[] => [
    { before: first, after: first, level: 'kept' },
    ...middle,
    { before: last, after: last, level: 'kept' }
  ])

const excluded = han.map((words): Stretch[] => [{ before: `${words}\n`, after: '', level: 'excluded' }])

/** A small edition of one statement, its witness and operations made from the same stretches. */
function editionOf(paragraphs: Stretch[][]): { folder: Folder; witness: string; operations: Operation[] } {
  const place = { file: 'x', line: 1, column: 1 }
  const operations: Operation[] = []
  let witness = ''
  const text: string[] = []
  for (const stretches of paragraphs) {
    let line = ''
    for (const { before, after, level } of stretches) {
      const start = Array.from(witness).length
      const end = start + Array.from(before).length
      const id = `T-${operations.length + 1}`
      if (level !== 'kept' && before !== after)
        operations.push({
          id,
          start,
          end,
          before,
          after,
          level,
          class: 'some',
          reason: '理由',
          witnesses: [],
          responsibility: '编者',
          certainty: 'high',
          place
        })
      line +=
        level === 'declared' && before !== after ? `:emendation${after === '' ? '' : `[${after}]`}{op=${id}}` : after
      witness += before
    }
    if (line !== '') text.push(line)
    if (line !== '') witness += '\n'
  }
  return { folder: folderOf(witness, operations, text), witness, operations }
}

function folderOf(witness: string, operations: Operation[], text: string[]): Folder {
  const front = {
    id: 'A',
    shortTitle: '题',
    kind: 'report',
    titleSupplied: true,
    date: '1999',
    dateline: '某日',
    witness: { siglum: 'T', from: 1, to: witness.split(/\r\n|\n|\r/).length },
    paragraphs: text.length
  }
  const sha256 = createHash('sha256').update(witness).digest('hex')
  return withFiles(nothing, {
    'edition.yaml': JSON.stringify({
      name: 'a',
      title: '题',
      editors: ['某'],
      date: '2026-11-21',
      statements: ['A'],
      parts: ['statements']
    }),
    'statements/A/text.zh.md': `---\n${JSON.stringify(front)}\n---\n\n# 题\n\n${text.join('\n\n')}\n`,
    'witnesses/T.txt': witness,
    'witnesses/T.yaml': JSON.stringify(operations.map(({ place: _, ...operation }) => operation)),
    'witnesses/witnesses.yaml': JSON.stringify([
      { siglum: 'T', file: 'T.txt', sha256, description: '某本', operations: 'T.yaml' }
    ])
  })
}

function saidOf(folder: Folder): Complaint[] {
  const { complain, said } = collecting()
  const manuscripts = read(folder, complain)
  if (manuscripts !== undefined) collate(manuscripts, complain)
  return said
}

const edition = fc
  .array(fc.oneof({ weight: 4, arbitrary: paragraph }, excluded), { maxLength: 5 })
  .chain((some) => paragraph.map((last) => [...some, last]))
  .map(editionOf)

test('whatever the operations are: text and witness agree, and undone they give the witness back', () => {
  fc.assert(
    fc.property(edition, ({ folder, witness, operations }) => {
      expect(saidOf(folder)).toEqual([])
      expect(invertOperations(applyOperations(witness, operations), operations)).toBe(witness)
    }),
    { numRuns: 150 }
  )
})

test('without any one of its operations no text agrees with its witness', () => {
  fc.assert(
    fc.property(edition, fc.nat(), ({ folder, operations }, nth) => {
      fc.pre(operations.length > 0)
      const missing = operations[nth % operations.length]
      const left = operations
        .filter((operation) => operation !== missing)
        .map(({ place: _, ...operation }) => operation)
      const said = saidOf(withFiles(folder, { 'witnesses/T.yaml': JSON.stringify(left) }))
      expect(said, JSON.stringify(missing)).not.toEqual([])
    }),
    { numRuns: 150 }
  )
})
