import { expect, test } from 'vitest'
import { stopwatch } from '../../src/command/stopwatch.ts'

test('what passes before the first stage is the start; a stage that comes again goes on', () => {
  let now = 0
  const watch = stopwatch({ clock: () => now, cpu: () => now / 2 })
  const pass = (stage: Parameters<typeof watch.begin>[0], until: number) => {
    watch.begin(stage)
    now = until
  }
  now = 100
  pass('read', 130)
  pass('settle', 150)
  pass('print', 160)
  pass('settle', 200)
  expect(watch.end()).toEqual({
    start: { wall: 100, cpu: 50 },
    read: { wall: 30, cpu: 15 },
    settle: { wall: 60, cpu: 30 },
    print: { wall: 10, cpu: 5 }
  })
})

test('what passes after the end belongs to no stage', () => {
  let now = 0
  const watch = stopwatch({ clock: () => now, cpu: () => now })
  watch.begin('write')
  now = 10
  watch.end()
  now = 50
  expect(watch.end()).toEqual({ start: { wall: 0, cpu: 0 }, write: { wall: 10, cpu: 10 } })
})
