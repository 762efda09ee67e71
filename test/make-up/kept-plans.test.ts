import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptPlans } from '../../src/press/galley/make-up/kept-plans.ts'
import { makeUp } from '../../src/press/galley/make-up/make-up.ts'
import { runningJob } from './arbitrary.ts'
import { editor, flow, note, paper, paragraph, part } from './build.ts'

const first = (lines: number) => part(flow('one', [paragraph(lines)]), { id: 'one' })
const second = part(flow('two', [paragraph(9, { calls: { 3: ['n'] } })]), { id: 'two' })
const notes = [note('n', 2)]
const series = [editor]

describe('plans that are kept from one make-up to the next', () => {
  test('are those that would be made anew', () => {
    fc.assert(
      fc.property(runningJob(true, 1), ({ galleys, geometry }) => {
        const kept = keptPlans()
        const plan = makeUp(galleys, geometry, kept)
        expect(makeUp(galleys, geometry, kept)).toEqual(plan)
      }),
      { numRuns: 300 }
    )
  })

  test('move with the part, frames and all, where it begins on the same side', () => {
    const kept = keptPlans()
    const before = makeUp({ parts: [first(8), second], notes, series }, paper(8), kept)
    const longer = { parts: [first(24), second], notes, series }
    const after = makeUp(longer, paper(8), kept)
    const [former] = before.pages.filter(({ part }) => part === 'two')
    const [moved] = after.pages.filter(({ part }) => part === 'two')
    expect(moved?.position).toBe((former?.position ?? 0) + 2)
    expect(moved?.frames).toBe(former?.frames)
    expect(after).toEqual(makeUp(longer, paper(8)))
  })

  test('are made anew for another side, other notes, other paper', () => {
    const kept = keptPlans()
    const galleys = { parts: [first(8), second], notes, series }
    const [former] = makeUp(galleys, paper(8), kept).pages.filter(({ part }) => part === 'two')
    const others = [
      makeUp({ ...galleys, parts: [first(16), second] }, paper(8), kept),
      makeUp({ ...galleys, notes: [note('n', 3)] }, paper(8), kept),
      makeUp(galleys, paper(6), kept)
    ]
    for (const { pages } of others) {
      const found = pages.find(({ part }) => part === 'two')
      expect(found).toBeDefined()
      expect(found?.frames).not.toBe(former?.frames)
    }
    expect(others[2]).toEqual(makeUp(galleys, paper(6)))
  })
})
