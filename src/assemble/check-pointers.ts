import type { Authority } from '../model/authority.ts'
import type { Complain } from '../model/complaint.ts'
import {
  authorityIsKnown,
  broaderIsNoCircle,
  seeAlsoLeadsOn,
  seeIsNoCircle,
  seeLeadsOn,
  seeStandsAlone,
  subheadingIsNear
} from '../model/rules.ts'
import { enteredIn } from './indexes.ts'

/** A heading, its subheadings, and theirs (ISO 999 7.2: two levels of subheadings at most). */
const deepest = 3

/** Complain of references from heading to heading that dangle, run in a circle, or lead to nothing. */
export function checkPointers(authorities: Authority[], marks: Map<string, unknown>, complain: Complain): void {
  const byId = new Map(authorities.map((authority) => [authority.id, authority]))
  const kinds = [...new Set(authorities.map(({ kind }) => kind))]
  const entered = new Set(enteredIn(authorities, marks, { kinds }).map(({ id }) => id))
  const above = new Set(authorities.flatMap(({ broader }) => (broader === undefined ? [] : [broader])))
  for (const authority of authorities) {
    checkKnown(authority, byId, complain)
    checkSee(authority, byId, { marks, above }, complain)
    checkBroader(authority, byId, complain)
    if (entered.has(authority.id)) checkSeeAlso(authority, byId, entered, complain)
  }
}

function checkKnown(
  { broader, see, seeAlso, place }: Authority,
  byId: Map<string, Authority>,
  complain: Complain
): void {
  const known = [...byId.keys()]
  for (const target of [broader, see, ...seeAlso])
    if (target !== undefined && !byId.has(target)) complain(authorityIsKnown(place, target, known))
}

/** 参见 must lead to another entry that has locators, its own or those of its subheadings, and is not one that only points. */
function checkSeeAlso(
  { id, seeAlso, place, heading }: Authority,
  byId: Map<string, Authority>,
  entered: Set<string>,
  complain: Complain
): void {
  for (const target of seeAlso) {
    const other = byId.get(target)
    if (other === undefined) continue
    if (target === id || !entered.has(target) || other.see !== undefined)
      complain(seeAlsoLeadsOn(place, heading.zh, target))
  }
}

/** 见 must lead, in one step, to a heading that is used, and have nothing beside it. */
function checkSee(
  authority: Authority,
  byId: Map<string, Authority>,
  { marks, above }: { marks: Map<string, unknown>; above: Set<string> },
  complain: Complain
): void {
  const { id, see, seeAlso, seeFrom, place, heading } = authority
  if (see === undefined) return
  const target = byId.get(see)
  if (target?.see !== undefined || see === id) complain(seeIsNoCircle(place, [id, see, target?.see ?? '']))
  else if (target !== undefined && !marks.has(see) && !above.has(see)) complain(seeLeadsOn(place, heading.zh, see))
  if (marks.has(id)) complain(seeStandsAlone(place, heading.zh, 'locators'))
  if (seeAlso.length > 0) complain(seeStandsAlone(place, heading.zh, '参见'))
  if (above.has(id)) complain(seeStandsAlone(place, heading.zh, 'subheadings'))
  if (seeFrom.length > 0) complain(seeStandsAlone(place, heading.zh, 'forms that point to it'))
}

function checkBroader({ id, place, broader }: Authority, byId: Map<string, Authority>, complain: Complain): void {
  const path = [id]
  let next = broader
  while (next !== undefined && !path.includes(next)) {
    path.push(next)
    next = byId.get(next)?.broader
  }
  if (next === id) complain(broaderIsNoCircle(place, [...path, id]))
  else if (path.length > deepest) complain(subheadingIsNear(place, path))
}
