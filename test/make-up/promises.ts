import fc from 'fast-check'
import { expect } from 'vitest'
import { makeUp } from '../../src/press/galley/make-up/make-up.ts'
import type { PagePlan } from '../../src/press/galley/make-up/plan.ts'
import type { Job } from './arbitrary.ts'
import { firstFitCost } from './first-fit.ts'
import { faultsOf } from './oracle.ts'

/** Hold plans of so many galleys made by chance against what make-up promises: see oracle.ts, and no dearer than first fit. */
export function expectPromisesKept(jobs: fc.Arbitrary<Job>, numRuns: number): void {
  const property = fc.property(jobs, (job) => {
    const plan = makeUp(job.galleys, job.geometry)
    expect(faultsOf(job, plan)).toEqual([])
    for (const part of job.galleys.parts) {
      const first = plan.pages.find((page) => page.part === part.id && !page.blank)
      if (first) expect(costOf(plan, part.id)).toBeLessThanOrEqual(firstFitCost(job, part, first.position) + 1e-6)
    }
  })
  fc.assert(property, { numRuns })
}

function costOf({ pages }: PagePlan, part: string): number {
  return pages
    .filter((page) => page.part === part)
    .flatMap(({ charges }) => charges)
    .reduce((sum, { cost }) => sum + cost, 0)
}
