import type { Authority, HeadingLanguage } from '../model/authority.ts'
import type { BookIndex, IndexHeading, Pointer, Translation } from '../model/edition.ts'
import type { IndexConfig } from '../model/edition-config.ts'
import { indexWords } from '../model/index-words.ts'
import type { ListedMarks } from './listed-marks.ts'
import type { MarksOf } from './marks.ts'
import type { Sortable } from './orders/orders.ts'
import { orders } from './orders/orders.ts'

/** The part that an index makes: `index`, `index-persons`. */
export function partOfIndex({ id }: IndexConfig): string {
  return id === 'index' ? id : `index-${id}`
}

/**
 * Make every index of the book from the same marks: headings with their subheadings, 见 forms among them, under letters.
 *
 * `marksOf` gives each authority's marks for an index, in the order of the book. An authority without marks stands in an index only for
 * its subheadings. What is wrong with the records is `checkIndex`'s to say. The first index that has a record gives
 * it its anchor, `entry-x`; references lead there.
 */
export function makeIndexes(configs: IndexConfig[], authorities: Authority[], marksOf: ListedMarks): BookIndex[] {
  const home = new Map<string, Shelf>()
  const shelves = configs.map((config) => {
    const shelf = openShelf(config, enteredIn(authorities, marksOf(config), config), home)
    for (const id of shelf.entered.keys()) if (!home.has(id)) home.set(id, shelf)
    return shelf
  })
  return shelves.map((shelf) => {
    const entered = [...shelf.entered.values()]
    const marks = marksOf(shelf.config)
    const rows = [
      ...entered
        .filter(({ broader }) => broader === undefined || !shelf.entered.has(broader))
        .map((authority) => row(authority, headingOf(authority, shelf, marks), shelf)),
      ...entered.flatMap((authority) => formsOf(authority, shelf))
    ]
    const groups: BookIndex['groups'] = []
    for (const { item, letter } of orders[shelf.config.order](rows)) {
      const last = groups.at(-1)
      if (last?.letter === letter) last.headings.push(item)
      else groups.push({ letter, headings: [item] })
    }
    return { part: shelf.part, config: shelf.config, groups }
  })
}

/** One index while it is made. */
interface Shelf {
  config: IndexConfig
  part: string
  /** Records that have an entry in it, by id. */
  entered: Map<string, Authority>
  /** Those of them that are subheadings, by the id they stand under. */
  narrower: Map<string, Authority[]>
  /** The first index that has a record, by the record's id. */
  home: Map<string, Shelf>
}

function openShelf(config: IndexConfig, entered: Authority[], home: Map<string, Shelf>): Shelf {
  const narrower = new Map<string, Authority[]>()
  for (const authority of entered)
    if (authority.broader !== undefined)
      narrower.set(authority.broader, [...(narrower.get(authority.broader) ?? []), authority])
  const byId = new Map(entered.map((authority) => [authority.id, authority]))
  return { config, part: partOfIndex(config), entered: byId, narrower, home }
}

/** List the records that have an entry: the mentioned ones, those above them, and those that only point to one. */
export function enteredIn(
  authorities: Authority[],
  marks: Map<string, unknown>,
  { kinds }: Pick<IndexConfig, 'kinds'>
): Authority[] {
  const byId = new Map(authorities.map((authority) => [authority.id, authority]))
  const entered = new Set<string>()
  for (const { id, see } of authorities) {
    if (!marks.has(id) && (see === undefined || !marks.has(see))) continue
    for (
      let above: string | undefined = id;
      above !== undefined && !entered.has(above);
      above = byId.get(above)?.broader
    )
      entered.add(above)
  }
  return authorities.filter(({ id, kind }) => entered.has(id) && kinds.includes(kind))
}

function row<Item>(authority: Authority, item: Item, { config }: Shelf): Sortable<Item> {
  return { item, heading: authority.heading[config.language], by: keyWords(authority, config) }
}

/** What an order goes by besides the heading: the reading, or the words that the record sorts by. */
export function keyWords({ pinyin, sort }: Pick<Authority, 'pinyin' | 'sort'>, { order }: IndexConfig): string {
  if (order === 'pinyin') return pinyin
  return sort[order === 'strokes' ? 'strokes' : order === 'latin' ? 'en' : 'ru']
}

function headingOf(authority: Authority, shelf: Shelf, marks: MarksOf): IndexHeading {
  const { config } = shelf
  const inOrder = orders[config.order]
  const narrower = (shelf.narrower.get(authority.id) ?? []).map((narrow) =>
    row(narrow, headingOf(narrow, shelf, marks), shelf)
  )
  const seeAlso = authority.seeAlso.flatMap((id) => pointersTo(id, shelf))
  const see = authority.see === undefined ? undefined : pointersTo(authority.see, shelf)[0]?.item
  return {
    id: anchorOf(authority.id, shelf),
    heading: printedHeading(authority, config.language),
    language: indexWords[config.language].language,
    parallel: config.parallel.flatMap((language) => translationOf(authority, language)),
    marks: see === undefined ? (marks.get(authority.id) ?? []) : [],
    see,
    seeAlso: inOrder(seeAlso).map(({ item }) => item),
    subheadings: inOrder(narrower).map(({ item }) => item)
  }
}

/** A heading that is not verified is printed with ? where an index is in its language, and left out beside others. */
function printedHeading({ heading, unverified }: Authority, language: HeadingLanguage): string {
  return unverified.includes(language) ? `${heading[language]} ?` : heading[language]
}

function translationOf({ heading, unverified }: Authority, language: HeadingLanguage): Translation[] {
  if (heading[language] === '' || unverified.includes(language)) return []
  return [{ language: indexWords[language].language, heading: heading[language] }]
}

function anchorOf(id: string, { part, home }: Shelf): string {
  const first = home.get(id)
  return first === undefined || first.part === part ? `entry-${id}` : `${part}-entry-${id}`
}

/**
 * Point to an entry by the words under which a reader finds it: a subheading after its heading, 联合国：安理会. Where this
 * index does not have it, point to the one that does, and name it.
 */
function pointersTo(id: string, shelf: Shelf): Sortable<Pointer>[] {
  const { config, home } = shelf
  const there = shelf.entered.has(id) ? shelf : home.get(id)
  const target = there?.entered.get(id)
  if (target === undefined || there === undefined) return []
  const words = indexWords[config.language]
  const path = [target]
  for (;;) {
    const above = there.entered.get(path[0]?.broader ?? '')
    if (above === undefined || path.includes(above)) break
    path.unshift(above)
  }
  const [open, close] = words.brackets
  const elsewhere = there === shelf ? '' : `${open}${there.config.title}${close}`
  const heading = path.map((one) => printedHeading(one, there.config.language)).join(words.under) + elsewhere
  const { language } = indexWords[there.config.language]
  return [row(target, { anchor: anchorOf(id, there), heading, language }, shelf)]
}

/** Make the entries that only point: 中国 见 中华人民共和国. */
function formsOf(authority: Authority, shelf: Shelf): Sortable<IndexHeading>[] {
  const { config, part, home } = shelf
  const first = home.get(authority.id)?.part === part
  const see = pointersTo(authority.id, shelf)[0]?.item
  return authority.seeFrom.flatMap(({ heading: zh, pinyin, en, ru }) => {
    const heading = { zh, en, ru }[config.language]
    if (heading === '') return []
    const form: IndexHeading = {
      id: `${first ? '' : `${part}-`}see-${heading.replace(/\s+/gu, '-')}`,
      heading,
      language: indexWords[config.language].language,
      parallel: [],
      marks: [],
      see,
      seeAlso: [],
      subheadings: []
    }
    return [{ item: form, heading, by: config.order === 'pinyin' ? pinyin : '' }]
  })
}

/** List the anchors of all entries. */
export function entriesIn(indexes: BookIndex[]): string[] {
  const withSubheadings = (heading: IndexHeading): string[] => [
    heading.id,
    ...heading.subheadings.flatMap(withSubheadings)
  ]
  return indexes.flatMap(({ groups }) => groups.flatMap(({ headings }) => headings.flatMap(withSubheadings)))
}
