import type { PdfFinding } from '../../model/complaint.ts'

/** A rule of PDF/UA-1 that does not hold somewhere in a file. */
export interface Finding {
  /** Clause and number of the test as veraPDF counts them: `7.1-3`. */
  rule: string
  /** What should hold. */
  shall: string
  /** What was found instead. */
  found: string
  /** Position of the page, 1-based; absent where it is about the whole file. */
  page?: number
  /** The object of the file: `12 0 R`. */
  object?: string
  /** How often the same was found; `page` and `object` are those of the first time. */
  times: number
}

/** Where in the file something stands. */
export interface Spot {
  page?: number | undefined
  object?: string | undefined
}

/** Take a fault in. */
export type Report = (rule: string, shall: string, found: string, spot: Spot) => void

/** Most findings of one rule that are listed; what follows is counted. */
const mostListed = 50

/** Keep findings, those that read the same as one: a page may have thousands. */
export function gather(): { report: Report; findings: () => Finding[] } {
  const gathered = new Map<string, Finding>()
  const listed = new Map<string, number>()
  return {
    report(rule, shall, found, { page, object }) {
      const count = listed.get(rule) ?? 0
      const isListed = gathered.has(`${rule} ${found}`) || count < mostListed
      const words = isListed ? found : 'there is more of the kind'
      const same = gathered.get(`${rule} ${words}`)
      if (same !== undefined) {
        same.times++
        return
      }
      listed.set(rule, count + 1)
      const where = { ...(page === undefined ? {} : { page }), ...(object === undefined ? {} : { object }) }
      gathered.set(`${rule} ${words}`, { rule, shall, found: words, ...where, times: 1 })
    },
    findings: () => [...gathered.values()].sort((a, b) => compareRules(a.rule, b.rule))
  }
}

/** Order rule numbers as a reader does: 7.2-4 before 7.2-10, 7.3 before 7.18. */
export function compareRules(a: string, b: string): number {
  const [left, right] = [a, b].map((rule) => rule.split(/[.-]/).map(Number)) as [number[], number[]]
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? -1) - (right[i] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

/** Where a finding is, as complaints say it. */
export function spotOf(file: string, { rule, page, object, times }: Finding): PdfFinding {
  return {
    file,
    clause: rule,
    ...(page === undefined ? {} : { page }),
    ...(object === undefined ? {} : { object }),
    times
  }
}
