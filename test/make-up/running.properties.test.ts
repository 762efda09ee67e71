import { test } from 'vitest'
import { runningJob } from './arbitrary.ts'
import { expectPromisesKept } from './promises.ts'

test('plans of statements keep their promises', () => {
  expectPromisesKept(runningJob(false, 1), 3500)
})

test('plans with things too tall and notes too long keep their promises', () => {
  expectPromisesKept(runningJob(true, 1), 3500)
})

test('plans in columns, balanced or not, keep their promises', () => {
  expectPromisesKept(runningJob(false, 3, 5), 600)
})

test('plans in columns with things too tall keep their promises', () => {
  expectPromisesKept(runningJob(true, 2, 5), 600)
})
