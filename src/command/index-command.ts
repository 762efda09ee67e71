import { audit } from '../audit/audit.ts'
import { inContext, placeName } from '../audit/spots.ts'
import { locate } from '../locate/locate.ts'
import type { IndexEntry, Located } from '../model/book-index.ts'
import { Refusal } from '../model/complaint.ts'
import type { Edition } from '../model/edition.ts'
import { indexWords } from '../model/index-words.ts'
import { indexIsKnown } from '../model/rules.ts'
import type { World } from '../world.ts'
import type { Console } from './console.ts'
import { editionAt, type Prepared } from './edition-at.ts'
import { sayAudit } from './say-audit.ts'

export interface IndexOptions {
  folder: string
  edition?: string
  /** Only this index. */
  index?: string
  /** Set the pages and print their numbers, not documents and paragraphs. */
  pages: boolean
}

/** Print each heading of the indexes with its locators and the words of each place, then what an editor should look at. */
export async function index(
  world: World,
  console: Console,
  { folder, edition: wanted, index: only, pages }: IndexOptions
): Promise<void> {
  const prepared = editionAt(world, console, folder, wanted)
  if (prepared === undefined) return
  const { edition } = prepared
  const known = edition.indexes.map(({ config }) => config.id)
  if (only !== undefined && !known.includes(only)) throw new Refusal(indexIsKnown(only, known))
  const located = pages ? await setPages(world, console, prepared) : locate(byParagraph(edition), noPages)
  for (const { part, config } of edition.indexes) {
    if (only !== undefined && config.id !== only) continue
    console.say(config.title)
    const groups = located.indexes.get(part) ?? []
    for (const { letter, entries } of groups) {
      console.say(letter)
      for (const entry of entries) sayEntry(entry, 1, edition, config.language, console)
    }
    console.sayJson({ index: config.id, title: config.title, groups: withPlaces(groups, edition) })
  }
  sayAudit(audit(edition), console)
}

const noPages = { pages: [], anchors: new Map() }

/** Paragraphs are known without pages. */
function byParagraph(edition: Edition): Edition {
  const indexes = edition.indexes.map((one) => ({ ...one, config: { ...one.config, locators: 'paragraph' as const } }))
  return { ...edition, indexes }
}

async function setPages(world: World, console: Console, prepared: Prepared): Promise<Located> {
  const { setOne } = await import('./set-one.ts')
  return setOne(world, console, prepared)
}

function sayEntry(
  entry: IndexEntry,
  depth: number,
  edition: Edition,
  language: 'zh' | 'en' | 'ru',
  console: Console
): void {
  const words = indexWords[language]
  const indent = '  '.repeat(depth)
  const locators = entry.locators.map(({ text, principal }) => (principal ? `*${text}*` : text)).join(words.comma)
  const pointers = [
    ...(entry.see === undefined ? [] : [`${words.see}${entry.see.heading}`]),
    ...(entry.seeAlso.length === 0
      ? []
      : [`${words.seeAlso}${entry.seeAlso.map(({ heading }) => heading).join(words.semicolon)}`])
  ]
  console.say(indent + [entry.heading, locators, ...pointers].filter((piece) => piece !== '').join('  '))
  for (const { text, anchors } of entry.locators)
    for (const anchor of anchors) console.say(`${indent}    ${text}\t${placeOf(anchor, edition)}`)
  for (const subentry of entry.subentries) sayEntry(subentry, depth + 1, edition, language, console)
}

/** `D1:6  …同[中国]的…  statements/D1/text.zh.md:45:12`. */
function placeOf(anchor: string, { spots }: Edition): string {
  const spot = spots.get(anchor)
  if (spot === undefined) throw new Error(`the mark ${anchor} stands nowhere in the edition`)
  const { run, start, end, place } = spot
  return [placeName(spot), inContext(run.words, start, end), `${place.file}:${place.line}:${place.column}`].join('\t')
}

/** The same for a program: each locator with its places. */
function withPlaces(groups: { letter: string; entries: IndexEntry[] }[], edition: Edition): object[] {
  const entryOf = ({ locators, subentries, ...rest }: IndexEntry): object => ({
    ...rest,
    locators: locators.map(({ anchors, ...locator }) => ({
      ...locator,
      places: anchors.flatMap((anchor) => {
        const spot = edition.spots.get(anchor)
        if (spot === undefined) return []
        return [{ anchor, at: placeName(spot), words: spot.run.words.slice(spot.start, spot.end), place: spot.place }]
      })
    })),
    subentries: subentries.map(entryOf)
  })
  return groups.map(({ letter, entries }) => ({ letter, entries: entries.map(entryOf) }))
}
