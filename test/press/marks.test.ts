import { describe, expect, test } from 'vitest'
import { noteMark } from '../../src/model/note-mark.ts'
import { marginText } from '../../src/press/in-page/margin-content.ts'

describe('marks of notes', () => {
  test.each([
    [1, '①'],
    [20, '⑳'],
    [21, '㉑'],
    [35, '㉟'],
    [36, '㊱'],
    [50, '㊿'],
    [51, '(51)'],
    [120, '(120)']
  ])('%i is %s', (number, mark) => expect(noteMark(number, 'circled')).toBe(mark))

  test('are all different', () => {
    const marks = Array.from({ length: 200 }, (_, at) => noteMark(at + 1, 'circled'))
    expect(new Set(marks).size).toBe(200)
  })
})

describe('text of a margin box', () => {
  test.each([
    ['none', ''],
    ['normal', ''],
    ['"中俄联合声明"', '中俄联合声明'],
    ['counter(page)', 'xii'],
    ['counter(page, lower-roman)', 'xii'],
    ['"— " counter(page) " —"', '— xii —'],
    ['"a \\"b\\" c"', 'a "b" c'],
    ['""', '']
  ])('%s becomes %s', (content, text) => expect(marginText(content, 'xii')).toBe(text))

  test.each(['counter(pages)', 'url("x.png")', 'attr(title)', '"a" counter(chapter)'])('%s is not known', (content) =>
    expect(marginText(content, '1')).toBeUndefined()
  )
})
