import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align, inWitness } from '../../src/collate/align.ts'
import { type Letter, wordsOf } from '../../src/collate/row.ts'

/** Lines of letters with their ends, as both sides hand them in. */
function linesOf(words: string): Letter[][] {
  return words
    .split('\n')
    .map((line) => Array.from(`${line}\n`, (value, at) => ({ value, place: { file: 'x', line: 1, column: at + 1 } })))
}

function runsOf(witness: string, text: string): string[] {
  const rows = [linesOf(witness).flat(), linesOf(text).flat()] as const
  return align(linesOf(witness), linesOf(text)).map((run) => {
    const [one, other] = [rows[0].slice(run.witness.from, run.witness.to), rows[1].slice(run.text.from, run.text.to)]
    return run.same ? `=${wordsOf(one)}` : `-${wordsOf(one)}+${wordsOf(other)}`
  })
}

test('equal texts are one run', () => {
  expect(runsOf('甲\n乙', '甲\n乙')).toEqual(['=甲\n乙\n'])
})

test('letters are compared as code points', () => {
  expect(runsOf('甲𠮷乙', '甲𠮶乙')).toEqual(['=甲', '-𠮷+𠮶', '=乙\n'])
})

test('a line that is missing, and one that is put in', () => {
  expect(runsOf('甲\n乙\n丙', '甲\n丙')).toEqual(['=甲\n', '-乙\n+', '=丙\n'])
  expect(runsOf('甲\n丙', '甲\n乙\n丙')).toEqual(['=甲\n', '-+乙\n', '=丙\n'])
})

test('lines that are joined differ in their boundary', () => {
  expect(runsOf('甲乙\n丙丁', '甲乙丙丁')).toEqual(['=甲乙', '-\n+', '=丙丁\n'])
})

test('quite another text is one difference, found at once', () => {
  const start = performance.now()
  const [witness, text] = ['甲乙丙丁\n'.repeat(20_000), '戊己庚辛\n'.repeat(20_000)]
  expect(runsOf(witness, text).length).toBeLessThan(4)
  expect(performance.now() - start).toBeLessThan(15_000)
})

const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '\n'), maxLength: 40 })

test('the runs cover both texts in order, and what is called the same is the same', () => {
  fc.assert(
    fc.property(words, words, (witness, text) => {
      const rows = [linesOf(witness).flat(), linesOf(text).flat()] as const
      const runs = align(linesOf(witness), linesOf(text))
      let [inOne, inOther] = [0, 0]
      runs.forEach((run, at) => {
        expect([run.witness.from, run.text.from]).toEqual([inOne, inOther])
        expect(run.same).not.toBe(runs[at - 1]?.same)
        const one = wordsOf(rows[0].slice(run.witness.from, run.witness.to))
        const other = wordsOf(rows[1].slice(run.text.from, run.text.to))
        expect(one === other).toBe(run.same)
        inOne = run.witness.to
        inOther = run.text.to
      })
      expect([inOne, inOther]).toEqual([rows[0].length, rows[1].length])
    })
  )
})

test('spots of the text answer to spots of the witness with the same letter', () => {
  fc.assert(
    fc.property(words, words, (witness, text) => {
      const [one, other] = [linesOf(witness).flat(), linesOf(text).flat()]
      const runs = align(linesOf(witness), linesOf(text))
      for (const run of runs.filter(({ same }) => same))
        for (let at = run.text.from; at < run.text.to; at++) {
          const letters = inWitness(runs, at).map((spot) => one[spot]?.value)
          expect(letters).toContain(other[at]?.value)
        }
    })
  )
})
