import { h } from 'hastscript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { book, note, paragraph, part, styles, words } from './book.ts'
import { all, dump, pagesOf, textOf } from './dump.ts'
import type { TestPress } from './press.ts'
import { engines, openPress } from './press.ts'

describe.each(engines)('%s', (engine) => {
  let press: TestPress
  beforeAll(async () => {
    press = await openPress(engine)
  })
  afterAll(() => press.engine.close())

  async function lines(...content: Parameters<typeof book>): Promise<string[]> {
    const { pages, said } = await press.print(book(...content), styles)
    expect(said).toEqual([])
    return pages === undefined ? [] : dump(pages)
  }

  describe('a note', () => {
    test('of many pages goes on from page to page, text only before and after', async () => {
      const dumped = await lines(
        part(
          'D1',
          '甲',
          paragraph('D1-1', words(1, 40), note('a', words(2, 4000)), words(3, 300)),
          paragraph('D1-2', words(4, 400))
        )
      )
      expect(dumped.map((line) => line.split(' | ').at(-1))).toEqual(
        ['① note-a~', '~~', '~~', engine === 'pagedjs' ? '~' : '~~', expect.any(String)].slice(0, dumped.length)
      )
    })

    test('called in a heading stands on the heading’s page', async () => {
      const heading = h('h2', { id: 'D1-section-1', dataUnit: 'D1-section-1' }, '一', note('a', words(1, 60)))
      // Of whatever length the text before is, the heading never stays behind.
      for (const length of [440, 470, 500, 530, 560]) {
        const dumped = await lines(
          part('D1', '甲', paragraph('D1-1', words(length, length)), heading, paragraph('D1-2', words(5, 200)))
        )
        const at = dumped.find((line) => line.includes('D1-section-1'))
        expect(at, String(length)).toContain('note-a')
        expect(at, String(length)).toContain('D1-2')
      }
    })

    test('called on the last line takes its line along, or leaves two lines on each side', async () => {
      for (let length = 560; length <= 640; length += 16) {
        const { pages, said } = await press.print(
          book(part('D1', '甲', paragraph('D1-1', words(9, length), note('a', words(length, 150)), words(3, 200)))),
          styles
        )
        expect(said, String(length)).toEqual([])
        const [calling] = pagesOf(pages?.html ?? '').filter((page) => all(page, 'call').length > 0)
        const [first] = calling === undefined ? [] : all(calling, 'note')
        expect(first?.properties.id, String(length)).toBe('note-a')
      }
    })

    test('at the very beginning of a book, and at its very end', async () => {
      const dumped = await lines(
        part('D1', '甲', paragraph('D1-1', note('a', '始。'), words(1, 30), note('b', '终。')))
      )
      expect(dumped).toEqual(['1 recto opening “1” D1 | 1 | D1-title D1-1 | ① note-a ② note-b'])
    })
  })

  test('sixty notes on a page have sixty marks', async () => {
    const small = {
      file: 'styles/small.css',
      text: '@page { size: 300mm 300mm } .note { font-size: 5pt; line-height: 1.1 }'
    }
    const notes = Array.from({ length: 60 }, (_, at) => [words(at, 8), note(`n${at}`, '注。')]).flat()
    const { pages, said } = await press.print(book(part('D1', '甲', paragraph('D1-1', ...notes))), [...styles, small])
    expect(said).toEqual([])
    const [page] = pagesOf(pages?.html ?? '')
    const marks = page === undefined ? [] : all(page, 'note-mark').map(textOf)
    expect(marks.slice(0, 2)).toEqual(['①', '②'])
    expect(marks.slice(48, 52)).toEqual(['㊾', '㊿', '(51)', '(52)'])
    expect(marks).toHaveLength(60)
  })

  test('no note begins after one that goes on to the next page', async () => {
    // Notes of all lengths, two in some lines: what comes after a note that was cut goes over with its line.
    for (const seed of [1, 2, 3]) {
      const paragraphs = Array.from({ length: 12 }, (_, at) =>
        paragraph(
          `D1-${at + 1}`,
          words(at * seed, 90),
          note(`a${at}`, words(at, 40 + ((at * 37 * seed) % 160))),
          words(at, 12),
          note(`b${at}`, '短注。')
        )
      )
      const dumped = await lines(part('D1', '甲', ...paragraphs))
      for (const line of dumped) expect(line).not.toMatch(/~ [①-⑳]/)
    }
  })

  test('two long notes in the first line of a page stand there both, or are refused by name', async () => {
    const both = [note('a', words(1, 1500)), note('b', words(2, 300))]
    const { said, pdf } = await press.print(book(part('D1', '甲', paragraph('D1-1', '文', ...both))), styles)
    if (engine === 'galley') {
      expect(said).toEqual([])
      return
    }
    expect(said).toEqual(['note-has-room note-b does not fit beside the first line of its page'])
    expect(pdf).toBeUndefined()
  })
})
