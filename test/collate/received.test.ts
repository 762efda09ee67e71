import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collate } from '../../src/collate/collate.ts'
import { received } from '../../src/collate/received.ts'
import type { Operation, Witness } from '../../src/model/manuscript.ts'
import { applyOperations } from '../../src/model/operations.ts'
import type { ReceivedLine, ReceivedStatement } from '../../src/model/received.ts'
import { read } from '../../src/read/read.ts'
import { collecting, fixture } from '../folder.ts'
import { ownManuscripts } from '../manuscripts.ts'

const manuscripts = ownManuscripts()
const statements = received(collate(manuscripts, fail))

function fail(complaint: unknown): never {
  throw new Error(JSON.stringify(complaint))
}

function lineOf(id: string): ReceivedLine {
  const line = statements.flatMap(({ lines }) => lines).find((one) => one.id === id)
  if (line === undefined) throw new Error(`no line ${id}`)
  return line
}

/** A line as it is read: what is excluded in brackets, called what it is. */
function shown({ pieces }: ReceivedLine): string {
  return pieces.map(({ words, exclusion }) => (exclusion === undefined ? words : `[${exclusion}|${words}]`)).join('')
}

/** Words that the edition prints, exclusions taken out: a line each. */
function textOf(of: ReceivedStatement[]): string[] {
  return of
    .flatMap(({ lines }) => lines)
    .map(({ pieces }) =>
      pieces
        .filter(({ exclusion }) => exclusion === undefined)
        .map(({ words }) => words)
        .join('')
    )
    .filter((words) => words !== '')
}

/** What stands in a witness when its declared operations are undone; labels of items are printed without their space. */
function diplomatic({ text, operations }: Witness): string[] {
  const kept = operations
    .filter(({ level }) => level !== 'declared')
    .map((operation) =>
      operation.level === 'structure' ? { ...operation, after: operation.before.trim() } : operation
    )
  return applyOperations(text, kept)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
}

describe('the two witnesses of the edition', () => {
  test.each(manuscripts.witnesses)(
    '$siglum is there with all but its declared operations, character by character',
    (witness) => {
      const own = statements.filter(({ siglum }) => siglum === witness.siglum)
      expect(textOf(own)).toEqual(diplomatic(witness))
    }
  )

  test('statements come in the order of the edition, lines in that of the witness', () => {
    expect(statements.map(({ id }) => id)).toEqual(['D1', 'D2', 'D3', 'D4'])
    for (const { lines } of statements) {
      const numbers = lines.map(({ place }) => place.line)
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    }
  })

  test('each declared operation is undone', () => {
    expect(lineOf('S1-11')).toMatchObject({ role: 'heading', pieces: [{ words: '—' }] })
    expect(shown(lineOf('S1-15'))).toMatch(/繁荣的重要$/)
    expect(shown(lineOf('S1-17'))).toMatch(/^组成部分。/)
    expect(shown(lineOf('S1-49'))).toMatch(/质量；$/)
    expect(shown(lineOf('S1-51'))).toMatch(/^有效保护/)
    expect(shown(lineOf('S2-6'))).toContain('朱（钅容）基')
    expect(shown(lineOf('S2-39'))).toBe(shown(lineOf('S2-2')))
  })

  test('what is excluded stands in its place, named once', () => {
    expect(lineOf('S1-3')).toMatchObject({ place: { line: 3, column: 1 } })
    expect(shown(lineOf('S1-3'))).toBe('[S1-02 条约数据库的免责条款，非声明文字|免 责 条 款]')
    expect(shown(lineOf('S1-5'))).toMatch(/^\[\|我们努力.*支持。\]$/)
    expect(statements[1]?.lines.at(-1)).toMatchObject({ id: 'S2-13', place: { line: 13, column: 5 } })
    expect(statements[3]?.lines[1]?.id).toBe('S2-46')
  })

  test('lines have the part to play that the edition gives them', () => {
    const roles = (id: string) => statements.find((one) => one.id === id)?.lines.map(({ role }) => role) ?? []
    expect(roles('D1').filter((role) => role === 'heading')).toHaveLength(5)
    expect(roles('D1').filter((role) => role === 'signature')).toHaveLength(8)
    expect(roles('D1').at(-1)).toBe('dateline')
    expect(roles('D2')[0]).toBe('deck')
    expect(roles('D3')[0]).toBe('title')
    expect(roles('D1').filter((role) => role === 'paragraph')).toHaveLength(24 + 2 + 2)
  })
})

describe('made-up witnesses', () => {
  test('the small edition: broken, emended and repeated lines, and a notice of the site', () => {
    const { complain, said } = collecting()
    const small = read(fixture('small'), complain)
    if (small === undefined) throw new Error('the fixture cannot be read')
    const [first] = received(collate(small, complain))
    expect(said).toEqual([])
    expect(first?.lines.map((line) => `${line.id} ${line.role} ${shown(line)}`)).toMatchInlineSnapshot(`
      [
        "T1-1 paragraph [T1-01 站点声明，引于来源说明|站点声明：内容仅供参考。]",
        "T1-3 title 甲乙联合公报（试行文本）",
        "T1-4 deck （双方发表公报）",
        "T1-6 paragraph 甲国主席张三同乙国总统李·四于1999年3月举行会谈，约300人与",
        "T1-8 paragraph 会。",
        "T1-9 heading —",
        "T1-10 paragraph 双方商定以下各点：",
        "T1-11 paragraph 1.加强往来。",
        "T1-12 paragraph 2.扩大贸易。",
        "T1-14 paragraph 两国另议细节。",
        "T1-15 paragraph 二、本公报自签字之日起生效。双方各执一份，两份同等作准。",
        "T1-16 paragraph （双方发表公报）",
        "T1-17 paragraph 附则从略。",
        "T1-19 signature 甲国代表",
        "T1-20 signature 张三",
        "T1-21 signature （签字）",
        "T1-22 signature 乙国代表",
        "T1-23 signature 李·四",
        "T1-24 signature （签字）",
        "T1-25 dateline 一九九九年三月三日于某地",
      ]
    `)
  })

  test('an exclusion may begin and end within a line; two lines may begin in one', () => {
    const text = '题\n前（广告）后；\n甲。乙。\n'
    const statement = receivedOf(text, [
      operation('X-1', 3, 7, '（广告）', '', 'excluded'),
      operation('X-2', 12, 12, '', '\n', 'silent')
    ])
    expect(statement?.lines.map((line) => `${line.id} ${shown(line)}`)).toEqual([
      'X-1 题',
      'X-2 前[X-1 故|（广告）]后；',
      'X-3 甲。',
      'X-3-3 乙。'
    ])
  })

  test('no character is lost or changed, whatever is declared, silent or excluded', () => {
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 12 }), (stretches) => {
        const operations: Operation[] = []
        let text = ''
        for (const { words, change } of stretches) {
          const start = [...text].length
          text += words
          const end = start + [...words].length
          if (change !== undefined)
            operations.push(operation(`X-${operations.length}`, start, end, words, change.after, change.level))
        }
        const statement = receivedOf(text, operations)
        const undeclared = operations.filter(({ level }) => level !== 'declared')
        const bare = (lines: string[]) => lines.join('').replace(/\s/g, '')
        expect(bare(textOf(statement === undefined ? [] : [statement]))).toBe(bare([applyOperations(text, undeclared)]))
        const whole = statement?.lines.map(({ pieces }) => pieces.map(({ words }) => words).join('')) ?? []
        const silent = operations.filter(({ level }) => level === 'silent')
        expect(bare(whole)).toBe(bare([applyOperations(text, silent)]))
      })
    )
  })
})

const stretch = fc.record({
  words: fc.stringMatching(/^[中俄甲乙 \n。（）1]{1,8}$/),
  change: fc.option(
    fc.record({
      after: fc.stringMatching(/^[丙丁\n]{0,3}$/),
      level: fc.constantFrom('silent' as const, 'declared' as const, 'excluded' as const)
    }),
    { nil: undefined }
  )
})

const place = { file: 'X.txt', line: 1, column: 1 }

function operation(
  id: string,
  start: number,
  end: number,
  before: string,
  after: string,
  level: Operation['level']
): Operation {
  const reading = level === 'excluded' ? '' : after
  const rest = { class: 'x', reason: '故', witnesses: [], responsibility: '', certainty: 'high' as const, place }
  return { id, start, end, before, after: reading, level, ...rest }
}

/** The received text of a statement that has the whole of a witness; what the edition makes of it does not matter. */
function receivedOf(text: string, operations: Operation[]): ReceivedStatement | undefined {
  const [model] = manuscripts.manuscripts
  const [witness] = manuscripts.witnesses
  if (model === undefined || witness === undefined) throw new Error('no manuscripts')
  const lines = text.split('\n').length
  return received({
    manuscripts: {
      ...manuscripts,
      config: { ...manuscripts.config, statements: ['X'] },
      witnesses: [{ ...witness, siglum: 'X', text, operations }],
      manuscripts: [{ ...model, id: 'X', witness: { siglum: 'X', from: 1, to: lines } }]
    },
    declared: new Map(),
    comparisons: [],
    provenance: new Map(),
    silentCounts: []
  })[0]
}
