import type { Report, Spot } from './finding.ts'

/** One rule of PDF/UA-1 that a program can decide, about one kind of subject. */
export interface Rule<Subject> {
  /** Clause and number of the test as veraPDF counts them: `7.1-3`. */
  id: string
  /** What should hold, as a sentence. */
  shall: string
  holds: (subject: Subject) => boolean
  /** What a subject has that breaks the rule. */
  found: (subject: Subject) => string
}

/** Hold a subject against every rule of a table. */
export function judge<Subject>(rules: Rule<Subject>[], subject: Subject, spot: Spot, report: Report): void {
  for (const rule of rules) {
    if (!rule.holds(subject)) report(rule.id, rule.shall, rule.found(subject), spot)
  }
}
