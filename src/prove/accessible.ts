import type { Complain } from '../model/complaint.ts'
import type { Accessibility } from '../model/proof.ts'
import { ourPdfIsAccessible } from '../model/rules.ts'
import { spotOf } from './ua/finding.ts'
import { checkPdfUa, judgedRules } from './ua/pdf-ua.ts'

/** Hold the finished PDF of an edition against PDF/UA-1. `file` is its name, for the complaints. */
export function proveAccessible(pdf: Uint8Array, file: string, complain: Complain): Accessibility {
  const findings = checkPdfUa(pdf)
  for (const finding of findings) complain(ourPdfIsAccessible(spotOf(file, finding), finding.shall, finding.found))
  return { rules: judgedRules.length, broken: [...new Set(findings.map(({ rule }) => rule))] }
}
