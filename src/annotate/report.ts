import { acceptApplies, formIsDecided, mentionIsNotCrossed, rejectApplies } from '../model/rules.ts'
import type { Desk, OpenPlace, Scope } from './desk.ts'
import type { Found } from './mentions.ts'
import type { Run } from './run.ts'
import { placeInRun } from './run.ts'

/** Note what a search left open. It is gathered by form, since one decision may settle many places. */
export function noteFound(found: Found, run: Run, { at }: Scope, { undecided, crossed }: Desk): void {
  for (const { form, start, authorities } of found.undecided)
    note(undecided, form.words, { at, place: placeInRun(run, start), choices: authorities })
  for (const { form, start, by } of found.crossed)
    note(crossed, `${form.words}\n${by}`, { at, place: placeInRun(run, start), choices: [form.words, by] })
}

function note(open: Map<string, OpenPlace[]>, key: string, place: OpenPlace): void {
  const places = open.get(key)
  if (places === undefined) open.set(key, [place])
  else places.push(place)
}

/** Complain of each form that was left open, once, with all its places; and of rejects that met nothing. */
export function reportForms({ undecided, crossed, forms, complain }: Desk): void {
  for (const { key, place, choices, at } of gathered(undecided)) complain(formIsDecided(place, key, choices, at))
  for (const { place, choices, at } of gathered(crossed)) {
    const [form = '', by = ''] = choices
    complain(mentionIsNotCrossed(place, form, by, at))
  }
  for (const { authority, kind, decision } of forms.idle()) {
    const applies = kind === 'accept' ? acceptApplies : rejectApplies
    complain(applies(authority.place, decision.variant, decision.at))
  }
}

/** Gather the places of each form: the first to point to, the rest to name. Sorted by form. */
function gathered(
  open: Map<string, OpenPlace[]>
): { key: string; place: OpenPlace['place']; choices: string[]; at: string[] }[] {
  return [...open]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, places]) => {
      const choices = [...new Set(places.flatMap((place) => place.choices))]
      const at = [...new Set(places.map((place) => place.at))]
      return places.slice(0, 1).map(({ place }) => ({ key, place, choices, at }))
    })
}
