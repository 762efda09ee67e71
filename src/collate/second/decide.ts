import type { Complain } from '../../model/complaint.ts'
import type { SecondWitness, VariantDecision } from '../../model/manuscript.ts'
import { decisionMeetsAVariant, variantsAreDecided } from '../../model/rules.ts'
import type { Variant } from '../../model/variant.ts'
import type { Found } from './compare.ts'

/** Give each variant the decision on it; complain of variants without one, and of decisions without a variant. */
export function decide({ siglum, decisions }: SecondWitness, found: Found[], complain: Complain): Found[] {
  const decided = found.map((one) => {
    const decision = decisions.find((candidate) => isOf(candidate, one.variant))
    return { ...one, variant: { ...one.variant, decision } }
  })
  for (const decision of decisions)
    if (!decided.some(({ variant }) => variant.decision === decision))
      complain(decisionMeetsAVariant(decision.place, siglum, decision.at))
  const waiting = decided.flatMap(({ variant }) => (variant.decision === undefined ? [variant] : []))
  const [first] = waiting
  if (first !== undefined)
    complain(variantsAreDecided(first.place, siglum, first.at, [first.lemma, first.reading], waiting.length))
  return decided
}

function isOf({ at, lemma, reading }: VariantDecision, variant: Variant): boolean {
  return at === variant.at && lemma === variant.lemma && reading === variant.reading
}
