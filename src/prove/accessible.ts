import type { Complain } from '../model/complaint.ts'
import type { Accessibility } from '../model/proof.ts'
import { ourPdfIsAccessible } from '../model/rules.ts'
import { type Finding, spotOf } from './ua/finding.ts'
import { judgedRules } from './ua/pdf-ua.ts'

/** Say what was found in the finished PDF of an edition when it was held against PDF/UA-1. `file` is its name. */
export function proveAccessible(findings: Finding[], file: string, complain: Complain): Accessibility {
  for (const finding of findings) complain(ourPdfIsAccessible(spotOf(file, finding), finding.shall, finding.found))
  return { rules: judgedRules.length, broken: [...new Set(findings.map(({ rule }) => rule))] }
}
