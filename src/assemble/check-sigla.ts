import type { Collation } from '../model/collation.ts'
import type { Complain } from '../model/complaint.ts'
import { siglumIsExplained } from '../model/rules.ts'

/** Complain of sigla in the apparatus that a reader can look up neither among the witnesses nor the abbreviations. */
export function checkSigla({ declared, manuscripts }: Collation, complain: Complain): void {
  const { witnesses, secondWitnesses, abbreviations } = manuscripts
  const known = [
    ...new Set([
      ...[...witnesses, ...secondWitnesses].map(({ siglum }) => siglum),
      ...abbreviations.map(({ short }) => short)
    ])
  ]
  for (const operation of [...declared.values()].flat())
    for (const siglum of operation.witnesses)
      if (!known.includes(siglum)) complain(siglumIsExplained(operation.place, siglum, known))
}
