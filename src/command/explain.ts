import { explain as explainName, type Mentioned } from '../audit/explain.ts'
import { Refusal } from '../model/complaint.ts'
import { nameIsKnown } from '../model/rules.ts'
import type { World } from '../world.ts'
import type { Console } from './console.ts'
import { editionAt } from './edition-at.ts'

/** Show every mention of a name, indexed or not, and why. */
export function explain(world: World, console: Console, name: string, folder: string, wanted?: string): void {
  const prepared = editionAt(world, console, folder, wanted)
  if (prepared === undefined) return
  const { edition } = prepared
  const { records, loose } = explainName(edition, name)
  if (records.length === 0 && loose.length === 0) {
    const known = edition.authorities.flatMap(({ id, heading }) => [id, heading.zh])
    throw new Refusal(nameIsKnown(name, known))
  }
  if (records.length === 0) console.say(`“${name}”: no record has it`)
  for (const mention of loose) console.say(lineOf(mention))
  for (const { authority, mentions } of records) {
    const { id, kind, heading, index, variants, place } = authority
    console.say(`${heading.zh} (${id}, ${kind}) ${place.file}:${place.line}:${place.column}`)
    console.say(`  index: ${index}; forms: ${Object.values(variants).flat().join(', ') || 'none'}`)
    for (const mention of mentions) console.say(lineOf(mention))
    console.say(`  ${summary(mentions)}`)
  }
  const data = records.map(({ authority, mentions }) => ({ id: authority.id, heading: authority.heading, mentions }))
  console.sayJson({ name, records: data, loose })
}

function lineOf({ at, words, verdict, reason, place }: Mentioned): string {
  return `  ${[at, verdict, words, reason, `${place.file}:${place.line}:${place.column}`].join('\t')}`
}

/** `4 indexed, 1 rejected`. */
function summary(mentions: Mentioned[]): string {
  const counts = new Map<string, number>()
  for (const { verdict } of mentions) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  return counts.size === 0
    ? 'stands nowhere in what is searched'
    : [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ')
}
