import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestPress } from './press.ts'
import { engines, openPress } from './press.ts'
import { randomBook } from './random-book.ts'

describe.each(engines)('%s', (engine) => {
  let press: TestPress
  beforeAll(async () => {
    press = await openPress(engine)
  })
  afterAll(() => press.engine.close())

  /** What cannot be set at all: two notes of a page's length in one line, a row taller than a page. */
  function isRefusal(words: string, all: string[]): boolean {
    const row = /: the row is taller than a page$/
    const cellOfRow = /: its anchor is doubled$/
    return (
      words.startsWith('note-has-room ') ||
      row.test(words) ||
      (cellOfRow.test(words) && all.some((other) => row.test(other)))
    )
  }

  /*
   * The press reads every book back by itself (`faults.ts`, `examine.ts`; their own tests see to it that they can
   * see): nothing lost, doubled, moved, clipped, printed over, and every note on the page of its call.
   */
  test('whatever the book, it comes out whole or is refused by name', { timeout: 600_000 }, async () => {
    let sound = 0
    await fc.assert(
      fc.asyncProperty(randomBook, async ({ composed, styles }) => {
        const { said, pdf } = await press.print(composed, styles)
        expect(said.filter((words) => !isRefusal(words, said))).toEqual([])
        if (pdf === undefined) expect(said.length).toBeGreaterThan(0)
        else sound++
      }),
      { numRuns: Number(process.env.ENGROSS_RUNS ?? 20), endOnFailure: true }
    )
    expect(sound).toBeGreaterThan(10)
  })
})
