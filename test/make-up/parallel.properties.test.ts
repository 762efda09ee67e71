import { test } from 'vitest'
import { parallelJob } from './arbitrary.ts'
import { expectPromisesKept } from './promises.ts'

test('plans of two and three texts in columns keep their promises', () => {
  expectPromisesKept(parallelJob('columns', false), 600)
})

test('plans of texts in columns with things too tall keep their promises', () => {
  expectPromisesKept(parallelJob('columns', true), 600)
})

test('plans of two texts on facing pages keep their promises', () => {
  expectPromisesKept(parallelJob('facing', false), 800)
})

test('plans of two texts on facing pages with things too tall keep their promises', () => {
  expectPromisesKept(parallelJob('facing', true), 800)
})
