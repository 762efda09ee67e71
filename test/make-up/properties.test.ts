import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeUp } from '../../src/press/galley/make-up/make-up.ts'
import type { PagePlan } from '../../src/press/galley/make-up/plan.ts'
import { type Job, parallelJob, runningJob } from './arbitrary.ts'
import { firstFitCost } from './first-fit.ts'
import { faultsOf } from './oracle.ts'

const kinds: [string, fc.Arbitrary<Job>, number][] = [
  ['statements that find room', runningJob(false, 1), 3000],
  ['statements with things too tall and notes too long', runningJob(true, 1), 3000],
  ['columns, balanced or not', runningJob(false, 3, 5), 1000],
  ['columns with things too tall', runningJob(true, 2, 5), 1000],
  ['two and three texts in columns', parallelJob('columns', false), 1000],
  ['the same with things too tall', parallelJob('columns', true), 1000],
  ['two texts on facing pages', parallelJob('facing', false), 1000],
  ['the same with things too tall, on facing pages', parallelJob('facing', true), 1000]
]

test.each(kinds)('a plan holds what it promises and is no dearer than first fit: %s', (_, jobs, numRuns) => {
  fc.assert(
    fc.property(jobs, (job) => {
      const plan = makeUp(job.galleys, job.geometry)
      expect(faultsOf(job, plan)).toEqual([])
      for (const part of job.galleys.parts) {
        const first = plan.pages.find((page) => page.part === part.id && !page.blank)
        if (first) expect(costOf(plan, part.id)).toBeLessThanOrEqual(firstFitCost(job, part, first.position) + 1e-6)
      }
    }),
    { numRuns }
  )
})

function costOf({ pages }: PagePlan, part: string): number {
  return pages
    .filter((page) => page.part === part)
    .flatMap(({ charges }) => charges)
    .reduce((sum, { cost }) => sum + cost, 0)
}
