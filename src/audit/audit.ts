import type { Authority } from '../model/authority.ts'
import type { Edition } from '../model/edition.ts'
import type { PlacedMark } from '../model/mentions.ts'
import { languageOf } from './explain.ts'
import { formIn, placeName } from './spots.ts'
import type { Unnamed } from './unnamed.ts'
import { unnamedIn } from './unnamed.ts'

/** What an editor should look at before the index is printed. */
export interface Audit {
  /** Records that nothing mentions, and that no mentioned one stands under. */
  unmentioned: Authority[]
  /** Forms that stand nowhere in the texts of their language. */
  idleForms: { authority: Authority; form: string }[]
  /** Headings with more bare places than a reader will look up (CMOS 16.112, D-13): they want subheadings, or `sparing`. */
  passim: { authority: Authority; places: number }[]
  /** What looks like a name and has no record. */
  unnamed: Unnamed[]
}

/** More places than these, all alike, are passim. */
const mostPlaces = 8

/** Look over records and texts for what an index may lack or have too much of. */
export function audit(edition: Edition): Audit {
  const { authorities, searched } = edition
  const marks = grouped([...edition.spots.values()], ({ authority }) => authority)
  const above = new Set(authorities.flatMap(({ broader }) => (broader === undefined ? [] : [broader])))
  return {
    unmentioned: authorities.filter(({ id, see }) => !marks.has(id) && !above.has(id) && see === undefined),
    idleForms: idleForms(edition),
    passim: authorities.flatMap((authority) => {
      const places = placesOf(marks.get(authority.id) ?? [])
      return places > mostPlaces ? [{ authority, places }] : []
    }),
    unnamed: unnamedIn(searched)
  }
}

/** Count the paragraphs and notes that are no principal places. */
function placesOf(marks: PlacedMark[]): number {
  return new Set(marks.filter(({ principal }) => !principal).map(placeName)).size
}

function idleForms({ authorities, searched }: Edition): Audit['idleForms'] {
  const runs = grouped(searched, languageOf)
  return authorities.flatMap((authority) =>
    (['zh', 'en', 'ru'] as const).flatMap((language) => {
      const own = runs.get(language) ?? []
      if (own.length === 0) return []
      return [...authority.variants[language], ...authority.shared[language]]
        .filter((form) => !own.some((run) => formIn(form, run).length > 0))
        .map((form) => ({ authority, form }))
    })
  )
}

/** `Map.groupBy`, which Node 20 does not have. */
function grouped<Item, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
