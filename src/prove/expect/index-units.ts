import type { IndexEntry, Located } from '../../model/book-index.ts'
import type { BookIndex } from '../../model/edition.ts'
import { explanationOf, type IndexWords, indexWords } from '../../model/index-words.ts'
import type { Unit } from '../unit.ts'

/** Say what an index reads: its explanation, its letters, its entries. */
export function unitsOfIndex(part: string, indexes: BookIndex[], located: Located): Unit[] {
  const index = indexes.find((one) => one.part === part)
  const groups = located.indexes.get(part) ?? []
  if (index === undefined) return []
  const { config } = index
  const words = indexWords[config.language]
  const runsIn = config.subentries === 'run-in'
  return [
    unit(`${part}-explanation`, 'line', explanationOf(index)),
    ...groups.flatMap(({ letter, entries }) => [
      unit(`${part}-letter-${letter}`, 'line', letter),
      ...entries.flatMap((entry) =>
        runsIn ? [unit(entry.id, 'entry', runOn(entry, words))] : entryLines(entry, words)
      )
    ])
  ]
}

/** An entry and its subentries, a line each. */
function entryLines(entry: IndexEntry, words: IndexWords): Unit[] {
  const below = entry.subentries.flatMap((subentry) => entryLines(subentry, words))
  return [unit(entry.id, 'entry', entryText(entry, words)), ...below]
}

/** An entry with its subentries behind it: `联合国　12；安理会　13（改革　14）`. */
function runOn(entry: IndexEntry, words: IndexWords): string {
  const below = entry.subentries.map((subentry) => {
    const inner = subentry.subentries.map((one) => entryText(one, words)).join(words.semicolon)
    const [open, close] = words.brackets
    return entryText(subentry, words) + (inner === '' ? '' : open + inner + close)
  })
  if (below.length === 0) return entryText(entry, words)
  const first = entry.locators.length === 0 ? words.under : words.semicolon
  return entryText(entry, words) + first + below.join(words.semicolon)
}

function entryText({ heading, parallel, locators, see, seeAlso }: IndexEntry, words: IndexWords): string {
  const headings = [heading, ...parallel.map((other) => other.heading)].join(words.gap)
  const places = locators.map(({ text }) => text).join(words.comma)
  return [
    headings,
    places === '' ? '' : words.gap + places,
    see === undefined ? '' : words.stop + words.see + see.heading,
    seeAlso.length === 0 ? '' : words.stop + words.seeAlso + seeAlso.map((one) => one.heading).join(words.semicolon)
  ].join('')
}

function unit(id: string, kind: 'line' | 'entry', text: string): Unit {
  return { id, kind, flow: 'text', text, place: undefined }
}
