import type { Complain } from '../../model/complaint.ts'
import type { Manuscripts } from '../../model/manuscript.ts'
import type { Comparison } from '../../model/variant.ts'
import { compare, type Findings } from './compare.ts'
import { decide } from './decide.ts'
import { type Point, pointsOf, withPoints } from './points.ts'

/**
 * Hold the statements against their second witnesses. Gives what was found, and the manuscripts with a point behind
 * the lemma of each accepted variant.
 */
export function collateSecond(
  manuscripts: Manuscripts,
  complain: Complain
): { comparisons: Comparison[]; manuscripts: Manuscripts } {
  const compared = manuscripts.secondWitnesses.flatMap((witness): Findings[] => {
    const manuscript = manuscripts.manuscripts.find(({ id }) => id === witness.of)
    if (manuscript === undefined) return []
    const findings = compare(witness, manuscript, complain)
    return [{ ...findings, found: decide(witness, findings.found, complain) }]
  })
  const points = new Map<string, Point>()
  const texts = manuscripts.manuscripts.map((manuscript) => {
    const found = compared.flatMap((one) => (one.statement === manuscript.id ? one.found : []))
    const own = pointsOf(manuscript.text, found)
    for (const [variant, point] of own) points.set(variant, point)
    return { ...manuscript, text: withPoints(manuscript.text, [...new Set(own.values())]) }
  })
  const comparisons = compared.map(({ found, ...rest }) => ({
    ...rest,
    variants: found.map(({ variant }) => ({ ...variant, point: points.get(variant.id)?.id }))
  }))
  return { comparisons, manuscripts: { ...manuscripts, manuscripts: texts } }
}
