import type { PageCost } from '../../model/pages.ts'
import type { LaidPart } from './to-galleys.ts'
import type { BookPage } from './to-pages.ts'

/** Say what is less than perfect about pages, and why, by the anchors of what stands there. */
export function pageCosts(pages: BookPage[], laid: LaidPart[], pitch: number): PageCost[] {
  const anchorAt = anchorFinder(laid)
  return pages.flatMap(({ plan, nature }) => {
    const why = plan.charges.map(({ reason, cost, galley, line }) => ({
      reason,
      cost: Math.round(cost),
      at: anchorAt(galley, line)
    }))
    const white = Math.max(0, ...plan.frames.map(({ room }) => Math.floor(room / pitch + 0.01)))
    const cost = why.reduce((sum, one) => sum + one.cost, 0)
    return cost === 0 ? [] : [{ position: plan.position, folio: nature.folio, cost, why, white }]
  })
}

/** Finds the block that a line of a galley belongs to, by its anchor; else whatever anchor stands before it. */
export type AnchorAt = (galley: string, line: number) => string

export function anchorFinder(laid: LaidPart[]): AnchorAt {
  const galleys = new Map(
    laid.flatMap(({ measured: { flows, notes } }) => [...flows, ...notes].map(({ id, ids }) => [id, ids] as const))
  )
  return (galley, line) => {
    const before = (galleys.get(galley) ?? []).filter(([, at]) => at <= line)
    const block = before.filter(([id]) => !/^(mark|call|recall|ref|glossary)-/.test(id)).at(-1)
    return (block ?? before.at(-1))?.[0] ?? galley
  }
}
