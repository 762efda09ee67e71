import { formIsDecided, mentionIsNotCrossed, rejectApplies } from '../model/rules.ts'
import type { Desk, Scope } from './desk.ts'
import type { Found } from './mentions.ts'
import type { Run } from './run.ts'
import { placeInRun } from './run.ts'

/** Note what a search left open: forms to decide are gathered, since one decision may settle many places. */
export function reportFound(found: Found, run: Run, scope: Scope, desk: Desk): void {
  for (const { form, start, authorities } of found.undecided) {
    const place = placeInRun(run, start)
    const places = desk.undecided.get(form.words) ?? []
    desk.undecided.set(form.words, [...places, { at: scope.at, place, authorities }])
  }
  for (const { form, start, by } of found.crossed)
    desk.complain(mentionIsNotCrossed(placeInRun(run, start), form.words, by))
}

/** Complain of each form that nobody decided, once, with all its places; and of rejects that met nothing. */
export function reportForms({ undecided, forms, complain }: Desk): void {
  for (const [words, places] of [...undecided].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [first] = places
    if (first === undefined) continue
    const authorities = [...new Set(places.flatMap((place) => place.authorities))].sort()
    complain(formIsDecided(first.place, words, authorities, [...new Set(places.map(({ at }) => at))]))
  }
  for (const { authority, at, variant } of forms.idleRejects()) complain(rejectApplies(authority.place, variant, at))
}
