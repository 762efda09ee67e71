import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyOperations, codePointPlace, invertOperations } from '../../src/model/operations.ts'

const operations = [
  { start: 0, end: 1, before: '甲', after: '' },
  { start: 1, end: 2, before: '𠮷', after: '吉吉' },
  { start: 3, end: 3, before: '', after: '丁' }
]

test('operations are applied at code points of the witness', () => {
  expect(applyOperations('甲𠮷丙', operations)).toBe('吉吉丙丁')
})

test('inverting gives the witness back', () => {
  expect(invertOperations('吉吉丙丁', operations)).toBe('甲𠮷丙')
})

test('an operation that does not fit, or overlaps, is refused', () => {
  expect(() => applyOperations('乙', [{ start: 0, end: 1, before: '甲', after: '' }])).toThrow('code point 0')
  const overlapping = [
    { start: 0, end: 2, before: '甲乙', after: '' },
    { start: 1, end: 2, before: '乙', after: '丙' }
  ]
  expect(() => applyOperations('甲乙', overlapping)).toThrow('code point 1')
})

test('whatever is applied can be undone', () => {
  const pieces = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.boolean()))
  fc.assert(
    fc.property(pieces, (all) => {
      let start = 0
      const list = all.flatMap(([before, after, changed]) => {
        const from = start
        start += Array.from(before).length
        return changed ? [{ start: from, end: start, before, after }] : []
      })
      const witness = all.map(([before]) => before).join('')
      const edited = all.map(([before, after, changed]) => (changed ? after : before)).join('')
      // Pieces that end in half a surrogate pair would join with the next one.
      fc.pre(Array.from(witness).length === start && witness.isWellFormed() && edited.isWellFormed())
      expect(applyOperations(witness, list)).toBe(edited)
      expect(invertOperations(edited, list)).toBe(witness)
    }),
    { numRuns: 500 }
  )
})

test('a place counts lines of every kind and columns in code points', () => {
  const text = 'a𠮷b\r\nc\rd\ne'
  const places = Array.from(text, (_, offset) => codePointPlace(text, offset))
  expect(codePointPlace(text, 2)).toEqual({ line: 1, column: 3 })
  expect(codePointPlace(text, 4)).toEqual({ line: 1, column: 5 })
  expect(codePointPlace(text, 5)).toEqual({ line: 2, column: 1 })
  expect(codePointPlace(text, 7)).toEqual({ line: 3, column: 1 })
  expect(codePointPlace(text, 9)).toEqual({ line: 4, column: 1 })
  expect(places.every(({ line, column }) => line > 0 && column > 0)).toBe(true)
})
