import type { ProvedUnit } from '../../model/proof.ts'
import type { Move } from '../../model/revision.ts'
import { unitName } from '../../model/unit-name.ts'

/** Gather the units that stand on other pages than before into runs that moved alike. */
export function movesOf(same: [ProvedUnit, ProvedUnit][]): Move[] {
  const moves: Move[] = []
  let former: Move | undefined
  for (const [before, after] of same) {
    const [from, to] = [before.folios, after.folios]
    if (String(from) === String(to)) former = undefined
    else if (former !== undefined && String(former.from) === String(from) && String(former.to) === String(to)) {
      former.last = unitName(after)
    } else {
      former = { first: unitName(after), last: unitName(after), from, to }
      moves.push(former)
    }
  }
  return moves
}
